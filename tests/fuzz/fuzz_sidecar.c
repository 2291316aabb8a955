/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sidecar beside a small drawing that its entries can fit.
 */
#include "line.h"
#include "sidecar_read.h"

static struct drawing *small_drawing(void)
{
    static const char *const labels[] = {"Internet", "FW-1", "Core switch", "Depot PCs", "Grey box by the door"};
    struct drawing *d = drawing_new("fuzz", "00", "drawio");
    drawing_add_page(d, (struct page){.id = "p", .name = "P", .back_page = -1});
    for (guint i = 0; i < G_N_ELEMENTS(labels); i++) {
        struct shape s = shape_empty();
        g_autofree char *id = g_strdup_printf("n%u", i);
        s.id = drawing_string(d, id);
        s.label = labels[i];
        s.box = (struct box){100.0 * i, 20, 60, 40};
        s.outline = OUTLINE_RECTANGLE;
        drawing_add_shape(d, s);
    }
    for (int i = 0; i < (int)G_N_ELEMENTS(labels) - 1; i++) {
        struct connector c = connector_empty();
        c.id = "e";
        c.ends[0].shape = i;
        c.ends[1].shape = i + 1;
        drawing_add_connector(d, c);
    }
    return d;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct sidecar *sidecar = sidecar_parse((const char *)data, size, "fuzz", NULL);
    if (sidecar)
        line_go_on(small_drawing(), sidecar, line_seed(data, size));
    sidecar_free(sidecar);
    return 0;
}
