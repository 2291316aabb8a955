/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visio_item.h"

#include "limit.h"
#include "text.h"
#include "visio_text.h"

#include <string.h>

struct visio_item visio_item_of(const struct visio_reading *r, const struct visio_node *node, const struct visio_item *group,
                                struct visio_matrix around)
{
    struct visio_item it = {.sheet = {.self = node, .styles = r->source->styles}, .id = visio_attribute(node, "ID"), .parent = -1};
    it.id = it.id ? it.id : "";
    const char *master = visio_attribute(node, "Master"), *sub = visio_attribute(node, "MasterShape");
    it.master = group ? group->master : NULL;
    if (master) {
        it.master = g_hash_table_lookup(r->source->masters, master);
        it.sheet.master = it.master ? it.master->shape : NULL;
        it.is_instance = it.master != NULL;
    } else if (sub)
        it.sheet.master = visio_master_subshape(it.master, sub);
    it.matrix = visio_matrix_shape(around, &it.sheet);
    it.depth = group ? group->depth + 1 : 0;
    it.hidden = group && group->hidden;
    return it;
}

const struct visio_node *visio_item_first_sub(const struct visio_item *it)
{
    const struct visio_node *shapes = visio_child(it->sheet.self, "Shapes");
    return shapes ? visio_child(shapes, "Shape") : NULL;
}

gboolean visio_item_is_line(const struct visio_item *it)
{
    return visio_cell(&it->sheet, "BeginX") != NULL;
}

#define FLAT 1.0 /* pt */

/* Rack equipment stands on a line between two holes and has no height of its own: what is seen of it are its parts. */
struct box visio_item_box(const struct visio_reading *r, const struct visio_item *it, double *rotation)
{
    struct box box = visio_matrix_box(it->matrix, &it->sheet, rotation);
    if (MIN(box.w, box.h) >= FLAT)
        return box;
    for (const struct visio_node *s = visio_item_first_sub(it); s; s = visio_next(s, "Shape")) {
        struct visio_item part = visio_item_of(r, s, it, it->matrix);
        double turned;
        box = box_union(box, visio_matrix_box(part.matrix, &part.sheet, &turned));
    }
    return box;
}

gboolean visio_item_is_callout(const struct visio_item *it)
{
    g_autofree char *name = g_ascii_strdown(it->is_instance ? it->master->name : "", -1);
    return strstr(name, "callout") || strstr(name, "balloon");
}

/* ---- is a group one symbol, or a bundle of things? ---- */

struct census {
    int texts, instances, glued, lines;
};

/* A part that shows the shape data of its device: what it says is the device's label, whatever master it is made from. */
static gboolean is_data_graphic(const struct visio_sheet *sheet)
{
    static const char *const rows[] = {"visDGDisplayFormat", "visDGDefaultPos", "visDGCBFillType", "visDGDisplayName", "msvDGCalloutType"};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (visio_row_cell(sheet, "User", rows[i], "Value"))
            return TRUE;
    return FALSE;
}

static void count_parts(const struct visio_reading *r, const struct visio_item *it, struct census *census)
{
    for (const struct visio_node *s = visio_item_first_sub(it); s && it->depth < limit_count(LIMIT_DEPTH); s = visio_next(s, "Shape")) {
        struct visio_item sub = visio_item_of(r, s, it, it->matrix);
        g_autofree char *text = visio_text(&sub.sheet, NULL);
        census->texts += !text_is_blank(text);
        census->instances += sub.is_instance && !is_data_graphic(&sub.sheet);
        census->glued += g_hash_table_contains(r->glued, sub.id);
        census->lines += visio_item_is_line(&sub);
        count_parts(r, &sub, census);
    }
}

static int count_shapes(const struct visio_node *shape, int depth)
{
    int count = 0;
    const struct visio_node *shapes = depth < limit_count(LIMIT_DEPTH) ? visio_child(shape, "Shapes") : NULL;
    for (const struct visio_node *s = shapes ? visio_child(shapes, "Shape") : NULL; s; s = visio_next(s, "Shape"))
        count += 1 + count_shapes(s, depth + 1);
    return count;
}

int visio_item_parts(const struct visio_item *it)
{
    return count_shapes(it->sheet.self, 0);
}

int visio_item_texts(const struct visio_reading *r, const struct visio_item *it)
{
    struct census census = {0};
    count_parts(r, it, &census);
    return census.texts;
}

/* An instance of a master is one symbol unless its parts are instances of others; a hand-made group is one if at most one
 * of its parts says anything and none is an instance or joined to a line. */
gboolean visio_item_is_bundle(const struct visio_reading *r, const struct visio_item *it)
{
    if (!visio_item_first_sub(it))
        return FALSE;
    struct census census = {0};
    count_parts(r, it, &census);
    if (it->is_instance)
        return census.instances > 0;
    return census.instances > 0 || census.glued > 0 || census.lines > 0 || census.texts > 1;
}

/* ---- what a shape says ---- */

/* Parts of a master that the instance does not repeat: they are seen all the same. */
static void append_master_texts(const struct visio_node *shape, GHashTable *styles, GString *out, const char **auto_date, int depth)
{
    const struct visio_node *shapes = depth < limit_count(LIMIT_DEPTH) ? visio_child(shape, "Shapes") : NULL;
    for (const struct visio_node *s = shapes ? visio_child(shapes, "Shape") : NULL; s; s = visio_next(s, "Shape")) {
        const struct visio_sheet sheet = {.self = s, .styles = styles};
        g_autofree char *text = visio_text(&sheet, auto_date);
        if (!text_is_blank(text))
            g_string_append_printf(out, "%s%s", out->len ? "\n" : "", text);
        append_master_texts(s, styles, out, auto_date, depth + 1);
    }
}

static void append_part_texts(const struct visio_reading *r, const struct visio_item *it, GString *out, const char **auto_date)
{
    for (const struct visio_node *s = visio_item_first_sub(it); s && it->depth < limit_count(LIMIT_DEPTH); s = visio_next(s, "Shape")) {
        struct visio_item sub = visio_item_of(r, s, it, it->matrix);
        g_autofree char *text = visio_text(&sub.sheet, auto_date);
        if (!text_is_blank(text))
            g_string_append_printf(out, "%s%s", out->len ? "\n" : "", text);
        append_part_texts(r, &sub, out, auto_date);
    }
}

const char *visio_item_label(const struct visio_reading *r, const struct visio_item *it, gboolean bundle, const char **auto_date)
{
    GString *out = g_string_new(NULL);
    g_autofree char *own = visio_text(&it->sheet, auto_date);
    if (!text_is_blank(own))
        g_string_append(out, own);
    if (!bundle)
        append_part_texts(r, it, out, auto_date);
    if (it->sheet.master && !visio_child(it->sheet.self, "Shapes"))
        append_master_texts(it->sheet.master, it->sheet.styles, out, auto_date, 0);
    const char *label = drawing_text(r->drawing, out->str, -1);
    g_string_free(out, TRUE);
    return label;
}
