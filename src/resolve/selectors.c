/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "selectors.h"

#include "error.h"
#include "pattern.h"
#include "text.h"

#include <string.h>

static const char *label_of(const struct network *n, struct element e)
{
    switch (e.type) {
    case ELEMENT_ZONE: return network_zone(n, e.index)->label;
    case ELEMENT_NODE: return network_node(n, e.index)->label;
    case ELEMENT_LINK: return network_link(n, e.index)->label;
    case ELEMENT_NOTE: return network_note(n, e.index)->text;
    default: return "";
    }
}

char *selector_one_line(const char *label, const char *between)
{
    g_auto(GStrv) lines = g_strsplit(label, "\n", -1);
    g_autofree char *joined = g_strjoinv(between, lines);
    return text_fold(joined);
}

/* As written over several lines, or as demarc prints it on one. */
static gboolean has_label(const char *label, const char *wanted)
{
    g_autofree char *folded = text_fold(wanted), *plain = selector_one_line(label, " "), *printed = selector_one_line(label, " / ");
    return *folded && (g_str_equal(folded, plain) || g_str_equal(folded, printed));
}

/* FALSE without an error: it does not. */
static gboolean fits(const GRegex *regex, const char *label, const struct sidecar_entry *entry, const char *path, GError **error)
{
    g_autoptr(GError) why = NULL;
    g_autofree char *line = g_strdelimit(g_strdup(label), "\n", ' ');
    gboolean fit = *line && pattern_ask(regex, line, &why);
    if (why) {
        g_autofree char *shown = text_one_line(line, 40);
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: line %d: whether '%.60s' fits “%s” cannot be told (%s); write a simpler expression",
                    path, entry->line, entry->match, shown, why->message);
    }
    return fit;
}

static gboolean is_meant(const struct network *n, struct element e, const struct sidecar_entry *entry, const GRegex *regex, const char *path, GError **error)
{
    const struct origin *o = element_origin(n, e);
    if (entry->page > 0 && o->page != entry->page - 1)
        return FALSE;
    if (entry->id)
        return strcmp(o->id, entry->id) == 0;
    return entry->label ? has_label(label_of(n, e), entry->label) : fits(regex, label_of(n, e), entry, path, error);
}

/* The caption of an icon has become its label: the icon is meant. */
static gboolean is_left_out(const struct network *n, struct element e, const struct sidecar_entry *entry, const GArray *found)
{
    return e.type == ELEMENT_NOTE && (found->len > 0 || network_note(n, e.index)->about.type != ELEMENT_NONE) && !entry->id;
}

GArray *selector_match(const struct network *n, const struct sidecar_entry *entry, const char *path, GError **error)
{
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(struct element));
    g_autofree char *whole = entry->match ? sidecar_whole_label(entry->match) : NULL;
    g_autoptr(GRegex) regex = whole ? pattern_new(whole, G_REGEX_CASELESS) : NULL;
    const struct {
        enum element_type type;
        guint count;
    } lists[] = {{ELEMENT_ZONE, n->zones->len}, {ELEMENT_NODE, n->nodes->len}, {ELEMENT_LINK, n->links->len}, {ELEMENT_NOTE, n->notes->len}};
    for (guint l = 0; l < G_N_ELEMENTS(lists); l++)
        for (guint i = 0; i < lists[l].count; i++) {
            struct element e = {lists[l].type, (int)i};
            g_autoptr(GError) why = NULL;
            if (!is_left_out(n, e, entry, found) && is_meant(n, e, entry, regex, path, &why))
                g_array_append_val(found, e);
            if (why) {
                g_propagate_error(error, g_steal_pointer(&why));
                return NULL;
            }
        }
    return g_steal_pointer(&found);
}
