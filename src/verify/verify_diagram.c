/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The diagram that rides along in the file: checked like any other; and what contradicts what.
 */
#include "report.h"
#include "text.h"
#include "verify.h"

#include <string.h>

#define NAMED 5

/* ---- the diagram inside ---- */

void verify_diagram(struct verification *v, const struct verify_subject *s)
{
    if (s->damaged)
        verification_add(v, VERIFY_DIAGRAM, "diagram-damaged", "Diagram", VERDICT_UNDECIDED, "%s.", s->damaged);
    if (!s->diagram) {
        if (s->damaged)
            return;
        verification_add(v, VERIFY_DIAGRAM, "diagram", "Diagram", VERDICT_UNDECIDED,
                         "There is none: what is joined to what, and what guards it, has to be looked at by eye, or ask for the file that it was drawn "
                         "in and check that.");
        return;
    }
    verification_add(v, VERIFY_DIAGRAM, "diagram", "Diagram", VERDICT_PASS, "A %s diagram rides along: %u device%s, %u line%s. It was checked.",
                     s->diagram->format, s->diagram->nodes->len, s->diagram->nodes->len == 1 ? "" : "s", s->diagram->links->len,
                     s->diagram->links->len == 1 ? "" : "s");
    for (int verdict = VERDICT_COUNT - 1; verdict >= VERDICT_WARN; verdict--)
        for (guint i = 0; i < s->findings->items->len; i++) {
            const struct finding *f = findings_item(s->findings, i);
            if ((int)f->verdict == verdict && finding_counts(f))
                verification_add(v, VERIFY_DIAGRAM, f->rule->id, f->rule->title, f->verdict, "%s", f->message);
        }
}

/* ---- contradictions ---- */

static void squeeze(GString *out, const char *text)
{
    g_autofree char *folded = text_fold(text);
    for (const char *p = folded; *p; p = g_utf8_next_char(p))
        if (g_unichar_isalnum(g_utf8_get_char(p)))
            g_string_append_unichar(out, g_utf8_get_char(p));
}

static GString *squeezed(const char *text)
{
    GString *out = g_string_new(NULL);
    squeeze(out, text);
    return out;
}

static void labels(struct verification *v, const struct verify_subject *s)
{
    g_autoptr(GString) shown = g_string_new(NULL), missing = g_string_new(NULL);
    guint count = 0, all = 0;
    for (guint i = 0; i < s->pages->shapes->len; i++)
        if (!(drawing_shape(s->pages, i)->flags & SHAPE_HIDDEN))
            squeeze(shown, drawing_shape(s->pages, i)->label);
    for (guint i = 0; i < s->diagram->nodes->len; i++) {
        const struct node *node = network_node(s->diagram, i);
        g_autoptr(GString) name = squeezed(node->name);
        if (!*node->label || name->len < 3)
            continue;
        all++;
        if (strstr(shown->str, name->str))
            continue;
        if (count++ < NAMED)
            g_string_append_printf(missing, "%s“%s”", count > 1 ? ", " : "", node->name);
    }
    if (count > 0)
        verification_add(v, VERIFY_CONSISTENT, "labels", "Pages and diagram", VERDICT_WARN,
                         "%u of %u devices of the diagram inside stand on no page: %s%s. The pages may show another version.", count, all, missing->str,
                         count > NAMED ? " and others" : "");
    else
        verification_add(v, VERIFY_CONSISTENT, "labels", "Pages and diagram", VERDICT_PASS, "Every device of the diagram inside stands on a page.");
}

static gboolean same_text(const char *a, const char *b)
{
    g_autoptr(GString) x = squeezed(a), y = squeezed(b);
    return strcmp(x->str, y->str) == 0;
}

static void best_facts(struct verification *v, const struct verify_subject *s)
{
    static const struct {
        enum fact_type type;
        const char *id, *title;
    } facts[] = {{FACT_ORGANISATION, "organisation", "Organisation"}, {FACT_DATE, "date", "Date of the diagram"}};
    for (guint i = 0; i < G_N_ELEMENTS(facts); i++) {
        const struct fact *page = network_best_fact(s->text, facts[i].type), *inside = network_best_fact(s->diagram, facts[i].type);
        if (page && inside && !same_text(page->value, inside->value))
            verification_add(v, VERIFY_CONSISTENT, facts[i].id, facts[i].title, VERDICT_WARN, "The pages say “%s”, the diagram inside “%s”.", page->value,
                             inside->value);
    }
}

/* The name in the file's metadata against the one on the page. */
static void metadata_names(struct verification *v, const struct verify_subject *s)
{
    const struct fact *best = network_best_fact(s->text, FACT_ORGANISATION);
    for (guint i = 0; best && i < s->text->facts->len; i++) {
        const struct fact *f = network_fact(s->text, i);
        if (f->type == FACT_ORGANISATION && f->place == PLACE_METADATA && !same_text(f->value, best->value)) {
            verification_add(v, VERIFY_CONSISTENT, "metadata-organisation", "Organisation in the metadata", VERDICT_WARN,
                             "The metadata names “%s”, the pages “%s”.", f->value, best->value);
            return;
        }
    }
}

static civil_date written_on(const struct verify_subject *s)
{
    const char *text = drawing_property(s->pages, s->pages->metadata, "exported");
    g_autofree char *day = text ? g_strndup(text, 10) : NULL;
    return day ? civil_date_parse_iso(day) : 0;
}

static void metadata_dates(struct verification *v, const struct verify_subject *s)
{
    const struct fact *created = network_best_fact(s->text, FACT_DATE);
    civil_date written = written_on(s);
    if (!written || !created || created->place == PLACE_METADATA || created->place == PLACE_FILE_NAME)
        return;
    g_autofree char *day = civil_date_format_long(written);
    if (written < created->date.first)
        verification_add(v, VERIFY_CONSISTENT, "metadata-date", "Date in the metadata", VERDICT_WARN,
                         "The file was written on %s, before the date that stands on its pages (%s).", day, created->text);
    else if (s->as_of && written > s->as_of)
        verification_add(v, VERIFY_CONSISTENT, "metadata-date", "Date in the metadata", VERDICT_WARN,
                         "The file was written on %s, after the day that it is judged for.", day);
    else
        verification_add(v, VERIFY_CONSISTENT, "metadata-date", "Date in the metadata", VERDICT_PASS,
                         "The file was written on %s, after the date that stands on its pages; that it was exported then makes the diagram no younger.",
                         day);
}

static void metadata_people(struct verification *v, const struct verify_subject *s)
{
    const char *author = drawing_property(s->pages, s->pages->metadata, "creator"), *title = drawing_property(s->pages, s->pages->metadata, "title");
    if (author && *author)
        verification_add(v, VERIFY_CONSISTENT, "metadata-author", "Author in the metadata", VERDICT_NOT_APPLICABLE,
                         "“%s” travels with the file, whatever its pages say.", author);
    if (title && *title)
        verification_add(v, VERIFY_CONSISTENT, "metadata-title", "Title in the metadata", VERDICT_NOT_APPLICABLE, "“%s”.", title);
}

void verify_consistency(struct verification *v, const struct verify_subject *s)
{
    if (s->diagram) {
        labels(v, s);
        best_facts(v, s);
        for (guint i = 0; i < s->diagram->diagnostics->items->len; i++) {
            const struct diagnostic *d = diagnostics_item(s->diagram->diagnostics, i);
            if (strcmp(d->id, "pdf-pages") == 0 || strcmp(d->id, "pdf-sources-differ") == 0 || strcmp(d->id, "pdf-source-damaged") == 0)
                verification_add(v, VERIFY_CONSISTENT, d->id, "Pages and diagram", VERDICT_WARN, "%s.", d->text);
        }
    }
    metadata_names(v, s);
    metadata_dates(v, s);
    metadata_people(v, s);
}
