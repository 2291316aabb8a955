/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "svg.h"

#include "element_caption.h"
#include "icons.h"
#include "markup.h"

#include <string.h>

#define MARGIN 6.0 /* pt round a plan, for outlines */

struct svg {
    GString *out;
    const struct svg_request *request;
    gboolean share; /* symbols are drawn once and used */
    gboolean symbols[CLASS_COUNT];
    GHashTable *begun; /* ids of this drawing, borrowed */
};

static void number(const struct svg *s, const char *before, double v, const char *after)
{
    g_string_append(s->out, before);
    markup_number(s->out, v);
    g_string_append(s->out, after);
}

/* ---- painting ---- */

static void add_path(const struct svg *s, cairo_t *cr)
{
    static const char letters[] = {[CAIRO_PATH_MOVE_TO] = 'M', [CAIRO_PATH_LINE_TO] = 'L', [CAIRO_PATH_CURVE_TO] = 'C'};
    cairo_path_t *path = cairo_copy_path(cr);
    g_string_append(s->out, " d=\"");
    for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
        const cairo_path_data_t *step = &path->data[i];
        gboolean last_move = step->header.type == CAIRO_PATH_MOVE_TO && i + step->header.length >= path->num_data;
        if (step->header.type == CAIRO_PATH_CLOSE_PATH)
            g_string_append_c(s->out, 'Z');
        else if (!last_move) { /* cairo begins anew after it has closed a path */
            g_string_append_c(s->out, letters[step->header.type]);
            for (int k = 1; k < step->header.length; k++) {
                double x = step[k].point.x, y = step[k].point.y;
                cairo_user_to_device(cr, &x, &y);
                number(s, k > 1 ? " " : "", x, " ");
                markup_number(s->out, y);
            }
        }
    }
    g_string_append_c(s->out, '"');
    cairo_path_destroy(path);
}

static void add_stroke(const struct svg *s, cairo_t *cr, int colour)
{
    double width = cairo_get_line_width(cr), unused = 0, dash[8], offset;
    cairo_user_to_device_distance(cr, &width, &unused);
    double scale = width / cairo_get_line_width(cr);
    g_string_append_printf(s->out, " stroke=\"#%06x\"", (guint)colour);
    number(s, " stroke-width=\"", width, "\"");
    if (cairo_get_line_cap(cr) == CAIRO_LINE_CAP_ROUND)
        g_string_append(s->out, " stroke-linecap=\"round\"");
    int dashes = cairo_get_dash_count(cr);
    if (dashes == 0 || dashes > (int)G_N_ELEMENTS(dash))
        return;
    cairo_get_dash(cr, dash, &offset);
    for (int i = 0; i < dashes; i++)
        number(s, i ? " " : " stroke-dasharray=\"", dash[i] * scale, "");
    g_string_append_c(s->out, '"');
}

static void paint(struct canvas *c, const struct canvas_paint *p)
{
    const struct svg *s = c->sink_data;
    g_string_append(s->out, "<path");
    add_path(s, c->cr);
    if (p->fill >= 0)
        g_string_append_printf(s->out, " fill=\"#%06x\"", (guint)p->fill);
    if (p->fill >= 0 && p->alpha < 1)
        number(s, " fill-opacity=\"", p->alpha, "\"");
    if (p->line >= 0)
        add_stroke(s, c->cr, p->line);
    g_string_append(s->out, "/>\n");
}

/* ---- text ---- */

/* Every line of its own at the place that pango found for it. The stated length keeps it there in another font. */
static void text(struct canvas *c, PangoLayout *layout, struct point at, const struct canvas_font *font)
{
    const struct svg *s = c->sink_data;
    PangoLayoutIter *i = pango_layout_get_iter(layout);
    do {
        const PangoLayoutLine *l = pango_layout_iter_get_line_readonly(i);
        PangoRectangle extents;
        pango_layout_iter_get_line_extents(i, NULL, &extents);
        g_autofree char *line = g_strndup(pango_layout_get_text(layout) + l->start_index, (gsize)l->length);
        if (!*g_strstrip(line))
            continue;
        number(s, "<text x=\"", at.x + (double)extents.x / PANGO_SCALE, "\"");
        number(s, " y=\"", at.y + (double)pango_layout_iter_get_baseline(i) / PANGO_SCALE, "\"");
        number(s, " textLength=\"", (double)extents.width / PANGO_SCALE, "\" lengthAdjust=\"spacingAndGlyphs\"");
        number(s, " font-size=\"", font->size, "\"");
        if (font->bold)
            g_string_append(s->out, " font-weight=\"600\"");
        markup_add(s->out, " fill=\"#%06x\">%s</text>\n", (guint)font->colour, line);
    } while (pango_layout_iter_next_line(i));
    pango_layout_iter_free(i);
}

/* ---- groups and symbols ---- */

static void begin(struct canvas *c, struct element e, enum canvas_group group)
{
    const struct svg *s = c->sink_data;
    const struct svg_request *r = s->request;
    const struct origin *o = element_origin(r->network, e);
    const char *id = element_ids_get(r->ids, e);
    gboolean again = (r->again && r->again(r->data, e)) || g_hash_table_contains(s->begun, id);
    const char *type = element_type_name(e.type), *flag = r->flag ? r->flag(r->data, e) : "";
    if (group == GROUP_LABEL || again) {
        markup_add(s->out, "<g class=\"label %s%s\" data-of=\"%s\">\n", type, flag, id);
        return;
    }
    g_hash_table_add(s->begun, (gpointer)id);
    g_autofree char *caption = element_caption(r->network, e);
    markup_add(s->out, "<g id=\"%s\" class=\"shape %s%s\" data-type=\"%s\" data-id=\"%s\" data-page=\"%d\"><title>%s</title>\n", id, type, flag,
               type, o->id, o->page + 1, caption);
}

static void outline(struct canvas *c)
{
    const struct svg *s = c->sink_data;
    g_string_append(s->out, "<path class=\"outline\"");
    add_path(s, c->cr);
    g_string_append(s->out, "/>\n");
}

static void end(struct canvas *c)
{
    const struct svg *s = c->sink_data;
    g_string_append(s->out, "</g>\n");
}

static gboolean symbol(struct canvas *c, enum class class, struct box b)
{
    struct svg *s = c->sink_data;
    if (!s->share)
        return FALSE;
    s->symbols[class] = TRUE;
    g_string_append_printf(s->out, "<use href=\"#%s-%s\"", s->request->prefix, class_info(class)->name);
    number(s, " x=\"", b.x, "\"");
    number(s, " y=\"", b.y, "\"");
    number(s, " width=\"", b.w, "\"");
    number(s, " height=\"", b.h, "\"/>\n");
    return TRUE;
}

static const struct canvas_sink sink = {paint, text, symbol, begin, outline, end};

static struct canvas *svg_canvas(struct svg *s)
{
    struct canvas *c = canvas_new_to_measure();
    c->sink = &sink;
    c->sink_data = s;
    return c;
}

static void define_symbols(struct svg *s, struct canvas *c)
{
    g_string_append(s->out, "<defs>\n");
    s->share = FALSE;
    for (int k = 0; k < CLASS_COUNT; k++) {
        if (!s->symbols[k])
            continue;
        g_string_append_printf(s->out, "<symbol id=\"%s-%s\" viewBox=\"0 0 100 100\" overflow=\"visible\">\n", s->request->prefix,
                               class_info((enum class)k)->name);
        icon_draw(c, (enum class)k, (struct box){0, 0, 100, 100});
        g_string_append(s->out, "</symbol>\n");
    }
    g_string_append(s->out, "</defs>\n");
}

#define SVG_NAMESPACE "xmlns=\"http://www.w3.org/2000/svg\""
#define SVG_FONT "font-family=\"Inter, 'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif\" font-variant-ligatures=\"none\""

void svg_plan(GString *out, const struct plan *plan, const struct svg_request *r)
{
    g_autoptr(GHashTable) begun = g_hash_table_new(g_str_hash, g_str_equal);
    struct svg s = {.out = out, .request = r, .share = TRUE, .begun = begun};
    struct canvas *c = svg_canvas(&s);
    double w = plan->width + 2 * MARGIN, h = plan->height + 2 * MARGIN;
    number(&s, "<svg " SVG_NAMESPACE " viewBox=\"", -MARGIN, " ");
    number(&s, "", -MARGIN, " ");
    number(&s, "", w, " ");
    number(&s, "", h, "\" width=\"");
    number(&s, "", w, "\" height=\"");
    number(&s, "", h, "\" " SVG_FONT " fill=\"none\" stroke-linejoin=\"round\" ");
    g_string_append_printf(out, "%s>\n", r->attributes);
    if (*r->title)
        markup_add(out, "<title>%s</title>\n", r->title);
    scene_draw(c, plan, r->network, r->marks, NULL);
    define_symbols(&s, c);
    g_string_append(out, "</svg>\n");
    canvas_free(c);
}

void svg_sample(GString *out, const struct legend_item *item)
{
    struct svg s = {.out = out};
    struct canvas *c = svg_canvas(&s);
    g_string_append(out, "<svg " SVG_NAMESPACE " viewBox=\"0 0 36 24\" width=\"36\" height=\"24\" fill=\"none\" stroke-linejoin=\"round\" "
                         "aria-hidden=\"true\">");
    legend_sample(c, item, (struct box){1, 0, 34, 24});
    g_string_append(out, "</svg>");
    canvas_free(c);
}
