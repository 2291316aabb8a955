/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawio_style.h"

#include "drawio_units.h"
#include "number.h"

#include <string.h>

void drawio_style_init(struct drawio_style *style, const char *text)
{
    style->text = g_strdup(text ? text : "");
    style->keys = g_ptr_array_new();
    style->values = g_ptr_array_new();
    for (char *p = style->text; p && *p;) {
        char *end = strchr(p, ';');
        if (end)
            *end = '\0';
        char *value = strchr(p, '=');
        if (value)
            *value++ = '\0';
        if (*p) {
            g_ptr_array_add(style->keys, p);
            g_ptr_array_add(style->values, value);
        }
        p = end ? end + 1 : NULL;
    }
}

void drawio_style_clear(struct drawio_style *style)
{
    g_clear_pointer(&style->text, g_free);
    g_clear_pointer(&style->keys, g_ptr_array_unref);
    g_clear_pointer(&style->values, g_ptr_array_unref);
}

gboolean drawio_style_names(const struct drawio_style *style, const char *name)
{
    for (guint i = 0; i < style->keys->len; i++)
        if (!g_ptr_array_index(style->values, i) && strcmp(g_ptr_array_index(style->keys, i), name) == 0)
            return TRUE;
    return FALSE;
}

/* Later settings win. */
static const char *raw_value(const struct drawio_style *style, const char *key)
{
    for (guint i = style->keys->len; i-- > 0;)
        if (g_ptr_array_index(style->values, i) && strcmp(g_ptr_array_index(style->keys, i), key) == 0)
            return g_ptr_array_index(style->values, i);
    return NULL;
}

const char *drawio_style_value(const struct drawio_style *style, const char *key)
{
    const char *value = raw_value(style, key);
    return value && *value && strcmp(value, "none") != 0 ? value : NULL;
}

double drawio_style_number(const struct drawio_style *style, const char *key, double otherwise)
{
    double v;
    return number_parse(raw_value(style, key), &v) ? v : otherwise;
}

gboolean drawio_style_is_on(const struct drawio_style *style, const char *key)
{
    const char *value = raw_value(style, key);
    return value && strcmp(value, "1") == 0;
}

/* Icons of a family are one shape with the icon's name in another key. */
static const struct {
    const char *key, *prefix; /* prefix before a bare name */
} icon_keys[] = {
    {"resIcon", "mxgraph.aws4."},
    {"prIcon", NULL}, /* the family of `shape` */
    {"grIcon", "mxgraph.aws4."},
    {"network2Icon", "mxgraph.networks2."},
    {"azIcon", "mxgraph.azure."},
    {"gcpIcon", "mxgraph.gcp2."},
};

static char *icon_name(const char *icon, const char *prefix, const char *shape)
{
    if (strchr(icon, '.'))
        return g_strdup(icon);
    if (prefix)
        return g_strconcat(prefix, icon, NULL);
    const char *dot = shape ? strrchr(shape, '.') : NULL;
    return dot ? g_strdup_printf("%.*s.%s", (int)(dot - shape), shape, icon) : g_strdup(icon);
}

char *drawio_style_stencil(const struct drawio_style *style)
{
    const char *shape = drawio_style_value(style, "shape");
    for (guint i = 0; i < G_N_ELEMENTS(icon_keys); i++) {
        const char *icon = drawio_style_value(style, icon_keys[i].key);
        if (icon)
            return icon_name(icon, icon_keys[i].prefix, shape);
    }
    if (shape && g_str_has_prefix(shape, "stencil("))
        return g_strdup("stencil");
    if (shape && strcmp(shape, "image") != 0 && strcmp(shape, "label") != 0)
        return g_strdup(shape);
    for (guint i = 0; i < style->keys->len; i++) {
        const char *name = g_ptr_array_index(style->keys, i);
        if (!g_ptr_array_index(style->values, i) && g_str_has_prefix(name, "mxgraph."))
            return g_strdup(name);
    }
    return g_strdup("");
}

char *drawio_style_image(const struct drawio_style *style)
{
    const char *image = drawio_style_value(style, "image");
    if (image && g_str_has_prefix(image, "data:")) { /* two of the same are the same picture; it says nothing else */
        g_autofree char *sum = g_compute_checksum_for_string(G_CHECKSUM_SHA256, image, -1);
        return g_strdup_printf("data:%.16s", sum);
    }
    if (!image)
        return g_strdup("");
    return g_strdup(image);
}

static const struct {
    const char *shape;
    enum outline outline;
} outlines[] = {
    {"cloud", OUTLINE_CLOUD},       {"ellipse", OUTLINE_ELLIPSE},     {"doubleEllipse", OUTLINE_ELLIPSE},
    {"cylinder", OUTLINE_CYLINDER}, {"cylinder2", OUTLINE_CYLINDER},  {"cylinder3", OUTLINE_CYLINDER},
    {"datastore", OUTLINE_CYLINDER}, {"actor", OUTLINE_ACTOR},        {"umlActor", OUTLINE_ACTOR},
    {"image", OUTLINE_IMAGE},       {"line", OUTLINE_LINE},           {"swimlane", OUTLINE_RECTANGLE},
    {"label", OUTLINE_RECTANGLE},   {"rectangle", OUTLINE_RECTANGLE}, {"table", OUTLINE_RECTANGLE},
    {"tableRow", OUTLINE_NONE},     {"partialRectangle", OUTLINE_NONE}, {"ext", OUTLINE_RECTANGLE},
    {"process", OUTLINE_RECTANGLE}, {"text", OUTLINE_NONE},           {"mxgraph.networks.bus", OUTLINE_LINE},
};

static gboolean outline_of_name(const char *name, enum outline *outline)
{
    for (guint i = 0; i < G_N_ELEMENTS(outlines); i++)
        if (strcmp(outlines[i].shape, name) == 0) {
            *outline = outlines[i].outline;
            return TRUE;
        }
    return FALSE;
}

static gboolean draws_nothing(const struct drawio_style *style)
{
    const char *fill = raw_value(style, "fillColor"), *stroke = raw_value(style, "strokeColor");
    return fill && stroke && strcmp(fill, "none") == 0 && strcmp(stroke, "none") == 0;
}

enum outline drawio_style_outline(const struct drawio_style *style)
{
    enum outline outline = OUTLINE_RECTANGLE;
    const char *shape = drawio_style_value(style, "shape");
    if (shape && outline_of_name(shape, &outline))
        return outline;
    if (shape)
        return g_str_has_prefix(shape, "mxgraph.") ? OUTLINE_STENCIL : OUTLINE_OTHER;
    for (guint i = 0; i < style->keys->len; i++)
        if (!g_ptr_array_index(style->values, i) && outline_of_name(g_ptr_array_index(style->keys, i), &outline))
            return outline;
    if (drawio_style_names(style, "group") || drawio_style_names(style, "edgeLabel"))
        return OUTLINE_NONE;
    if (drawio_style_names(style, "rhombus") || drawio_style_names(style, "triangle"))
        return OUTLINE_OTHER;
    if (drawio_style_value(style, "image"))
        return OUTLINE_IMAGE;
    return draws_nothing(style) ? OUTLINE_NONE : OUTLINE_RECTANGLE;
}

gboolean drawio_style_is_container(const struct drawio_style *style)
{
    const char *container = raw_value(style, "container");
    if (container)
        return strcmp(container, "1") == 0;
    const char *shape = drawio_style_value(style, "shape");
    return drawio_style_names(style, "swimlane") || (shape && strcmp(shape, "swimlane") == 0);
}

gboolean drawio_style_is_text(const struct drawio_style *style)
{
    if (drawio_style_value(style, "image") || drawio_style_names(style, "group"))
        return FALSE;
    const char *shape = drawio_style_value(style, "shape");
    if (drawio_style_names(style, "text") || drawio_style_names(style, "edgeLabel") || (shape && strcmp(shape, "text") == 0))
        return drawio_style_value(style, "strokeColor") == NULL;
    return !shape && drawio_style_outline(style) == OUTLINE_NONE;
}

static int colour(const char *text, int otherwise)
{
    if (text && g_str_has_prefix(text, "light-dark("))
        text += strlen("light-dark(");
    if (!text || *text != '#' || strspn(text + 1, "0123456789abcdefABCDEF") < 6)
        return otherwise;
    g_autofree char *digits = g_strndup(text + 1, 6);
    return (int)g_ascii_strtoull(digits, NULL, 16);
}

gboolean drawio_style_is_none(const struct drawio_style *style, const char *key)
{
    const char *value = raw_value(style, key);
    return value && strcmp(value, "none") == 0;
}

gboolean drawio_style_is_clear(const struct drawio_style *style)
{
    return drawio_style_number(style, "opacity", 100) <= 0;
}

struct style drawio_style_look(const struct drawio_style *style)
{
    return (struct style){.fill = colour(drawio_style_value(style, "fillColor"), NO_COLOUR),
                          .stroke = colour(drawio_style_value(style, "strokeColor"), NO_COLOUR),
                          .text = colour(drawio_style_value(style, "fontColor"), NO_COLOUR),
                          .stroke_width = drawio_style_number(style, "strokeWidth", 1) * DRAWIO_PX,
                          .font_size = drawio_style_number(style, "fontSize", 12) * DRAWIO_PX};
}
