/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawing.h"

#include "error.h"
#include "limit.h"
#include "text.h"

#include <math.h>
#include <string.h>

struct drawing *drawing_new(const char *path, const char *sha256, const char *format)
{
    struct drawing *d = g_new0(struct drawing, 1);
    d->strings = g_string_chunk_new(16384);
    d->path = drawing_string(d, path);
    d->sha256 = drawing_string(d, sha256);
    d->format = format;
    d->pages = g_array_new(FALSE, TRUE, sizeof(struct page));
    d->layers = g_array_new(FALSE, TRUE, sizeof(struct layer));
    d->shapes = g_array_new(FALSE, TRUE, sizeof(struct shape));
    d->connectors = g_array_new(FALSE, TRUE, sizeof(struct connector));
    d->points = g_array_new(FALSE, TRUE, sizeof(struct point));
    d->properties = g_array_new(FALSE, TRUE, sizeof(struct property));
    d->diagnostics = diagnostics_new();
    return d;
}

void drawing_free(struct drawing *d)
{
    if (!d)
        return;
    g_array_unref(d->pages);
    g_array_unref(d->layers);
    g_array_unref(d->shapes);
    g_array_unref(d->connectors);
    g_array_unref(d->points);
    g_array_unref(d->properties);
    diagnostics_free(d->diagnostics);
    g_string_chunk_free(d->strings);
    g_free(d);
}

static const char *keep(struct drawing *d, const char *s)
{
    d->text_bytes += strlen(s);
    return *s && d->text_bytes <= (gsize)limit_value(LIMIT_TEXT) ? g_string_chunk_insert(d->strings, s) : "";
}

const char *drawing_string(struct drawing *d, const char *s)
{
    if (!s || text_is_clean(s, strlen(s)))
        return keep(d, s ? s : "");
    g_autofree char *clean = text_clean(s, -1);
    return keep(d, clean);
}

const char *drawing_text(struct drawing *d, const char *s, gssize length)
{
    gsize size = !s ? 0 : length < 0 ? strlen(s) : (gsize)length;
    g_autofree char *clean = text_clean(s, length);
    if (size > (gsize)limit_value(LIMIT_LABEL) && g_str_has_suffix(clean, "…"))
        diagnostics_add(d->diagnostics, "label-too-long", DIAGNOSTIC_WARNING, TRUE, -1, NULL,
                        "a text of %" G_GSIZE_FORMAT " bytes was cut after %d (--limit label=VALUE reads more)", size, limit_count(LIMIT_LABEL));
    return keep(d, clean);
}

static const struct style no_style = {NO_COLOUR, NO_COLOUR, NO_COLOUR, 0, 0};

struct shape shape_empty(void)
{
    return (struct shape){.id = "", .layer = -1, .parent = -1, .label = "", .ports = "", .stencil = "", .device_type = "",
                          .image = "", .tooltip = "", .link = "", .link_page = -1, .link_shape = -1, .label_of = -1, .callout_of = -1,
                          .auto_date = "", .style = no_style};
}

struct connector connector_empty(void)
{
    struct connector_end end = {.shape = -1, .connector = -1, .port = "", .label = ""};
    return (struct connector){.id = "", .layer = -1, .parent = -1, .ends = {end, end}, .label = "",
                              .stencil = "", .tooltip = "", .style = no_style};
}

int drawing_add_page(struct drawing *d, struct page page)
{
    g_array_append_val(d->pages, page);
    return (int)d->pages->len - 1;
}

int drawing_add_layer(struct drawing *d, struct layer layer)
{
    g_array_append_val(d->layers, layer);
    return (int)d->layers->len - 1;
}

int drawing_add_shape(struct drawing *d, struct shape shape)
{
    g_array_append_val(d->shapes, shape);
    return (int)d->shapes->len - 1;
}

int drawing_add_connector(struct drawing *d, struct connector connector)
{
    g_array_append_val(d->connectors, connector);
    return (int)d->connectors->len - 1;
}

struct properties drawing_start_properties(const struct drawing *d)
{
    return (struct properties){(int)d->properties->len, 0};
}

void drawing_add_property(struct drawing *d, struct properties *run, const char *key, const char *label,
                          const char *value)
{
    g_assert(run->first + run->count == (int)d->properties->len);
    struct property p = {drawing_text(d, key, -1), drawing_text(d, label, -1), drawing_text(d, value, -1)};
    g_array_append_val(d->properties, p);
    run->count++;
}

const char *drawing_property(const struct drawing *d, struct properties run, const char *key)
{
    for (int i = 0; i < run.count; i++) {
        const struct property *p = drawing_property_at(d, run.first + i);
        if (g_ascii_strcasecmp(p->key, key) == 0 || g_ascii_strcasecmp(p->label, key) == 0)
            return p->value;
    }
    return NULL;
}

/* ---- invariants ---- */

static gboolean in_range(int index, const GArray *array)
{
    return index >= -1 && (index < 0 || (guint)index < array->len);
}

static gboolean run_in_range(struct properties run, const GArray *array)
{
    return run.count >= 0 && (run.count == 0 || (run.first >= 0 && (gint64)run.first + run.count <= (gint64)array->len));
}

static gboolean sane(double v)
{
    return isfinite(v) && fabs(v) <= 1e7;
}

static gboolean strings_set(const char *const *strings, int count)
{
    for (int i = 0; i < count; i++)
        if (!strings[i] || !text_is_clean(strings[i], strlen(strings[i])))
            return FALSE;
    return TRUE;
}

static gboolean style_is_sane(const struct style *s)
{
    const int colours[] = {s->fill, s->stroke, s->text};
    for (guint i = 0; i < G_N_ELEMENTS(colours); i++)
        if (colours[i] < NO_COLOUR || colours[i] > 0xFFFFFF)
            return FALSE;
    return sane(s->stroke_width) && sane(s->font_size);
}

static const char *page_fault(const struct drawing *d, const struct page *p, int index)
{
    const char *const strings[] = {p->id, p->name};
    if (!strings_set(strings, G_N_ELEMENTS(strings)))
        return "a string of a page is missing or not clean UTF-8";
    if (!sane(p->width) || !sane(p->height))
        return "the size of a page is not finite";
    if (!in_range(p->back_page, d->pages) || p->back_page == index || !run_in_range(p->properties, d->properties))
        return "a page's background or properties are out of range";
    return NULL;
}

static const char *file_fault(const struct drawing *d)
{
    const char *fault = run_in_range(d->metadata, d->properties) ? NULL : "metadata out of range";
    for (guint i = 0; i < d->pages->len && !fault; i++)
        fault = page_fault(d, drawing_page(d, i), (int)i);
    for (guint i = 0; i < d->layers->len && !fault; i++) {
        const struct layer *l = drawing_layer(d, i);
        if (!strings_set(&l->name, 1) || l->page < 0 || !in_range(l->page, d->pages))
            fault = "a layer has no clean name or page";
    }
    for (guint i = 0; i < d->properties->len && !fault; i++) {
        const struct property *p = drawing_property_at(d, i);
        const char *const strings[] = {p->key, p->label, p->value};
        if (!strings_set(strings, G_N_ELEMENTS(strings)))
            fault = "a property is missing or not clean UTF-8";
    }
    for (guint i = 0; i < d->points->len && !fault; i++)
        if (!sane(drawing_point(d, i)->x) || !sane(drawing_point(d, i)->y))
            fault = "a way-point is not finite";
    for (guint i = 0; i < d->diagnostics->items->len && !fault; i++) {
        const struct diagnostic *g = diagnostics_item(d->diagnostics, i);
        if (!g->id || !*g->id || (int)g->level < 0 || g->level > DIAGNOSTIC_ERROR || !in_range(g->page, d->pages) || !g->text)
            fault = "a diagnostic is damaged";
    }
    return fault;
}

static const char *shape_fault(const struct drawing *d, const struct shape *s, int index)
{
    const char *const strings[] = {s->id,      s->label, s->ports,    s->stencil, s->device_type, s->image,
                                   s->tooltip, s->link,  s->auto_date};
    if (!strings_set(strings, G_N_ELEMENTS(strings)))
        return "a string is missing or not clean UTF-8";
    if ((int)s->outline < 0 || s->outline > OUTLINE_OTHER || !sane(s->rotation) || !style_is_sane(&s->style))
        return "outline, rotation or style out of range";
    if (s->page < 0 || !in_range(s->page, d->pages) || !in_range(s->layer, d->layers))
        return "page or layer out of range";
    if (!in_range(s->parent, d->shapes) || s->parent >= index)
        return "parent out of range or after its child";
    if (!in_range(s->label_of, d->connectors) || !in_range(s->callout_of, d->shapes))
        return "label_of or callout_of out of range";
    if (!in_range(s->link_page, d->pages) || !in_range(s->link_shape, d->shapes))
        return "link_page or link_shape out of range";
    if (!run_in_range(s->properties, d->properties))
        return "properties out of range";
    if (!sane(s->box.x) || !sane(s->box.y) || !sane(s->box.w) || !sane(s->box.h) || s->box.w < 0 || s->box.h < 0)
        return "box not finite or negative";
    return NULL;
}

static const char *connector_fault(const struct drawing *d, const struct connector *c, int index)
{
    const char *const strings[] = {c->id, c->label, c->stencil, c->tooltip, c->ends[0].port, c->ends[1].port,
                                   c->ends[0].label, c->ends[1].label};
    if (!strings_set(strings, G_N_ELEMENTS(strings)))
        return "a string is missing or not clean UTF-8";
    if (!style_is_sane(&c->style))
        return "style out of range";
    if (c->page < 0 || !in_range(c->page, d->pages) || !in_range(c->layer, d->layers) ||
        !in_range(c->parent, d->shapes))
        return "page, layer or parent out of range";
    for (int e = 0; e < 2; e++) {
        const struct connector_end *end = &c->ends[e];
        if (!in_range(end->shape, d->shapes) || !in_range(end->connector, d->connectors) ||
            end->connector == index || (end->shape >= 0 && end->connector >= 0))
            return "an end is out of range or ends on itself";
        if ((int)end->arrow < 0 || end->arrow > ARROW_CROSS)
            return "an arrow out of range";
        if (end->has_point && (!sane(end->point.x) || !sane(end->point.y)))
            return "an end point is not finite";
    }
    if (!run_in_range(c->properties, d->properties) ||
        !run_in_range((struct properties){c->first_point, c->points}, d->points))
        return "properties or points out of range";
    return NULL;
}

guint *drawing_layer_members(const struct drawing *d)
{
    guint *members = g_new0(guint, d->layers->len + 1);
    for (guint i = 0; i < d->shapes->len; i++)
        if (drawing_shape(d, i)->layer >= 0)
            members[drawing_shape(d, i)->layer]++;
    for (guint i = 0; i < d->connectors->len; i++)
        if (drawing_connector(d, i)->layer >= 0)
            members[drawing_connector(d, i)->layer]++;
    return members;
}

void drawing_forget_lines(struct drawing *d, int page)
{
    for (guint i = 0; i < d->shapes->len; i++)
        if (page < 0 || drawing_shape(d, i)->page == page)
            drawing_shape(d, i)->line = 0;
    for (guint i = 0; i < d->connectors->len; i++)
        if (page < 0 || drawing_connector(d, i)->page == page)
            drawing_connector(d, i)->line = 0;
}

gboolean drawing_verify(const struct drawing *d, GError **error)
{
    const char *fault = file_fault(d), *id = "";
    for (guint i = 0; i < d->shapes->len && !fault; i++) {
        fault = shape_fault(d, drawing_shape(d, i), (int)i);
        id = drawing_shape(d, i)->id;
    }
    for (guint i = 0; i < d->connectors->len && !fault; i++) {
        fault = connector_fault(d, drawing_connector(d, i), (int)i);
        id = drawing_connector(d, i)->id;
    }
    if (fault)
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_SYSTEM, "%s: element '%s': %s (a fault in the importer)",
                    d->path, id ? id : "?", fault);
    return !fault;
}
