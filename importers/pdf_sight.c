/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf_sight.h"

#include "limit.h"
#include "pdf.h"
#include "pdf_fonts.h"
#include "pdf_raster.h"

#include <string.h>
#include <time.h>

#define LEAST_SIZE     1.0 /* pt: smaller letters are specks */
#define LEAST_PIXELS   3.0 /* height of a letter of which a picture tells anything */
#define LETTER_STEP    64  /* of 255: an edge of a letter in the picture of the text alone */
#define PAGE_STEP      6   /* of 255: the same edge on the page, where the contrast is at least a twelfth */
#define LEAST_CONTRAST 24  /* of 255: between the colour of a text that is not drawn and what is behind it */
/* Measured: 0.85 and more of the edges of words that are seen, shadows and light greys among them; 0.7 and less of covered ones, even
 * with other words in their place. */
#define SHOWN_SHARE    0.75
#define PICTURE_SHARE  0.5  /* of the letters' edges there are at least as many on a picture that shows the word */
#define LETTER_ROWS    0.25 /* of the rows of a letter's place: letters without ascenders fill about a half */
#define LETTERS_FILLED 0.5  /* of the letters of a word: dots and dashes fill nothing */
#define WORK           16   /* times the pixels of a page: letters larger than that together are no text */

struct pdf_sight {
    GHashTable *foreign; /* names of fonts that are not embedded: as in the attributes of a text */
    clock_t end;         /* of the processor time for drawing */
};

/* "ABCDEF+Helvetica" is a part of Helvetica, embedded. */
static const char *without_subset(const char *name)
{
    const char *plus = strchr(name, '+');
    return plus && plus - name == 6 ? plus + 1 : name;
}

static void note_foreign(const char *name, const char *full, gboolean embedded, void *data)
{
    (void)name;
    if (!embedded && full)
        g_hash_table_add(data, g_strdup(without_subset(full)));
}

struct pdf_sight *pdf_sight_new(PopplerDocument *document)
{
    struct pdf_sight *s = g_new0(struct pdf_sight, 1);
    s->foreign = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    s->end = clock() + (clock_t)limit_value(LIMIT_CPU) * CLOCKS_PER_SEC / 2;
    pdf_fonts_foreach(document, note_foreign, s->foreign);
    return s;
}

void pdf_sight_free(struct pdf_sight *s)
{
    g_hash_table_unref(s->foreign);
    g_free(s);
}

/* ---- the pictures of one page ---- */

struct view {
    const struct pdf_sight *sight;
    PopplerPage *page;
    struct raster whole, text; /* all of the page; its text alone */
    GList *pictures;           /* PopplerImageMapping, once asked for */
    gboolean asked;
    double work;          /* pixels that may still be compared */
    double width, height; /* pt */
};

static gboolean draw(struct view *v)
{
    FcConfig *hidden = pdf_fonts_hide_system();
    gboolean ok = raster_init(&v->whole, v->page, TRUE, v->sight->end) && raster_draw(&v->whole, v->page) &&
                  raster_init(&v->text, v->page, FALSE, v->sight->end) && raster_draw_text(&v->text, v->page);
    pdf_fonts_show_system(hidden);
    return ok;
}

static gboolean is_on_picture(struct view *v, const PopplerRectangle *area)
{
    if (!v->asked)
        v->pictures = poppler_page_get_image_mapping(v->page);
    v->asked = TRUE;
    double x = (area->x1 + area->x2) / 2, y = (area->y1 + area->y2) / 2;
    for (GList *l = v->pictures; l; l = l->next) {
        const PopplerRectangle *p = &((PopplerImageMapping *)l->data)->area;
        if (x >= MIN(p->x1, p->x2) && x <= MAX(p->x1, p->x2) && y >= MIN(p->y1, p->y2) && y <= MAX(p->y1, p->y2))
            return TRUE;
    }
    return FALSE;
}

/* ---- a word ---- */

struct word {
    const PopplerRectangle *places;
    guint count;
    const PopplerTextAttributes *attributes; /* NULL: not known */
    PopplerRectangle area;
};

static void span(struct word *w)
{
    w->area = w->places[0];
    for (guint i = 0; i < w->count; i++) {
        const PopplerRectangle *p = &w->places[i];
        w->area = (PopplerRectangle){MIN(w->area.x1, MIN(p->x1, p->x2)), MIN(w->area.y1, MIN(p->y1, p->y2)),
                                     MAX(w->area.x2, MAX(p->x1, p->x2)), MAX(w->area.y2, MAX(p->y1, p->y2))};
    }
}

static gboolean is_foreign(const struct view *v, const struct word *w)
{
    const char *name = w->attributes ? w->attributes->font_name : NULL;
    return !name || g_hash_table_contains(v->sight->foreign, without_subset(name));
}

/* Its letters could not be drawn: what is there of them is the colour. */
static enum sight by_colour(const struct view *v, const struct word *w, struct pixels area)
{
    if (!w->attributes || area.x >= area.x2 || area.y >= area.y2)
        return SIGHT_UNVERIFIED;
    int behind = raster_background(&v->whole, area);
    const PopplerColor *c = &w->attributes->color;
    int contrast = MAX(MAX(ABS((c->red >> 8) - (behind >> 16 & 0xff)), ABS((c->green >> 8) - (behind >> 8 & 0xff))),
                       ABS((c->blue >> 8) - (behind & 0xff)));
    return contrast < LEAST_CONTRAST ? SIGHT_HIDDEN : SIGHT_UNVERIFIED;
}

static void count_edges(struct view *v, const struct word *w, int *letters, int *seen)
{
    *letters = *seen = 0;
    for (guint i = 0; i < w->count; i++) {
        struct pixels at = raster_pixels(&v->text, &w->places[i]);
        int all = raster_edges(&v->text, at, LETTER_STEP);
        *letters += all;
        *seen += raster_common_edges(&v->text, LETTER_STEP, &v->whole, PAGE_STEP, at, all);
    }
}

/* Whether the picture has something of the height of letters where each letter of the word stands: neither a rule that passes under
 * the word nor the edge of a box is a word. Which word it is, is not asked. */
static gboolean is_filled(const struct view *v, const struct word *w)
{
    guint filled = 0;
    for (guint i = 0; i < w->count; i++) {
        struct pixels at = raster_pixels(&v->whole, &w->places[i]);
        filled += at.y2 > at.y && raster_edged_rows(&v->whole, at, PAGE_STEP) >= LETTER_ROWS * (at.y2 - at.y);
    }
    return filled >= LETTERS_FILLED * w->count;
}

static enum sight judge_word(struct view *v, struct word *w)
{
    span(w);
    double height = w->area.y2 - w->area.y1;
    if ((w->attributes && w->attributes->font_size < LEAST_SIZE) || height < LEAST_SIZE || w->area.x2 < 0 || w->area.y2 < 0 ||
        w->area.x1 > v->width || w->area.y1 > v->height)
        return SIGHT_HIDDEN;
    struct pixels area = raster_pixels(&v->whole, &w->area);
    v->work -= (double)MAX(0, area.x2 - area.x) * MAX(0, area.y2 - area.y);
    if (v->work < 0 || height * v->whole.scale < LEAST_PIXELS)
        return SIGHT_UNVERIFIED;
    int letters, seen, there = raster_edges(&v->whole, area, PAGE_STEP);
    count_edges(v, w, &letters, &seen);
    if (letters > 0 && seen >= SHOWN_SHARE * letters)
        return SIGHT_SHOWN;
    if (there > 0 && there >= PICTURE_SHARE * letters && is_on_picture(v, &w->area) && is_filled(v, w))
        return SIGHT_SHOWN;
    if (letters > 0)
        return SIGHT_HIDDEN;
    if (is_foreign(v, w))
        return by_colour(v, w, area);
    return there > 0 ? SIGHT_UNVERIFIED : SIGHT_HIDDEN;
}

/* ---- the words of a page ---- */

static void judge_words(struct view *v, const char *text, const PopplerRectangle *places, guint count, GList *attributes, guint8 *out)
{
    const char *p = text;
    for (guint i = 0; *p && i < count;) {
        struct word w = {.places = places + i, .attributes = pdf_attributes_at(&attributes, (int)i)};
        gboolean drawn = FALSE;
        for (; *p && i + w.count < count && pdf_attributes_at(&attributes, (int)(i + w.count)) == w.attributes; w.count++) {
            gunichar c = g_utf8_get_char(p);
            if (w.count > 0 && g_unichar_isspace(c))
                break;
            p = g_utf8_next_char(p);
            drawn |= g_unichar_isgraph(c);
            if (g_unichar_isspace(c)) {
                w.count++;
                break;
            }
        }
        memset(out + i, drawn ? (int)judge_word(v, &w) : i > 0 ? out[i - 1] : SIGHT_SHOWN, w.count); /* a space goes with its word */
        i += w.count;
    }
}

guint8 *pdf_sight_judge(struct pdf_sight *s, PopplerPage *page, const char *text, const PopplerRectangle *places, guint count,
                        GList *attributes)
{
    guint8 *out = g_malloc(MAX(count, 1));
    memset(out, SIGHT_UNVERIFIED, MAX(count, 1));
    struct view v = {.sight = s, .page = page};
    poppler_page_get_size(page, &v.width, &v.height);
    if (clock() < s->end && draw(&v)) {
        v.work = (double)WORK * v.whole.width * v.whole.height;
        judge_words(&v, text, places, count, attributes, out);
    }
    raster_clear(&v.whole);
    raster_clear(&v.text);
    poppler_page_free_image_mapping(v.pictures);
    return out;
}
