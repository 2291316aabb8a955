/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc check --format json`: the schema demarc-findings-1. Fields may be added, none renamed.
 */
#include "json_element.h"
#include "limits_statement.h"
#include "register_json.h"
#include "renderer.h"

static json_t *elements(const struct network *n, const GArray *list)
{
    json_t *out = json_array();
    for (guint i = 0; i < list->len; i++)
        json_array_append_new(out, json_element(n, g_array_index(list, struct element, i)));
    return out;
}

static json_t *steps(const struct network *n, const struct finding *f)
{
    json_t *out = json_array();
    for (guint i = 0; i < f->path->len; i++) {
        struct element e = g_array_index(f->path, struct element, i);
        json_array_append_new(out, json_step(n, e, finding_misses_guard_at(f, e)));
    }
    return out;
}

/* What a waiver says, without what became of it. */
static json_t *waiver_terms(const struct waiver *w)
{
    return json_pack("{s:s, s:s, s:o, s:o, s:i}", "reason", w->reason, "owner", w->owner, "approved", json_date(w->approved), "expires",
                     json_date(w->expires), "line", w->line);
}

static json_t *waivers(const GArray *uses)
{
    json_t *out = json_array();
    for (guint i = 0; i < uses->len; i++) {
        const struct waiver_use *use = &g_array_index(uses, struct waiver_use, i);
        json_t *o = waiver_terms(use->waiver);
        json_object_update_new(o, json_pack("{s:s, s:s, s:s, s:i}", "rule", use->waiver->rule, "about", use->waiver->about, "state",
                                            waiver_state_name(use->state), "hides", (int)use->hides));
        json_array_append_new(out, o);
    }
    return out;
}

static json_t *finding(const struct network *n, const struct finding *f)
{
    json_t *assumptions = json_array();
    for (guint i = 0; i < f->assumptions->len; i++)
        json_array_append_new(assumptions, json_string(g_ptr_array_index(f->assumptions, i)));
    return json_pack("{s:s, s:s, s:s, s:s, s:s, s:o, s:o, s:o, s:o, s:o, s:s, s:b, s:b, s:o}", "rule", f->rule->id, "title",
                     f->rule->title, "verdict", verdict_name(f->verdict), "message", f->message, "guidance",
                     f->rule->guidance, "elements", elements(n, f->elements), "path", steps(n, f),
                     "assumptions", assumptions, "searched", json_text(f->searched), "remedy", json_text(f->remedy),
                     "fingerprint", f->fingerprint, "advice", f->rule->advice, "aspect", f->rule->aspect, "waiver",
                     f->waiver ? waiver_terms(f->waiver) : json_null());
}

static json_t *counts(const struct findings *findings)
{
    int count[VERDICT_COUNT];
    findings_count(findings, count);
    json_t *o = json_object();
    for (int v = VERDICT_COUNT - 1; v >= 0; v--)
        json_object_set_new(o, verdict_name(v), json_integer(count[v]));
    return o;
}

static gboolean render(const struct report *report, const struct render_options *options, GByteArray *out,
                       GError **error)
{
    const struct network *n = report->network;
    char as_of[11];
    civil_date_format_iso(report->assessment.as_of, as_of);
    json_t *list = json_array();
    for (guint i = 0; i < report->findings->items->len; i++)
        json_array_append_new(list, finding(n, findings_item(report->findings, i)));
    return json_write(json_pack("{s:s, s:s, s:o, s:s, s:o, s:s, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:s}", "schema", "demarc-findings-1",
                                "demarc", DEMARC_VERSION, "source", json_source(n), "as_of", as_of, "valid_until",
                                json_date(report_valid_until(report)), "verdict", verdict_name(report_verdict(report)), "counts",
                                counts(report->findings), "findings", list, "waivers", waivers(report->findings->waivers), "register",
                                register_json(n, report->reg), "zone_matrix", matrix_json(report->reg), "import", json_import(n), "diagnostics", json_diagnostics(n), "limits", LIMITS_STATEMENT),
                      out, error);
}

const struct renderer findings_json_renderer = {.format = "json", .subject = RENDER_FINDINGS, .render = render};
