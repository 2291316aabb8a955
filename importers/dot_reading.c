/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dot_reading.h"

const char *dot_attribute(void *object, const char *name)
{
    const char *value = agget(object, (char *)name);
    return value ? value : "";
}

gboolean dot_is_html(const char *value)
{
    return *value && aghtmlstr((char *)value) != 0;
}

static const char *read_label(struct dot_reading *r, const char *raw, const struct dot_names *names, const char **ports)
{
    g_autofree char *joints = NULL, *text = dot_label(raw, dot_is_html(raw), names, &joints);
    if (ports)
        *ports = drawing_text(r->drawing, joints, -1);
    return drawing_text(r->drawing, text, -1);
}

const char *dot_reading_label(struct dot_reading *r, const char *raw, const struct dot_names *names)
{
    return read_label(r, raw, names, NULL);
}

const char *dot_either(void *object, const char *name, const char *other)
{
    const char *value = dot_attribute(object, name);
    return *value ? value : dot_attribute(object, other);
}

const char *dot_reading_labels(struct dot_reading *r, const char *raw, const char *outside, const struct dot_names *names, const char **ports)
{
    const struct dot_names plain = {names->graph, names->object, names->tail, names->head, FALSE};
    const char *inner = read_label(r, raw, names, ports), *outer = dot_reading_label(r, outside, &plain);
    if (!*inner || !*outer)
        return *inner ? inner : outer;
    g_autofree char *both = g_strdup_printf("%s\n%s", inner, outer);
    return drawing_string(r->drawing, both);
}

struct properties dot_reading_properties(struct dot_reading *r, Agraph_t *root, int kind, void *object)
{
    struct properties run = drawing_start_properties(r->drawing);
    for (Agsym_t *s = agnxtattr(root, kind, NULL); s; s = agnxtattr(root, kind, s)) {
        const char *value = agxget(object, s);
        if (value && *value && strcmp(s->name, "label") != 0)
            drawing_add_property(r->drawing, &run, s->name, "", value);
    }
    return run;
}

gboolean dot_has_style(const char *style, const char *word)
{
    g_auto(GStrv) words = g_strsplit_set(style, ", ", -1);
    return g_strv_contains((const char *const *)words, word);
}

struct style dot_look(void *object)
{
    struct style s = {NO_COLOUR, NO_COLOUR, NO_COLOUR, 0, 0};
    s.stroke = dot_colour(dot_attribute(object, "color"));
    s.fill = dot_colour(dot_attribute(object, "fillcolor"));
    s.text = dot_colour(dot_attribute(object, "fontcolor"));
    return s;
}

int dot_reading_recall(const struct dot_reading *r, const void *object)
{
    return GPOINTER_TO_INT(g_hash_table_lookup(r->shapes, object)) - 1;
}
