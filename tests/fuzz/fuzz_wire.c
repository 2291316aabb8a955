/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a worker in a stranger's hands may send: a good message with bytes changed. The input is a list of changes, three bytes each:
 * where (two) and the new value; a message by itself if it begins with 0xFF.
 */
#include "drawing_wire.h"
#include "line.h"

static GByteArray *good_message(void)
{
    static const char *const labels[] = {"Internet", "FW-1", "Core switch", "PSN", "Wireless"};
    struct drawing *d = drawing_new("fuzz", "00", "drawio");
    drawing_add_page(d, (struct page){.id = "p", .name = "P", .back_page = -1});
    drawing_add_layer(d, (struct layer){.name = "L", .visible = TRUE});
    struct point corner = {5, 6};
    g_array_append_val(d->points, corner);
    for (int i = 0; i < (int)G_N_ELEMENTS(labels); i++) {
        struct shape s = shape_empty();
        s.label = s.id = labels[i];
        s.box = (struct box){100.0 * i, 20, 60, 40};
        s.outline = OUTLINE_RECTANGLE;
        s.properties = drawing_start_properties(d);
        drawing_add_property(d, &s.properties, "owner", "", "self");
        drawing_add_shape(d, s);
    }
    for (int i = 0; i + 1 < (int)G_N_ELEMENTS(labels); i++) {
        struct connector c = connector_empty();
        c.id = "e";
        c.points = i == 0;
        c.ends[0].shape = i;
        c.ends[1].shape = i + 1;
        drawing_add_connector(d, c);
    }
    diagnostics_add(d->diagnostics, "macros", DIAGNOSTIC_INFO, FALSE, 0, "e", "a text");
    GByteArray *out = g_byte_array_new();
    drawing_write(d, out);
    drawing_free(d);
    return out;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static GByteArray *good;
    if (!good)
        good = good_message();
    gboolean whole = size > 0 && data[0] == 0xFF;
    g_autofree guint8 *message = whole ? g_memdup2(data + 1, size - 1) : g_memdup2(good->data, good->len);
    for (size_t i = 0; !whole && i + 2 < size; i += 3)
        message[(data[i] << 8 | data[i + 1]) % good->len] = data[i + 2];
    struct drawing *drawing = drawing_read(message, whole ? size - 1 : good->len, "fuzz", "00", NULL);
    if (drawing)
        line_go_on(drawing, NULL, line_seed(data, size));
    return 0;
}
