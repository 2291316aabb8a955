/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-B-WIFI: the organisation's own wireless joins its network through a controller, access control or firewall, or says what
 * secures it. A controller that is drawn elsewhere guards nothing.
 */
#include "absence.h"
#include "boundary_text.h"
#include "predicates.h"
#include "said.h"
#include "text.h"

#include <string.h>

#define SURE       0.6
#define WAYS_SHOWN 50
#define BIT(d)     (1u << DOMAIN_##d)

static gboolean is_corporate(const struct node *v)
{
    return node_is_live(v) && v->origin.shape >= 0 && v->domain == DOMAIN_WLAN && node_has_role(v, ROLE_WIRELESS) &&
           v->class != CLASS_WLAN_GUEST;
}

/* What decides who may come in by wireless. */
static gboolean is_control(const struct node *v)
{
    return node_is_live(v) && (v->class == CLASS_WLC || v->class == CLASS_NAC);
}

enum security { SECURITY_STATED, SECURITY_UNSTATED, SECURITY_NONE };

static enum security security_of(const char *label)
{
    static const char *const stated[] = {"wpa2-enterprise", "wpa2 enterprise", "wpa3",        "802.1x", "eap-tls", "eap",
                                         "radius",          "wpa2-ent",        "certificate", NULL};
    static const char *const none[] = {"open ssid", "no encryption", "unencrypted", "wep ", "(wep)", "wpa-psk", "no security", NULL};
    g_autofree char *folded = text_fold(label);
    if (text_has_any(folded, none))
        return SECURITY_NONE;
    return text_states(label, stated) ? SECURITY_STATED : SECURITY_UNSTATED;
}

/* Everything wireless by what is known of it; struct element. */
struct wireless {
    GArray *points;      /* access points and wireless networks that say nothing of their security */
    GArray *secured, *bare; /* that say what secures them, or that nothing does */
    GArray *unsure;      /* of which it is not certain that they are wireless */
    GArray *controls, *unsure_controls;
};

static void put(GArray *list, guint node)
{
    struct element e = {ELEMENT_NODE, (int)node};
    g_array_append_val(list, e);
}

static struct wireless collect(const struct network *n)
{
    struct wireless w;
    GArray **lists[] = {&w.points, &w.secured, &w.bare, &w.unsure, &w.controls, &w.unsure_controls};
    for (guint i = 0; i < G_N_ELEMENTS(lists); i++)
        *lists[i] = g_array_new(FALSE, FALSE, sizeof(struct element));
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        GArray *const by_security[] = {w.secured, w.points, w.bare};
        if (is_control(v))
            put(v->confidence >= SURE ? w.controls : w.unsure_controls, i);
        else if (is_corporate(v))
            put(v->confidence >= SURE ? by_security[security_of(v->label)] : w.unsure, i);
    }
    return w;
}

static void clear(struct wireless *w)
{
    GArray *const lists[] = {w->points, w->secured, w->bare, w->unsure, w->controls, w->unsure_controls};
    for (guint i = 0; i < G_N_ELEMENTS(lists); i++)
        g_array_unref(lists[i]);
}

static gboolean has_controller(const struct network *n, const GArray *controls)
{
    for (guint i = 0; i < controls->len; i++)
        if (network_node(n, g_array_index(controls, struct element, i).index)->class == CLASS_WLC)
            return TRUE;
    return FALSE;
}

static void point_at_all(struct finding *f, const GArray *list)
{
    for (guint i = 0; i < list->len; i++)
        point_at_element(f, g_array_index(list, struct element, i));
}

static struct finding *add(const struct check_context *c, const struct rule *rule, enum verdict verdict, const char *message, const GArray *at)
{
    struct finding *f = findings_add(c->findings, rule, verdict, "%s", message);
    f->each = verdict >= VERDICT_WARN;
    point_at_all(f, at);
    return f;
}

/* ---- where it joins ---- */

/* The controls that are drawn, but not between the access points and the network. */
static void name_aside(const struct check_context *c, struct finding *f, const GArray *controls, const char *what)
{
    for (guint i = 0; i < controls->len && i < 3; i++) {
        struct element e = g_array_index(controls, struct element, i);
        g_autofree char *name = boundary_name(c->network, e);
        finding_assume(c->findings, f, "'%s' %s.", name, what);
        point_at_element(f, e);
    }
}

/* Access points from which a way leads into the network past no control, by how sure that is. Whether there is any. */
static gboolean report_ways(const struct check_context *c, const struct rule *rule, const struct wireless *w, const struct question *q)
{
    g_autoptr(GPtrArray) ways = reach_routes(c->reach, q, WAYS_SHOWN + 1);
    struct finding *open = NULL, *hangs = NULL;
    for (guint i = 0; i < MIN(ways->len, WAYS_SHOWN); i++) {
        const struct route *r = g_ptr_array_index(ways, i);
        gboolean doubt = r->grade == ROUTE_UNKNOWN || w->unsure_controls->len > 0;
        struct finding **f = doubt ? &hangs : &open;
        if (!*f)
            *f = findings_add(c->findings, rule, doubt ? VERDICT_UNDECIDED : VERDICT_WARN, "%s",
                              doubt ? "It cannot be decided whether wireless joins the network through a controller or access control."
                                    : "Wireless joins the network past no controller or access control, and no security mode is stated.");
        (*f)->each = TRUE;
        point_at_element(*f, g_array_index(r->hops, struct element, 0));
        for (guint k = 0; k < r->reasons->len; k++) {
            g_autofree char *sentence = reason_sentence(c->network, &g_array_index(r->reasons, struct reason, k));
            finding_assume(c->findings, *f, "%s", sentence);
            point_at_element(*f, g_array_index(r->reasons, struct reason, k).element);
        }
    }
    if (ways->len > WAYS_SHOWN)
        finding_assume(c->findings, open ? open : hangs, "There are more: only the first %d are listed.", WAYS_SHOWN);
    if (open)
        name_aside(c, open, w->controls, "is drawn, but not on the way by which it joins");
    if (hangs)
        name_aside(c, hangs, w->unsure_controls, "may be the controller, but that is not certain");
    return ways->len > 0;
}

/* Wireless that says nothing of its security. What it passes goes to `on_way`, if all of it passes something. */
static void judge_points(const struct check_context *c, const struct rule *rule, const struct wireless *w, GArray *on_way)
{
    g_autofree gboolean *from = reach_mark(c->reach, w->points), *by = reach_mark(c->reach, w->controls);
    const struct question q = {.from_vertices = from, .to = BIT(CORE), .at_least = STRENGTH_MEDIUM, .guard_vertices = by};
    if (report_ways(c, rule, w, &q))
        return;
    if (reach_fewest_guards(c->reach, &q) < 0) {
        struct finding *f = add(c, rule, VERDICT_UNDECIDED, "It is not drawn where wireless joins the organisation's network.", w->points);
        f->remedy = "Draw the lines from the access points to what they are connected to: the controller, switch or firewall.";
        return;
    }
    g_autoptr(GArray) guards = reach_guards(c->reach, &q);
    for (guint i = 0; i < guards->len; i++)
        put(on_way, (guint)g_array_index(guards, int, i));
}

/* ---- PSN-B-WIFI ---- */

static void report_none(const struct check_context *c, const struct rule *rule)
{
    struct coverage coverage = coverage_of(c->network);
    const struct fact *narrowed, *nil = coverage_nil(c->network, NIL_WIRELESS, &narrowed);
    struct finding *f = findings_add(c->findings, rule,
                                     nil                           ? VERDICT_NIL
                                     : coverage_is_good(&coverage) ? VERDICT_NOT_APPLICABLE
                                                                   : VERDICT_UNDECIDED,
                                     nil ? "Stated: “%s”." : "No wireless of the organisation's own was recognised.%s", nil ? nil->text : "");
    if (nil)
        point_at_fact(f, nil);
    f->searched = "access points, controllers and wireless networks";
    if (f->verdict == VERDICT_UNDECIDED)
        coverage_explain(c, f);
}

void check_boundary_wifi(const struct check_context *c, const struct rule *rule)
{
    struct wireless w = collect(c->network);
    g_autoptr(GArray) shown = g_array_new(FALSE, FALSE, sizeof(struct element));
    guint before = c->findings->items->len;
    gboolean any = w.points->len + w.secured->len + w.bare->len + w.unsure->len > 0;
    if (w.bare->len > 0)
        add(c, rule, VERDICT_FAIL, "Wireless joins the network without security.", w.bare);
    if (w.unsure->len > 0)
        add(c, rule, VERDICT_UNDECIDED, "It is not certain what is wireless, and so how it joins the network.", w.unsure);
    if (w.points->len > 0)
        judge_points(c, rule, &w, shown);
    if (!any && has_controller(c->network, w.controls))
        g_array_append_vals(shown, w.controls->data, w.controls->len); /* the access points are too many to be drawn */
    else if (!any && has_controller(c->network, w.unsure_controls))
        add(c, rule, VERDICT_UNDECIDED, "A shape may be the wireless controller, but it is not certain.", w.unsure_controls);
    else if (!any)
        report_none(c, rule);
    if (c->findings->items->len == before) {
        struct finding *f =
            findings_add(c->findings, rule, VERDICT_PASS, "Wireless joins the network under a controller, access control or stated security.");
        point_at_all(f, shown);
        point_at_all(f, w.points);
        point_at_all(f, w.secured);
    }
    clear(&w);
}
