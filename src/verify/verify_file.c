/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether the file can be opened, read, copied from and printed.
 */
#include "pdf_pages.h"
#include "text.h"
#include "verify.h"

#include <math.h>
#include <string.h>

#define LEGIBLE 6.0  /* pt */
#define A3_LONG 1190.55
#define ROUNDING 0.05

static const char *metadata(const struct verify_subject *s, const char *key)
{
    const char *value = drawing_property(s->pages, s->pages->metadata, key);
    return value ? value : "";
}

static const struct diagnostic *diagnostic(const struct verify_subject *s, const char *id)
{
    for (guint i = 0; i < s->pages->diagnostics->items->len; i++)
        if (strcmp(diagnostics_item(s->pages->diagnostics, i)->id, id) == 0)
            return diagnostics_item(s->pages->diagnostics, i);
    return NULL;
}

static void opens(struct verification *v, const struct verify_subject *s)
{
    g_autofree char *size = g_format_size(s->size);
    verification_add(v, VERIFY_FILE, "opens", "Opens", VERDICT_PASS, "PDF %s, %u page%s, %s", metadata(s, PDF_KEY_VERSION), s->pages->pages->len,
                     s->pages->pages->len == 1 ? "" : "s", size);
    const char *claims = metadata(s, PDF_KEY_CLAIMS);
    if (*claims)
        verification_add(v, VERIFY_FILE, "claims", "Claims", VERDICT_NOT_APPLICABLE, "The file says that it is %s; that was not judged.", claims);
    const struct diagnostic *large = diagnostic(s, "pdf-file-large");
    if (large)
        verification_add(v, VERIFY_FILE, "size", "Size", VERDICT_WARN, "%s", large->text);
}

static void encryption(struct verification *v, const struct verify_subject *s)
{
    gboolean locked = diagnostic(s, "pdf-file-locked") != NULL, encrypted = locked || *metadata(s, PDF_KEY_ENCRYPTED);
    verification_add(v, VERIFY_FILE, "encryption", "Encryption", locked ? VERDICT_FAIL : encrypted ? VERDICT_WARN : VERDICT_PASS, "%s",
                     locked      ? "Encrypted, and text may not be copied: ask for a file without protection."
                     : encrypted ? "Encrypted, though it opens without a password: some programs will refuse it."
                                 : "Not encrypted.");
}

/* Pages without any text; -1 stands for none after the last. */
static void text(struct verification *v, const struct verify_subject *s)
{
    guint pages = s->pages->pages->len, empty = 0;
    glong characters = 0;
    g_autofree glong *on_page = g_new0(glong, pages + 1);
    for (guint i = 0; i < s->pages->shapes->len; i++) {
        const struct shape *shape = drawing_shape(s->pages, i);
        on_page[shape->page] += g_utf8_strlen(shape->label, -1);
    }
    g_autoptr(GString) list = g_string_new(NULL);
    for (guint i = 0; i < pages; i++) {
        characters += on_page[i];
        if (on_page[i] == 0 && empty++ < 12)
            g_string_append_printf(list, "%s%u", list->len ? ", " : "", i + 1);
    }
    if (characters == 0)
        verification_add(v, VERIFY_FILE, "text", "Text", VERDICT_WARN,
                         "No text can be selected: the pages are pictures or empty, and nothing on them could be read. Ask for a PDF that was exported "
                         "from the drawing, not scanned or printed as a picture.");
    else if (empty > 0)
        verification_add(v, VERIFY_FILE, "text", "Text", VERDICT_WARN, "%ld characters can be selected, but none on page%s %s: pictures or empty.",
                         characters, empty == 1 ? "" : "s", list->str);
    else
        verification_add(v, VERIFY_FILE, "text", "Text", VERDICT_PASS, "%ld characters can be selected and copied.", characters);
}

static void hidden_text(struct verification *v, const struct verify_subject *s)
{
    const struct shape *first = NULL;
    guint count = 0;
    for (guint i = 0; i < s->pages->shapes->len; i++) {
        const struct shape *shape = drawing_shape(s->pages, i);
        if (!(shape->flags & SHAPE_HIDDEN))
            continue;
        first = first ? first : shape;
        count++;
    }
    if (!first)
        return;
    g_autofree char *sample = text_one_line(first->label, 60);
    verification_add(v, VERIFY_FILE, "hidden-text", "Hidden text", VERDICT_WARN,
                     "%u text%s cannot be seen though %s selected, the first “%s” on page %d: %s no evidence of anything.", count,
                     count == 1 ? "" : "s", count == 1 ? "it can be" : "they can be", sample, first->page + 1, count == 1 ? "it is" : "they are");
}

static void fonts(struct verification *v, const struct verify_subject *s)
{
    const char *foreign = metadata(s, PDF_KEY_FOREIGN), *count = metadata(s, PDF_KEY_FONTS);
    if (strcmp(count, "0") == 0)
        verification_add(v, VERIFY_FILE, "fonts", "Fonts", VERDICT_NOT_APPLICABLE, "No font is used.");
    else if (*foreign)
        verification_add(v, VERIFY_FILE, "fonts", "Fonts", VERDICT_WARN,
                         "Not embedded: %s. Another machine may show other letters: ask for an export with fonts embedded.", foreign);
    else
        verification_add(v, VERIFY_FILE, "fonts", "Fonts", VERDICT_PASS, "All embedded (%s).", count);
}

/* ---- paper ---- */

static char *paper_name(double width, double height)
{
    static const struct {
        const char *name;
        double a, b; /* short and long side, pt */
    } papers[] = {{"A5", 419.53, 595.28}, {"A4", 595.28, 841.89}, {"A3", 841.89, 1190.55}, {"A2", 1190.55, 1683.78}, {"A1", 1683.78, 2383.94},
                  {"A0", 2383.94, 3370.39}, {"US Letter", 612, 792}, {"US Tabloid", 792, 1224}};
    const char *way = width > height ? "landscape" : "portrait";
    for (guint i = 0; i < G_N_ELEMENTS(papers); i++)
        if (fabs(MIN(width, height) - papers[i].a) < 3 && fabs(MAX(width, height) - papers[i].b) < 3)
            return g_strdup_printf("%s %s", papers[i].name, way);
    return g_strdup_printf("%.0f × %.0f mm", width * 25.4 / 72, height * 25.4 / 72);
}

static void append_run(GString *out, guint from, guint to, const char *name)
{
    g_string_append(out, out->len ? "; " : "");
    if (from == to)
        g_string_append_printf(out, "page %u %s", from + 1, name);
    else
        g_string_append_printf(out, "pages %u to %u %s", from + 1, to + 1, name);
}

static void paper(struct verification *v, const struct verify_subject *s)
{
    g_autoptr(GString) out = g_string_new(NULL);
    g_autofree char *run = NULL;
    guint from = 0, pages = s->pages->pages->len;
    for (guint i = 0; i < pages && out->len < 400; i++) {
        const struct page *p = drawing_page(s->pages, i);
        char *name = paper_name(p->width, p->height);
        if (run && strcmp(run, name) != 0) {
            append_run(out, from, i - 1, run);
            from = i;
        }
        g_free(run);
        run = name;
    }
    if (run)
        append_run(out, from, pages - 1, run);
    *out->str = g_ascii_toupper(*out->str);
    verification_add(v, VERIFY_FILE, "paper", "Paper", VERDICT_PASS, "%s.", out->str);
}

/* ---- the smallest text ---- */

/* What does not fit on A3 is printed smaller by those who have no larger paper. */
static double printed_size(const struct verify_subject *s, const struct shape *shape)
{
    const struct page *p = drawing_page(s->pages, shape->page);
    double longest = MAX(p->width, p->height);
    return shape->style.font_size * (longest > A3_LONG + 3 ? A3_LONG / longest : 1);
}

static void smallest(struct verification *v, const struct verify_subject *s)
{
    const struct shape *least = NULL;
    double size = G_MAXDOUBLE, all = 0, small = 0;
    for (guint i = 0; i < s->pages->shapes->len; i++) {
        const struct shape *shape = drawing_shape(s->pages, i);
        double printed = printed_size(s, shape), weight = (double)g_utf8_strlen(shape->label, -1);
        if (shape->style.font_size <= 0)
            continue;
        all += weight;
        small += printed < LEGIBLE - ROUNDING ? weight : 0;
        if (printed < size) {
            size = printed;
            least = shape;
        }
    }
    if (!least)
        return;
    g_autofree char *sample = text_one_line(least->label, 40);
    if (size >= LEGIBLE - ROUNDING)
        verification_add(v, VERIFY_FILE, "smallest-text", "Smallest text", VERDICT_PASS, "%.1f pt on A3 or smaller paper (“%s”, page %d).", size, sample,
                         least->page + 1);
    else
        verification_add(v, VERIFY_FILE, "smallest-text", "Smallest text", VERDICT_WARN,
                         "%.1f pt when printed on A3 or smaller paper (“%s”, page %d); %.0f %% of the text is below %.0f pt.", size, sample,
                         least->page + 1, MAX(1, 100 * small / all), LEGIBLE);
}

static void extras(struct verification *v, const struct verify_subject *s)
{
    gboolean script = diagnostic(s, "pdf-file-script") != NULL;
    const char *attached = metadata(s, PDF_KEY_ATTACHED);
    verification_add(v, VERIFY_FILE, "scripts", "Scripts", script ? VERDICT_WARN : VERDICT_PASS, "%s",
                     script ? "It holds JavaScript, which a diagram does not need: mail gateways may stop it." : "None.");
    if (*attached)
        verification_add(v, VERIFY_FILE, "attachments", "Attached files", s->diagram ? VERDICT_NOT_APPLICABLE : VERDICT_WARN, "%s.", attached);
    else
        verification_add(v, VERIFY_FILE, "attachments", "Attached files", VERDICT_PASS, "None.");
}

void verify_file(struct verification *v, const struct verify_subject *s)
{
    opens(v, s);
    encryption(v, s);
    text(v, s);
    hidden_text(v, s);
    fonts(v, s);
    paper(v, s);
    smallest(v, s);
    extras(v, s);
}
