/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visio_links.h"

#include "hash.h"

#include <string.h>

struct destination {
    int shape;
    char *identifier;
};

struct visio_links {
    GHashTable *by_identifier; /* an off-page reference's own identifier -> shape index + 1 */
    GArray *destinations;      /* struct destination */
};

static void destination_clear(gpointer data)
{
    g_free(((struct destination *)data)->identifier);
}

struct visio_links *visio_links_new(void)
{
    struct visio_links *links = g_new0(struct visio_links, 1);
    links->by_identifier = g_hash_table_new_full(hash_string, g_str_equal, g_free, NULL);
    links->destinations = g_array_new(FALSE, FALSE, sizeof(struct destination));
    g_array_set_clear_func(links->destinations, destination_clear);
    return links;
}

void visio_links_free(struct visio_links *links)
{
    if (!links)
        return;
    g_hash_table_unref(links->by_identifier);
    g_array_unref(links->destinations);
    g_free(links);
}

static const char *hyperlink_cell(const struct visio_node *shape, const char *cell)
{
    const struct visio_node *section = shape ? visio_section(shape, "Hyperlink") : NULL;
    for (const struct visio_node *row = section ? visio_child(section, "Row") : NULL; row; row = visio_next(row, "Row")) {
        const char *value = visio_is_deleted(row) ? NULL : visio_direct_cell(row, cell, "V");
        if (value && *value)
            return value;
    }
    return NULL;
}

const char *visio_link(struct drawing *drawing, const struct visio_sheet *sheet)
{
    const char *address = hyperlink_cell(sheet->self, "Address"), *inside = hyperlink_cell(sheet->self, "SubAddress");
    if (!address && !inside)
        return "";
    g_autofree char *link = g_strdup_printf("%s%s%s", address ? address : "", inside ? "#" : "", inside ? inside : "");
    return drawing_text(drawing, link, -1);
}

void visio_links_note(struct visio_links *links, const struct visio_sheet *sheet, int shape)
{
    const char *own = visio_row_cell(sheet, "User", "OPCShapeID", "Value");
    const char *other = visio_row_cell(sheet, "User", "OPCDShapeID", "Value");
    if (own && *own && !g_hash_table_contains(links->by_identifier, own))
        g_hash_table_insert(links->by_identifier, g_strdup(own), GINT_TO_POINTER(shape + 1));
    if (other && *other) {
        struct destination d = {shape, g_strdup(other)};
        g_array_append_val(links->destinations, d);
    }
}

static int page_named(const struct drawing *drawing, const char *name, gsize length)
{
    for (guint i = 0; i < drawing->pages->len; i++) {
        const char *page = drawing_page(drawing, i)->name;
        if (strlen(page) == length && strncmp(page, name, length) == 0)
            return (int)i;
    }
    return -1;
}

static int shape_on_page(const struct drawing *drawing, int page, const char *id)
{
    for (guint i = 0; i < drawing->shapes->len; i++)
        if (drawing_shape(drawing, i)->page == page && strcmp(drawing_shape(drawing, i)->id, id) == 0)
            return (int)i;
    return -1;
}

void visio_links_finish(const struct visio_links *links, struct drawing *drawing)
{
    for (guint i = 0; i < drawing->shapes->len; i++) {
        struct shape *s = drawing_shape(drawing, i);
        if (*s->link != '#')
            continue;
        gsize length = strcspn(s->link + 1, "/");
        s->link_page = page_named(drawing, s->link + 1, length);
        const char *sheet = strstr(s->link + 1 + length, "Sheet.");
        if (s->link_page >= 0 && sheet)
            s->link_shape = shape_on_page(drawing, s->link_page, sheet + strlen("Sheet."));
    }
    for (guint i = 0; i < links->destinations->len; i++) {
        const struct destination *d = &g_array_index(links->destinations, struct destination, i);
        int other = GPOINTER_TO_INT(g_hash_table_lookup(links->by_identifier, d->identifier)) - 1;
        if (other < 0 || other == d->shape)
            continue;
        drawing_shape(drawing, d->shape)->link_shape = other;
        drawing_shape(drawing, d->shape)->link_page = drawing_shape(drawing, other)->page;
    }
}
