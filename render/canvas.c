/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas.h"

#include "long_words.h"
#include "private_characters.h"
#include "text.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>
#include <string.h>

#define EASY 13.0 /* times the size of the letters: words of a drawing may be as wide, whatever the width they are given */

static const char *const font_files[] = {
    "/usr/share/fonts/opentype/inter/Inter-Regular.otf", "/usr/share/fonts/opentype/inter/Inter-SemiBold.otf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",   "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf",
};

/* With none of the fonts there, the system's configuration serves. */
static void use_private_fonts(void)
{
    static gsize ready;
    if (!g_once_init_enter(&ready))
        return;
    FcConfig *config = FcConfigCreate();
    int found = 0;
    for (guint i = 0; config && i < G_N_ELEMENTS(font_files); i++)
        found += g_file_test(font_files[i], G_FILE_TEST_IS_REGULAR) && FcConfigAppFontAddFile(config, (const FcChar8 *)font_files[i]);
    if (found > 0)
        FcConfigSetCurrent(config);
    if (config)
        FcConfigDestroy(config); /* the current one keeps its own reference */
    g_once_init_leave(&ready, 1);
}

/* Nothing is hinted, and no letter is moved to a whole point, which at 7 pt tears words apart: text is as wide on paper as
   where it was measured. */
static void set_options(PangoContext *context)
{
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_cairo_context_set_resolution(context, 72);
    cairo_font_options_destroy(options);
}

struct canvas *canvas_new(cairo_t *cr)
{
    use_private_fonts();
    struct canvas *c = g_new0(struct canvas, 1);
    c->cr = cairo_reference(cr);
    c->pango = pango_cairo_create_context(cr);
    set_options(c->pango);
    return c;
}

/* Slow to make, so once. */
static FcConfig *all_fonts(void)
{
    static FcConfig *config;
    static gsize ready;
    if (g_once_init_enter(&ready)) {
        config = FcInitLoadConfigAndFonts();
        g_once_init_leave(&ready, 1);
    }
    return config;
}

static PangoContext *fallback_context(struct canvas *c)
{
    if (!c->fallback) {
        PangoFontMap *map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
        FcConfig *config = all_fonts();
        if (PANGO_IS_FC_FONT_MAP(map) && config)
            pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
        c->fallback = pango_font_map_create_context(map);
        g_object_unref(map);
        set_options(c->fallback);
    }
    return c->fallback;
}

struct canvas *canvas_new_to_measure(void)
{
    cairo_surface_t *surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR, NULL);
    cairo_t *cr = cairo_create(surface);
    struct canvas *c = canvas_new(cr);
    cairo_destroy(cr);
    cairo_surface_destroy(surface);
    return c;
}

void canvas_remark(const struct canvas *c, GPtrArray *remarks)
{
    if (!remarks || c->missing == 0)
        return;
    g_autofree char *text = text_one_line(c->missed, 40);
    g_ptr_array_add(remarks, g_strdup_printf("no font on this machine writes all of “%s”: %d character%s stand%s as boxes and cannot be copied; install a "
                                             "font that does, such as fonts-noto-cjk",
                                             text, c->missing, c->missing == 1 ? "" : "s", c->missing == 1 ? "s" : ""));
}

void canvas_free(struct canvas *c)
{
    if (!c)
        return;
    g_object_unref(c->pango);
    g_clear_object(&c->fallback);
    g_free(c->missed);
    cairo_destroy(c->cr);
    g_free(c);
}

/* "FW-EXT-A" and "non-PSN" are one word each: no line ends within. */
static void keep_whole(PangoAttrList *attributes, const char *text)
{
    for (const char *word = text; *word;) {
        gsize blank = strspn(word, " \n"), length = strcspn(word + blank, " \n");
        word += blank;
        if (memchr(word, '-', length)) {
            PangoAttribute *whole = pango_attr_allow_breaks_new(FALSE);
            whole->start_index = (guint)(word - text);
            whole->end_index = (guint)(word - text + (ptrdiff_t)length);
            pango_attr_list_insert(attributes, whole);
        }
        word += length;
    }
}

/* No ligatures and no contextual shapes: text must come out of the file as it went in. */
static PangoLayout *layout_in(PangoContext *context, const char *text, double size, gboolean bold, double width, gboolean whole)
{
    PangoLayout *l = pango_layout_new(context);
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family(font, "Inter,DejaVu Sans");
    pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
    pango_font_description_set_weight(font, bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(l, font);
    pango_font_description_free(font);
    PangoAttrList *attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0,clig=0,calt=0,dlig=0,kern=1"));
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
    if (whole)
        keep_whole(attributes, text);
    pango_layout_set_attributes(l, attributes);
    pango_attr_list_unref(attributes);
    pango_layout_set_text(l, text, -1);
    if (width > 0) {
        pango_layout_set_width(l, (int)(width * PANGO_SCALE));
        pango_layout_set_wrap(l, PANGO_WRAP_WORD);
    }
    return l;
}

static void size_of(PangoLayout *l, double *w, double *h)
{
    PangoRectangle logical;
    pango_layout_get_extents(l, NULL, &logical);
    *w = (double)logical.width / PANGO_SCALE;
    *h = (double)logical.height / PANGO_SCALE;
}

/* Words with hyphens stay whole where the width allows. */
static PangoLayout *wrapped(PangoContext *context, const char *text, double size, gboolean bold, double width)
{
    gboolean hyphens = width > 0 && strchr(text, '-');
    PangoLayout *l = layout_in(context, text, size, bold, width, hyphens);
    double w, h;
    if (!hyphens)
        return l;
    size_of(l, &w, &h);
    if (w <= width)
        return l;
    g_object_unref(l);
    return layout_in(context, text, size, bold, width, FALSE);
}

static PangoLayout *layout(struct canvas *c, const char *given, double size, gboolean bold, double width)
{
    g_autofree char *boxed = private_count(given) == 0 ? NULL : private_boxed(given);
    const char *text = boxed ? boxed : given;
    PangoLayout *l = wrapped(c->pango, text, size, bold, width);
    if (g_str_is_ascii(text) || pango_layout_get_unknown_glyphs_count(l) == 0)
        return l;
    PangoLayout *other = wrapped(fallback_context(c), text, size, bold, width);
    gboolean better = pango_layout_get_unknown_glyphs_count(other) < pango_layout_get_unknown_glyphs_count(l);
    g_object_unref(better ? l : other);
    return better ? other : l;
}

void canvas_text_size(struct canvas *c, const char *text, double size, gboolean bold, double max_width, double *w, double *h)
{
    PangoLayout *l = layout(c, text, size, bold, max_width);
    size_of(l, w, h);
    g_object_unref(l);
}

/* A file name without a blank: better broken than cut. */
static PangoLayout *fitted(struct canvas *c, const char *text, double size, gboolean bold, double width)
{
    PangoLayout *l = layout(c, text, size, bold, width);
    double w, h;
    size_of(l, &w, &h);
    if (width > 0 && w > width + 1)
        long_words_break(l);
    return l;
}

double canvas_text_height(struct canvas *c, const char *text, double size, gboolean bold, double width)
{
    PangoLayout *l = fitted(c, text, size, bold, width);
    double w, h;
    size_of(l, &w, &h);
    g_object_unref(l);
    return h;
}

/* What is longer is no name, and breaking it would take longer than all the rest of the drawing. */
#define LONGEST_NAME 300 /* bytes */

/* A name that is wider than EASY is broken at its joints, as canvas_text() will do in a box of the size that comes out. */
static void measure_text(gpointer data, const char *text, double size, gboolean bold, double max_width, double *w, double *h)
{
    PangoLayout *l = layout(data, text, size, bold, max_width);
    size_of(l, w, h);
    if (max_width > 0 && *w > MAX(max_width, EASY * size) + 1 && strlen(text) <= LONGEST_NAME) {
        pango_layout_set_width(l, (int)(long_words_width(l, MAX(max_width, EASY * size)) * PANGO_SCALE) + 1);
        long_words_break(l);
        size_of(l, w, h);
    }
    g_object_unref(l);
}

struct measure canvas_measure(struct canvas *c)
{
    return (struct measure){measure_text, c};
}

double canvas_text(struct canvas *c, struct box box, const char *text, double size, gboolean bold, int colour, enum align align)
{
    if (!*text)
        return 0;
    PangoLayout *l = fitted(c, text, size, bold, box.w);
    if (align == ALIGN_CENTRE)
        pango_layout_set_alignment(l, PANGO_ALIGN_CENTER);
    int missing = g_str_is_ascii(text) ? 0 : private_count(text) + pango_layout_get_unknown_glyphs_count(l);
    if (missing > 0 && !c->missed)
        c->missed = g_strdup(text);
    c->missing += missing;
    double w, h;
    size_of(l, &w, &h);
    if (c->sink) {
        const struct canvas_font font = {size, bold, colour};
        c->sink->text(c, l, (struct point){box.x, box.y}, &font);
    } else {
        canvas_colour(c, colour);
        cairo_move_to(c->cr, box.x, box.y);
        pango_cairo_show_layout(c->cr, l);
        cairo_new_path(c->cr);
    }
    g_object_unref(l);
    return h;
}

void canvas_begin(struct canvas *c, struct element element, enum canvas_group group)
{
    if (c->sink)
        c->sink->begin(c, element, group);
}

void canvas_outline(struct canvas *c)
{
    if (c->sink)
        c->sink->outline(c);
    cairo_new_path(c->cr);
}

void canvas_end(struct canvas *c)
{
    if (c->sink)
        c->sink->end(c);
}

static void paint(struct canvas *c, struct canvas_paint p)
{
    if (c->sink)
        c->sink->paint(c, &p);
    else if (p.fill >= 0) {
        struct colour k = theme_rgb(p.fill);
        cairo_set_source_rgba(c->cr, k.r, k.g, k.b, p.alpha);
        cairo_fill_preserve(c->cr);
    }
    if (!c->sink && p.line >= 0) {
        canvas_colour(c, p.line);
        cairo_stroke_preserve(c->cr);
    }
    cairo_new_path(c->cr);
}

void canvas_fill(struct canvas *c, int rgb, double alpha)
{
    paint(c, (struct canvas_paint){rgb, -1, alpha});
}

void canvas_stroke(struct canvas *c, int rgb)
{
    paint(c, (struct canvas_paint){-1, rgb, 1});
}

void canvas_fill_and_stroke(struct canvas *c, int fill, int line)
{
    paint(c, (struct canvas_paint){fill, line, 1});
}

void canvas_colour(struct canvas *c, int rgb)
{
    struct colour k = theme_rgb(rgb);
    cairo_set_source_rgb(c->cr, k.r, k.g, k.b);
}

void canvas_box(struct canvas *c, struct box b, double radius)
{
    double r = MIN(radius, MIN(b.w, b.h) / 2);
    cairo_new_path(c->cr);
    cairo_arc(c->cr, b.x + b.w - r, b.y + r, r, -G_PI / 2, 0);
    cairo_arc(c->cr, b.x + b.w - r, b.y + b.h - r, r, 0, G_PI / 2);
    cairo_arc(c->cr, b.x + r, b.y + b.h - r, r, G_PI / 2, G_PI);
    cairo_arc(c->cr, b.x + r, b.y + r, r, G_PI, 3 * G_PI / 2);
    cairo_close_path(c->cr);
}

void canvas_line(struct canvas *c, const struct link_style *style, const struct point *points, int count)
{
    int dashes = 0;
    while (dashes < 4 && style->dash[dashes] > 0)
        dashes++;
    cairo_set_dash(c->cr, style->dash, dashes, 0);
    cairo_set_line_width(c->cr, style->width);
    cairo_set_line_join(c->cr, CAIRO_LINE_JOIN_ROUND);
    cairo_new_path(c->cr);
    for (int i = 0; i < count; i++)
        cairo_line_to(c->cr, points[i].x, points[i].y);
    canvas_stroke(c, style->line);
    cairo_set_dash(c->cr, NULL, 0, 0);
}
