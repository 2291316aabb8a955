/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "panels.h"

#include "stages.h"

#include <string.h>

#define KNOWN 0.5
#define LONG_TEXT 5 /* lines: more than a device's name, address and model take */

gboolean panel_holds_list(const struct census *c)
{
    return c->glued == 0 && c->inside == 0 && c->inside_lines >= LONG_TEXT;
}

/* "✔ Internal → WAN", "corp.* → directory": a point of a list, or who asks whom. */
static gboolean is_item(const char *line)
{
    static const char *const signs[] = {"•", "·", "▪", "‣", "◦", "✓", "✔", "✗", "✘", "☐", "☑", "- ", "* "};
    for (guint i = 0; i < G_N_ELEMENTS(signs); i++)
        if (g_str_has_prefix(line, signs[i]))
            return TRUE;
    return strstr(line, " → ") != NULL;
}

/* "• OIDC login / • Issue signed URL", with or without a heading. */
static gboolean is_list(const char *label)
{
    g_auto(GStrv) lines = g_strsplit(label, "\n", -1);
    for (int i = 1; lines[0] && lines[i]; i++)
        if (!is_item(g_strchug(lines[i])))
            return FALSE;
    return lines[0] && lines[1] && (lines[2] || is_item(g_strchug(lines[0])));
}

gboolean panel_is_one(const struct drawing *d, const struct shape *s, const struct census *c)
{
    if (c->glued > 0 || !(panel_holds_list(c) || is_list(s->label)))
        return FALSE;
    g_autofree char *heading = g_strndup(s->label, strcspn(s->label, "\n"));
    struct recognised known = recognise_shape(d, s, heading, NULL, NULL);
    return known.confidence < KNOWN && !known.by_symbol;
}
