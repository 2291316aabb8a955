/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is not seen on the paper: tags, places and the links to them.
 */
#include "canvas.h"

#include "pdfa.h"

void canvas_tag(struct canvas *c, const char *name)
{
    if (!c->silent)
        cairo_tag_begin(c->cr, name, NULL);
}

void canvas_tag_end(struct canvas *c, const char *name)
{
    if (!c->silent)
        cairo_tag_end(c->cr, name);
}

static const char *const running_tags[] = {[RUNNING_HEADER] = PDFA_HEADER_TAG, [RUNNING_FOOTER] = PDFA_FOOTER_TAG};

void canvas_running(struct canvas *c, enum running running)
{
    canvas_tag(c, running_tags[running]);
}

void canvas_running_end(struct canvas *c, enum running running)
{
    canvas_tag_end(c, running_tags[running]);
}

/* Attributes of cairo's tags are read with a dot whatever the locale. */
static void add_number(GString *out, double value)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];
    g_string_append_printf(out, " %s", g_ascii_formatd(text, sizeof text, "%.2f", value));
}

void canvas_destination(struct canvas *c, const char *name, struct point at)
{
    g_autoptr(GString) attributes = g_string_new(NULL);
    g_string_append_printf(attributes, "name='%s' x=", name);
    add_number(attributes, MAX(at.x, 0));
    g_string_append(attributes, " y=");
    add_number(attributes, MAX(at.y, 0));
    cairo_tag_begin(c->cr, CAIRO_TAG_DEST, attributes->str);
    cairo_tag_end(c->cr, CAIRO_TAG_DEST);
}

void canvas_link(struct canvas *c, const char *destination, const char *says, const struct box *area)
{
    if (c->links)
        g_hash_table_replace(c->links, g_strdup(destination), g_strdup(says));
    g_autoptr(GString) attributes = g_string_new(NULL);
    g_string_append_printf(attributes, "dest='%s'", destination);
    if (area) {
        const double numbers[] = {area->x, area->y, area->w, area->h};
        g_string_append(attributes, " rect=[");
        for (guint i = 0; i < G_N_ELEMENTS(numbers); i++)
            add_number(attributes, numbers[i]);
        g_string_append(attributes, " ]");
    }
    cairo_tag_begin(c->cr, CAIRO_TAG_LINK, attributes->str);
}

void canvas_link_end(struct canvas *c)
{
    cairo_tag_end(c->cr, CAIRO_TAG_LINK);
}
