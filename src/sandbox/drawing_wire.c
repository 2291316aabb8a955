/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawing_wire.h"

#include "error.h"
#include "limit.h"
#include "wire.h"

#include <string.h>

#define MANY            G_MAXINT32 /* elements: the length of the message is the bound */
#define NAME_MAX_LENGTH 48
#define KINDS_MAX       200 /* of diagnostics in one drawing */

static void box_fields(struct wire *w, struct box *b)
{
    wire_double(w, &b->x);
    wire_double(w, &b->y);
    wire_double(w, &b->w);
    wire_double(w, &b->h);
}

static void style_fields(struct wire *w, struct style *s)
{
    wire_int(w, &s->fill);
    wire_int(w, &s->stroke);
    wire_int(w, &s->text);
    wire_double(w, &s->stroke_width);
    wire_double(w, &s->font_size);
}

static void run_fields(struct wire *w, struct properties *run)
{
    wire_int(w, &run->first);
    wire_int(w, &run->count);
}

static void point_fields(struct wire *w, void *element)
{
    struct point *p = element;
    wire_double(w, &p->x);
    wire_double(w, &p->y);
}

static void property_fields(struct wire *w, void *element)
{
    struct property *p = element;
    wire_string(w, &p->key);
    wire_string(w, &p->label);
    wire_string(w, &p->value);
}

static void layer_fields(struct wire *w, void *element)
{
    struct layer *l = element;
    wire_string(w, &l->name);
    wire_int(w, &l->page);
    wire_int(w, &l->visible);
}

static void page_fields(struct wire *w, void *element)
{
    struct page *p = element;
    wire_string(w, &p->id);
    wire_string(w, &p->name);
    wire_double(w, &p->width);
    wire_double(w, &p->height);
    wire_int(w, &p->background);
    wire_int(w, &p->back_page);
    run_fields(w, &p->properties);
}

static void shape_fields(struct wire *w, void *element)
{
    struct shape *s = element;
    int outline = (int)s->outline;
    wire_string(w, &s->id);
    wire_int(w, &s->page);
    wire_int(w, &s->layer);
    wire_int(w, &s->parent);
    box_fields(w, &s->box);
    wire_double(w, &s->rotation);
    wire_uint(w, &s->flags);
    wire_int(w, &outline);
    wire_string(w, &s->label);
    wire_string(w, &s->ports);
    wire_string(w, &s->stencil);
    wire_string(w, &s->device_type);
    wire_string(w, &s->image);
    wire_string(w, &s->tooltip);
    wire_string(w, &s->link);
    wire_int(w, &s->link_page);
    wire_int(w, &s->link_shape);
    wire_int(w, &s->label_of);
    wire_int(w, &s->callout_of);
    wire_string(w, &s->auto_date);
    style_fields(w, &s->style);
    run_fields(w, &s->properties);
    wire_int(w, &s->line);
    s->outline = (enum outline)outline;
}

static void end_fields(struct wire *w, struct connector_end *e)
{
    int arrow = (int)e->arrow;
    wire_int(w, &e->shape);
    wire_int(w, &e->connector);
    wire_int(w, &e->has_point);
    point_fields(w, &e->point);
    wire_int(w, &arrow);
    wire_string(w, &e->port);
    wire_string(w, &e->label);
    e->arrow = (enum arrow)arrow;
}

static void connector_fields(struct wire *w, void *element)
{
    struct connector *c = element;
    wire_string(w, &c->id);
    wire_int(w, &c->page);
    wire_int(w, &c->layer);
    wire_int(w, &c->parent);
    end_fields(w, &c->ends[0]);
    end_fields(w, &c->ends[1]);
    wire_int(w, &c->first_point);
    wire_int(w, &c->points);
    wire_string(w, &c->label);
    wire_string(w, &c->stencil);
    wire_string(w, &c->tooltip);
    wire_uint(w, &c->flags);
    style_fields(w, &c->style);
    run_fields(w, &c->properties);
    wire_int(w, &c->line);
}

static void diagnostic_fields(struct wire *w, void *element)
{
    struct diagnostic *d = element;
    int level = (int)d->level;
    wire_string(w, &d->id);
    wire_int(w, &level);
    wire_int(w, &d->taint);
    wire_int(w, &d->page);
    wire_string(w, &d->element);
    wire_string(w, &d->text);
    d->level = (enum diagnostic_level)level;
}

static void drawing_fields(struct wire *w, struct drawing *d)
{
    wire_string(w, &d->format);
    wire_array(w, d->pages, (guint)limit_count(LIMIT_PAGES), page_fields);
    wire_array(w, d->layers, MANY, layer_fields);
    wire_array(w, d->shapes, MANY, shape_fields);
    wire_array(w, d->connectors, MANY, connector_fields);
    wire_array(w, d->points, (guint)limit_count(LIMIT_POINTS), point_fields);
    wire_array(w, d->properties, MANY, property_fields);
    run_fields(w, &d->metadata);
    wire_array(w, d->diagnostics->items, MANY, diagnostic_fields);
}

void drawing_write(const struct drawing *drawing, GByteArray *out)
{
    struct wire w = {.out = out};
    struct drawing copy = *drawing; /* writing changes nothing */
    drawing_fields(&w, &copy);
}

/* Names that the program compares with its own and keeps for good: few, short and plain. */
static gboolean keep_name(const char **name, GHashTable *kept)
{
    if (!*name || !**name || strlen(*name) > NAME_MAX_LENGTH || strspn(*name, "abcdefghijklmnopqrstuvwxyz0123456789-") != strlen(*name))
        return FALSE;
    *name = g_intern_string(*name);
    g_hash_table_add(kept, (gpointer)*name);
    return g_hash_table_size(kept) <= KINDS_MAX;
}

static gboolean keep_names(struct drawing *d)
{
    g_autoptr(GHashTable) kept = g_hash_table_new(g_direct_hash, g_direct_equal);
    gboolean ok = keep_name(&d->format, kept);
    for (guint i = 0; ok && i < d->diagnostics->items->len; i++)
        ok = keep_name(&diagnostics_item(d->diagnostics, i)->id, kept);
    return ok;
}

struct drawing *drawing_read(const guint8 *data, gsize size, const char *path, const char *sha256, GError **error)
{
    struct drawing *d = drawing_new(path, sha256, "");
    static const guint8 nothing[1];
    const guint8 *start = data ? data : nothing; /* of an empty message there are no bytes to point at */
    struct wire w = {.at = start, .end = start + size, .strings = d->strings};
    drawing_fields(&w, d);
    if (!w.failed && w.at == w.end && keep_names(d) && drawing_verify(d, NULL))
        return d;
    g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE,
                "%s: what its reader sent is not a drawing; the file is made to break readers, or demarc is at fault", path);
    drawing_free(d);
    return NULL;
}
