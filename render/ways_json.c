/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ways_json.h"

#include "json_element.h"
#include "limits_statement.h"

static json_t *way_json(const struct network *n, const struct way *w)
{
    json_t *steps = json_array(), *assumptions = json_array();
    for (guint i = 0; i < w->hops->len; i++) {
        struct element e = g_array_index(w->hops, struct element, i);
        json_array_append_new(steps, json_step(n, e, w->missing.type == e.type && w->missing.index == e.index));
    }
    for (guint i = 0; i < w->assumptions->len; i++)
        json_array_append_new(assumptions, json_string(g_ptr_array_index(w->assumptions, i)));
    return json_pack("{s:s, s:o, s:o}", "state", w->state, "path", steps, "assumptions", assumptions);
}

gboolean ways_json(const struct network *n, const struct ways *ways, GByteArray *out, GError **error)
{
    json_t *list = json_array(), *cut = json_array(), *doubts = json_array();
    for (guint i = 0; i < ways->doubts->len; i++)
        json_array_append_new(doubts, json_string(g_ptr_array_index(ways->doubts, i)));
    for (guint i = 0; i < ways->list->len; i++)
        json_array_append_new(list, way_json(n, &g_array_index(ways->list, struct way, i)));
    for (guint i = 0; i < ways->cut->len; i++)
        json_array_append_new(cut, json_element(n, (struct element){ELEMENT_LINK, g_array_index(ways->cut, int, i)}));
    return json_write(json_pack("{s:s, s:s, s:o, s:s, s:s, s:o, s:b, s:i, s:o, s:o, s:s}", "schema", "demarc-why-1", "demarc", DEMARC_VERSION,
                                "source", json_source(n), "from", ways->from, "to", ways->to, "ways", list, "more", ways->more,
                                "fewest_guards", ways->fewest_guards, "close_at", cut, "doubts", doubts, "limits", LIMITS_STATEMENT),
                      out, error);
}
