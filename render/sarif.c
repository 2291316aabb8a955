/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc check --format sarif`: SARIF 2.1.0 (OASIS), for code hosts, editors and dashboards. Every finding is a result, those that
 * are satisfied too; what came of the reading is in the notifications of the one invocation. No clock, host or folder is in it:
 * the same diagram gives the same bytes.
 */
#include "json_element.h"
#include "limits_statement.h"
#include "renderer.h"
#include "sarif_location.h"
#include "sarif_rules.h"

#define SCHEMA "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

/* `level` must be none unless `kind` is fail. */
static const struct {
    const char *kind, *level;
} kinds[] = {
    [VERDICT_PASS] = {"pass", "none"},
    [VERDICT_NIL] = {"informational", "none"},
    [VERDICT_NOT_APPLICABLE] = {"notApplicable", "none"},
    [VERDICT_WARN] = {"fail", "warning"},
    [VERDICT_UNDECIDED] = {"review", "none"},
    [VERDICT_FAIL] = {"fail", "error"},
};
G_STATIC_ASSERT(G_N_ELEMENTS(kinds) == VERDICT_COUNT);

static const char *level_of(const struct finding *f)
{
    gboolean mild = f->rule->advice && kinds[f->verdict].kind[0] == 'f';
    return mild ? "note" : kinds[f->verdict].level;
}

static json_t *texts(const GPtrArray *list)
{
    json_t *out = json_array();
    for (guint i = 0; i < list->len; i++)
        json_array_append_new(out, json_string(g_ptr_array_index(list, i)));
    return out;
}

static json_t *main_locations(const struct network *n, const struct finding *f)
{
    struct element first = f->elements->len > 0 ? g_array_index(f->elements, struct element, 0) : (struct element){ELEMENT_NONE, -1};
    return json_pack("[o]", sarif_location(n, first, -1));
}

static json_t *related_locations(const struct network *n, const struct finding *f)
{
    json_t *out = json_array();
    for (guint i = 1; i < f->elements->len; i++)
        json_array_append_new(out, sarif_location(n, g_array_index(f->elements, struct element, i), (int)i));
    return out;
}

/* The way through the network, step by step. */
static json_t *code_flow(const struct network *n, const struct finding *f)
{
    json_t *steps = json_array();
    for (guint i = 0; i < f->path->len; i++) {
        struct element e = g_array_index(f->path, struct element, i);
        json_t *location = sarif_location(n, e, -1);
        gboolean missing = finding_misses_guard_at(f, e);
        if (missing) {
            g_autofree char *title = element_title(n, e), *text = g_strdup_printf(f->verdict == VERDICT_FAIL ? "%s: no guard here" : "%s: guard in doubt here", title);
            json_object_set_new(location, "message", sarif_message(text));
        }
        json_array_append_new(steps, json_pack("{s:o, s:i, s:s}", "location", location, "executionOrder", (int)i + 1, "importance",
                                               missing ? "essential" : "important"));
    }
    return json_pack("[{s:[{s:o}]}]", "threadFlows", "locations", steps);
}

/* An empty list says that nothing suppresses it; all results of a run have one or none has. */
static json_t *suppressions(const struct waiver *w)
{
    if (!w)
        return json_array();
    return json_pack("[{s:s, s:s, s:s, s:{s:s, s:o, s:o, s:i}}]", "kind", "external", "status", "accepted", "justification", w->reason,
                     "properties", "owner", w->owner, "approved", json_date(w->approved), "expires", json_date(w->expires), "line",
                     w->line);
}

static json_t *result_properties(const struct finding *f)
{
    return json_pack("{s:s, s:b, s:b, s:o, s:o, s:o}", "verdict", verdict_name(f->verdict), "counts", finding_counts(f), "advice",
                     f->rule->advice, "assumptions", texts(f->assumptions), "searched", json_text(f->searched), "remedy",
                     json_text(f->remedy));
}

static json_t *result(const struct network *n, const struct finding *f, const struct sarif_rules *rules)
{
    json_t *o = json_pack("{s:s, s:i, s:s, s:s, s:o, s:o}", "ruleId", f->rule->id, "ruleIndex", sarif_rules_index(rules, f->rule), "kind",
                          kinds[f->verdict].kind, "level", level_of(f), "message", sarif_message(f->message), "locations",
                          main_locations(n, f));
    if (f->elements->len > 1)
        json_object_set_new(o, "relatedLocations", related_locations(n, f));
    if (f->path->len > 0)
        json_object_set_new(o, "codeFlows", code_flow(n, f));
    json_object_set_new(o, "partialFingerprints", json_pack("{s:s}", "demarc/v1", f->fingerprint));
    json_object_set_new(o, "suppressions", suppressions(f->waiver));
    json_object_set_new(o, "properties", result_properties(f));
    return o;
}

static json_t *notification(const struct network *n, const struct diagnostic *d, const struct sarif_rules *rules)
{
    static const char *const levels[] = {[DIAGNOSTIC_INFO] = "note", [DIAGNOSTIC_WARNING] = "warning", [DIAGNOSTIC_ERROR] = "error"};
    return json_pack("{s:{s:s, s:i}, s:s, s:o, s:[o], s:{s:b}}", "descriptor", "id", d->id, "index",
                     sarif_rules_notice_index(rules, d->id), "level", levels[d->level], "message", sarif_message(d->text), "locations",
                     sarif_location_by_id(n, d->page, d->element), "properties", "taint", d->taint);
}

static json_t *invocation(const struct network *n, const struct sarif_rules *rules)
{
    json_t *notices = json_array();
    for (guint i = 0; i < n->diagnostics->items->len; i++)
        json_array_append_new(notices, notification(n, diagnostics_item(n->diagnostics, i), rules));
    return json_pack("{s:b, s:o}", "executionSuccessful", TRUE, "toolExecutionNotifications", notices);
}

static json_t *artifact(const struct network *n)
{
    return json_pack("{s:o, s:[s], s:{s:s}, s:{s:s}}", "location", sarif_artifact_location(n), "roles", "analysisTarget", "hashes",
                     "sha-256", n->sha256, "properties", "format", n->format);
}

static json_t *run_properties(const struct report *report)
{
    char as_of[11];
    civil_date_format_iso(report->assessment.as_of, as_of);
    return json_pack("{s:s, s:s, s:o, s:s, s:o}", "verdict", verdict_name(report_verdict(report)), "as_of", as_of, "valid_until",
                     json_date(report_valid_until(report)), "limits", LIMITS_STATEMENT, "import",
                     json_import(report->network));
}

static gboolean render(const struct report *report, const struct render_options *options, GByteArray *out, GError **error)
{
    const struct network *n = report->network;
    struct sarif_rules *rules = sarif_rules_new(report);
    json_t *results = json_array();
    for (guint i = 0; i < report->findings->items->len; i++)
        json_array_append_new(results, result(n, findings_item(report->findings, i), rules));
    json_t *log = json_pack("{s:s, s:s, s:[{s:{s:o}, s:[o], s:[o], s:o, s:o}]}", "$schema", SCHEMA, "version", "2.1.0", "runs", "tool",
                            "driver", sarif_rules_driver(rules, n), "invocations", invocation(n, rules), "artifacts", artifact(n),
                            "results", results, "properties", run_properties(report));
    sarif_rules_free(rules);
    return json_write(log, out, error);
}

const struct renderer sarif_renderer = {.format = "sarif", .subject = RENDER_FINDINGS, .render = render};
