/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of a PDF in blocks: lines that stand together in one size. What a title block says can be checked even where the
 * graph cannot be read.
 */
#include "limit.h"
#include "pdf.h"
#include "pdf_sight.h"
#include "text.h"

#include <math.h>
#include <string.h>

#define COLUMN_GAP 2.0   /* times the font size: words further apart are not one line */
#define LINE_GAP 0.55    /* times the font size, between lines of one block */
#define QUOTED 60        /* characters of a text in a message */

struct line {
    GString *text;
    struct box box;
    double size;
    gboolean bold;
    enum sight sight; /* of the character that is the least sure to be seen */
};

struct block {
    struct drawing *drawing;
    GByteArray *sights; /* an enum sight for each of the page's shapes */
    enum sight sight;   /* as of a line */
    int page, count;
    GString *text;
    struct box box, last; /* of all lines; of the last */
    double size;
    gboolean bold;
};

static void flush(struct block *b)
{
    if (!text_is_blank(b->text->str) && b->count++ == limit_count(LIMIT_CELLS))
        diagnostics_add(b->drawing->diagnostics, "too-many-cells", DIAGNOSTIC_ERROR, TRUE, b->page, NULL,
                        "more than %d texts on a page; the rest was not read (--limit cells=VALUE reads more)", limit_count(LIMIT_CELLS));
    if (text_is_blank(b->text->str) || b->count > limit_count(LIMIT_CELLS)) {
        g_string_truncate(b->text, 0);
        return;
    }
    g_autofree char *id = g_strdup_printf("text-%d", b->count);
    struct shape s = shape_empty();
    s.id = drawing_string(b->drawing, id);
    s.page = b->page;
    s.flags = SHAPE_TEXT | (b->bold ? SHAPE_BOLD : 0) | (b->sight == SIGHT_HIDDEN ? SHAPE_HIDDEN : 0);
    s.label = drawing_text(b->drawing, b->text->str, -1);
    s.style.font_size = b->size;
    s.box = (struct box){geometry_clamp(b->box.x), geometry_clamp(b->box.y), geometry_clamp(b->box.w), geometry_clamp(b->box.h)};
    drawing_add_shape(b->drawing, s);
    const guint8 sight = (guint8)b->sight;
    g_byte_array_append(b->sights, &sight, 1);
    g_string_truncate(b->text, 0);
}

static gboolean continues(const struct block *b, const struct line *l)
{
    double gap = l->box.y - (b->last.y + b->last.h);
    gboolean over = l->box.x < b->box.x + b->box.w && b->box.x < l->box.x + l->box.w;
    gboolean same_size = fabs(l->size - b->size) < 0.2 * b->size;
    /* A small caption over what it names: "Organisation" over the name. */
    gboolean caption = fabs(l->box.x - b->box.x) < 2 && b->size < l->size && l->size < 2 * b->size && !strchr(b->text->str, '\n');
    return b->text->len > 0 && over && gap > -0.7 * l->box.h && gap < LINE_GAP * l->size && (same_size || caption);
}

static void add_line(struct block *b, struct line *l)
{
    g_strstrip(l->text->str);
    l->text->len = strlen(l->text->str);
    if (l->text->len > 0) {
        if (!continues(b, l)) {
            flush(b);
            b->box = l->box;
            b->size = l->size;
            b->bold = l->bold;
            b->sight = SIGHT_SHOWN;
        } else
            g_string_append_c(b->text, '\n');
        b->sight = MAX(b->sight, l->sight);
        g_string_append(b->text, l->text->str);
        b->size = l->size;
        b->box = box_union(b->box, l->box);
        b->last = l->box;
    }
    g_string_truncate(l->text, 0);
}

/* The attributes of the character at an index; they are ordered. */
const PopplerTextAttributes *pdf_attributes_at(GList **list, int index)
{
    while (*list && ((PopplerTextAttributes *)(*list)->data)->end_index < index && (*list)->next)
        *list = (*list)->next;
    return *list ? (*list)->data : NULL;
}

static gboolean is_bold(const PopplerTextAttributes *a)
{
    return a && a->font_name && (strstr(a->font_name, "Bold") || strstr(a->font_name, "Black") || strstr(a->font_name, "Heavy"));
}

static struct box box_of(const PopplerRectangle *r)
{
    return (struct box){MIN(r->x1, r->x2), MIN(r->y1, r->y2), fabs(r->x2 - r->x1), fabs(r->y2 - r->y1)};
}

static void add_character(struct block *b, struct line *l, gunichar c, const PopplerRectangle *r, const PopplerTextAttributes *a, enum sight sight)
{
    struct box box = box_of(r);
    double size = a && a->font_size > 0 ? a->font_size : box.h;
    if (c == '\n' || (l->text->len > 0 && box.x > l->box.x + l->box.w + COLUMN_GAP * size))
        add_line(b, l);
    if (c == '\n')
        return;
    if (l->text->len == 0) {
        if (c == ' ')
            return;
        l->box = box;
        l->size = size;
        l->bold = is_bold(a);
        l->sight = sight;
    } else if (c != ' ')
        l->box = box_union(l->box, box);
    l->sight = c != ' ' ? MAX(l->sight, sight) : l->sight;
    g_string_append_unichar(l->text, c);
}

#define MAX_PAIRED 3000 /* blocks of a page among which captions are paired */

static gboolean captions(const struct shape *a, const struct shape *b)
{
    if ((a->flags ^ b->flags) & SHAPE_HIDDEN)
        return FALSE;
    double gap = b->box.y - (a->box.y + a->box.h);
    return fabs(a->box.x - b->box.x) < 2 && gap > -0.3 * a->box.h && gap < LINE_GAP * b->style.font_size && a->style.font_size < b->style.font_size &&
           b->style.font_size < 2 * a->style.font_size && !strchr(a->label, '\n');
}

/* Where a drawing stands beside a title block, its words come between a caption and what it names: the two are paired by place. */
static void pair_captions(struct drawing *d, guint first, GByteArray *sights)
{
    for (guint i = first; i < d->shapes->len && d->shapes->len - first <= MAX_PAIRED; i++)
        for (guint k = first; k < d->shapes->len; k++) {
            struct shape *a = drawing_shape(d, i), *b = drawing_shape(d, k);
            if (i == k || !captions(a, b))
                continue;
            g_autofree char *both = g_strdup_printf("%s\n%s", a->label, b->label);
            b->label = drawing_text(d, both, -1);
            b->box = box_union(a->box, b->box);
            sights->data[k - first] = MAX(sights->data[k - first], sights->data[i - first]);
            g_byte_array_remove_index(sights, i - first);
            g_array_remove_index(d->shapes, i--);
            break;
        }
}

/* The text of a page that is hidden, or all other: one is never read as a part of the other. */
static void read_texts(struct block *block, const char *text, const PopplerRectangle *places, guint count, GList *attributes,
                       const guint8 *sights, gboolean hidden)
{
    struct line line = {.text = g_string_new(NULL)};
    guint i = 0;
    for (const char *p = text; *p && i < count; p = g_utf8_next_char(p), i++)
        if (*p == '\n' || (sights[i] == SIGHT_HIDDEN) == hidden)
            add_character(block, &line, g_utf8_get_char(p), &places[i], pdf_attributes_at(&attributes, (int)i), (enum sight)sights[i]);
    add_line(block, &line);
    flush(block);
    g_string_free(line.text, TRUE);
}

static void report_sights(struct drawing *d, int page, guint first, const GByteArray *sights)
{
    guint unverified = 0;
    for (guint i = first; i < d->shapes->len; i++) {
        const struct shape *s = drawing_shape(d, i);
        g_autofree char *quoted = text_one_line(s->label, QUOTED);
        unverified += sights->data[i - first] == SIGHT_UNVERIFIED;
        if (sights->data[i - first] == SIGHT_HIDDEN)
            diagnostics_add(d->diagnostics, "pdf-text-hidden", DIAGNOSTIC_WARNING, FALSE, page, s->id,
                            "“%s” cannot be seen (white on white, covered, clipped, drawn invisibly or too small): nothing is shown by it",
                            quoted);
    }
    if (unverified > 0)
        diagnostics_add(d->diagnostics, "pdf-text-unverified", DIAGNOSTIC_INFO, TRUE, page, NULL,
                        "%u text%s taken to be seen by colour alone, as fonts are not embedded or the page takes too long to draw: whether "
                        "something covers %s was not verified",
                        unverified, unverified == 1 ? " is" : "s are", unverified == 1 ? "it" : "them");
}

static void read_page(PopplerPage *page, int index, struct pdf_sight *sight, struct drawing *drawing)
{
    g_autofree char *text = poppler_page_get_text(page);
    PopplerRectangle *places = NULL;
    guint count = 0;
    if (!text || !poppler_page_get_text_layout(page, &places, &count))
        return;
    guint first = drawing->shapes->len;
    GList *attributes = poppler_page_get_text_attributes(page);
    g_autofree guint8 *sights = pdf_sight_judge(sight, page, text, places, count, attributes);
    struct block block = {.drawing = drawing, .page = index, .text = g_string_new(NULL), .sights = g_byte_array_new()};
    read_texts(&block, text, places, count, attributes, sights, FALSE);
    read_texts(&block, text, places, count, attributes, sights, TRUE);
    pair_captions(drawing, first, block.sights);
    report_sights(drawing, index, first, block.sights);
    g_string_free(block.text, TRUE);
    g_byte_array_unref(block.sights);
    poppler_page_free_text_attributes(attributes);
    g_free(places);
}

/* When the PDF was written is not when the diagram was drawn: it is called "exported". */
static void add_metadata(PopplerDocument *document, struct drawing *drawing)
{
    const struct {
        const char *key;
        char *value;
    } rows[] = {{"title", poppler_document_get_title(document)},       {"creator", poppler_document_get_author(document)},
                {"subject", poppler_document_get_subject(document)},   {"keywords", poppler_document_get_keywords(document)},
                {"application", poppler_document_get_creator(document)}, {"producer", poppler_document_get_producer(document)}};
    drawing->metadata = drawing_start_properties(drawing);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (rows[i].value && *rows[i].value && strlen(rows[i].value) < 2000)
            drawing_add_property(drawing, &drawing->metadata, rows[i].key, "", rows[i].value);
        g_free(rows[i].value);
    }
    GDateTime *written = poppler_document_get_creation_date_time(document);
    g_autofree char *date = written ? g_date_time_format_iso8601(written) : NULL;
    if (date)
        drawing_add_property(drawing, &drawing->metadata, "exported", "", date);
    g_clear_pointer(&written, g_date_time_unref);
}

void pdf_text_read(PopplerDocument *document, struct drawing *drawing)
{
    add_metadata(document, drawing);
    int pages = poppler_document_get_n_pages(document);
    struct pdf_sight *sight = pdf_sight_new(document);
    for (int i = 0; i < MIN(pages, limit_count(LIMIT_PAGES)); i++) {
        PopplerPage *page = poppler_document_get_page(document, i);
        double width = 0, height = 0;
        if (page)
            poppler_page_get_size(page, &width, &height);
        g_autofree char *id = g_strdup_printf("%d", i + 1);
        int index = drawing_add_page(drawing, (struct page){.id = drawing_string(drawing, id), .name = "", .back_page = -1,
                                                            .width = geometry_clamp(width), .height = geometry_clamp(height)});
        if (page) {
            read_page(page, index, sight, drawing);
            pdf_typed_read(page, index, height, drawing);
        }
        g_clear_object(&page);
    }
    pdf_sight_free(sight);
    if (pages > limit_count(LIMIT_PAGES))
        diagnostics_add(drawing->diagnostics, "too-many-pages", DIAGNOSTIC_ERROR, TRUE, -1, NULL,
                        "more than %d pages; the rest was not read (--limit pages=VALUE reads more)", limit_count(LIMIT_PAGES));
}
