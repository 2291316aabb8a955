/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verify.h"

#include "pdf_own.h"

struct drawing *verify_drawn(const struct drawing *pages)
{
    struct drawing *d = drawing_new(pages->path, pages->sha256, pages->format);
    g_autofree gboolean *own = pdf_own_words(pages);
    for (guint i = 0; i < pages->pages->len; i++) {
        struct page page = *drawing_page(pages, i);
        page.id = drawing_string(d, page.id);
        page.name = drawing_string(d, page.name);
        drawing_add_page(d, page);
    }
    for (guint i = 0; i < pages->shapes->len; i++) {
        const struct shape *from = drawing_shape(pages, i);
        struct shape shape = shape_empty();
        if (own[i] || from->flags & SHAPE_HIDDEN)
            continue;
        shape.id = drawing_string(d, from->id);
        shape.label = drawing_string(d, from->label);
        shape.page = from->page;
        shape.box = from->box;
        shape.flags = from->flags;
        shape.style = from->style;
        drawing_add_shape(d, shape);
    }
    d->metadata = drawing_start_properties(d);
    for (int i = 0; i < pages->metadata.count; i++) {
        const struct property *p = drawing_property_at(pages, pages->metadata.first + i);
        drawing_add_property(d, &d->metadata, p->key, p->label, p->value);
    }
    diagnostics_append(d->diagnostics, pages->diagnostics);
    return d;
}

struct verification *verify_pdf(const struct verify_subject *s)
{
    struct verification *v = verification_new(s->pages->path, s->pages->sha256, s->as_of);
    verify_file(v, s);
    verify_identity(v, s);
    verify_elements(v, s);
    verify_diagram(v, s);
    verify_consistency(v, s);
    return v;
}
