/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc init`: a sidecar file in which every open question stands as a comment, the ones that verdicts wait for first. To
 * answer is to take the "# " away and fill in the value.
 */
#include "renderer.h"
#include "text.h"

#include <string.h>

#define MOST_SHAPES 200
#define CLEAR 0.5 /* confidence at which a class is no question by itself */

struct question {
    struct element element;
    int value; /* how much hangs on it */
};

struct asking {
    const struct network *network;
    const struct findings *findings;
    GString *out;
};

/* A YAML string in double quotes. */
static void append_quoted(GString *out, const char *text)
{
    g_string_append_c(out, '"');
    for (const char *p = text; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (c == '"' || c == '\\')
            g_string_append_printf(out, "\\%c", (char)c);
        else if (c < 0x20)
            g_string_append_printf(out, "\\x%02x", c);
        else
            g_string_append_unichar(out, c);
    }
    g_string_append_c(out, '"');
}

/* ---- the diagram ---- */

static void ask_diagram(struct asking *a)
{
    static const struct {
        enum fact_type type;
        const char *key, *example;
    } rows[] = {{FACT_ORGANISATION, "organisation", "the full legal name, as on the CoCo cover page"},
                {FACT_DATE, "created", "2026-06-01, the day the diagram was drawn"}, {FACT_TITLE, "title", "PSN network diagram"},
                {FACT_VERSION, "version", "1.0"}, {FACT_MARKING, "marking", "OFFICIAL"}};
    g_string_append(a->out, "diagram:\n");
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        const struct fact *f = network_best_fact(a->network, rows[i].type);
        g_autofree char *found = f ? text_one_line(f->value, 80) : NULL;
        if (found)
            g_string_append_printf(a->out, "#  %s: # found: %s\n", rows[i].key, found);
        else
            g_string_append_printf(a->out, "#  %s: # not found; %s\n", rows[i].key, rows[i].example);
    }
}

/* ---- shapes ---- */

static int weight_of(const struct asking *a, struct element e)
{
    int weight = 0;
    for (guint i = 0; i < a->findings->items->len; i++) {
        const struct finding *f = findings_item(a->findings, i);
        int worth = f->verdict == VERDICT_UNDECIDED ? 100 : f->verdict == VERDICT_FAIL ? 60 : f->verdict == VERDICT_WARN ? 40 : 0;
        for (guint k = 0; worth > 0 && k < f->elements->len; k++) {
            struct element other = g_array_index(f->elements, struct element, k);
            if (other.type == e.type && other.index == e.index)
                weight += worth;
        }
    }
    return weight;
}

static gboolean is_party(const struct node *v)
{
    return v->class == CLASS_THIRD_PARTY || v->class == CLASS_PUBLIC_BODY;
}

/* Does an open finding of the rule point at it? */
static gboolean is_missed_by(const struct asking *a, const char *rule, struct element e)
{
    for (guint i = 0; i < a->findings->items->len; i++) {
        const struct finding *f = findings_item(a->findings, i);
        if ((f->verdict != VERDICT_UNDECIDED && f->verdict != VERDICT_FAIL && f->verdict != VERDICT_WARN) || strcmp(f->rule->id, rule) != 0)
            continue;
        for (guint k = 0; k < f->elements->len; k++) {
            struct element other = g_array_index(f->elements, struct element, k);
            if (other.type == e.type && other.index == e.index)
                return TRUE;
        }
    }
    return FALSE;
}

/* What a rule misses about an outside network or service, once it is known to be one; an outside party should say it anyway. */
static gboolean is_missed_outside(const struct asking *a, const struct node *v, const char *rule, struct element e)
{
    return node_has_role(v, ROLE_EXTERNAL) && v->class != CLASS_UNKNOWN && is_missed_by(a, rule, e);
}

static gboolean wants_name(const struct asking *a, const struct node *v, struct element e)
{
    return (is_party(v) && !*v->organisation) || is_missed_outside(a, v, "PSN-D-EXT-NAME", e);
}

static gboolean wants_reason(const struct asking *a, const struct node *v, struct element e)
{
    return !network_fact_about(a->network, FACT_REASON, e) && (is_party(v) || is_missed_outside(a, v, "PSN-D-EXT-REASON", e));
}

static gboolean wants_responsibility(const struct asking *a, const struct node *v, struct element e)
{
    return !network_fact_about(a->network, FACT_RESPONSIBILITY, e) && (is_party(v) || is_missed_outside(a, v, "PSN-D-EXT-RESP", e));
}

static gboolean wants_location(const struct node *v)
{
    enum kind kind = class_info(v->class)->kind;
    return kind == KIND_CLOUD_SERVICE && v->class != CLASS_PSN_SERVICE && !*v->location;
}

static gboolean is_ambiguous(const struct node *v)
{
    return v->confidence < CLEAR || v->class == CLASS_UNKNOWN;
}

static gboolean wants_users(const struct asking *a, const struct node *v, struct element e)
{
    return class_info(v->class)->kind == KIND_USERS && v->users < 0 && (is_missed_by(a, "PSN-D-USERS", e) || is_missed_by(a, "PSN-D-REMOTE", e));
}

static int compare_questions(gconstpointer x, gconstpointer y)
{
    const struct question *a = x, *b = y;
    return a->value != b->value               ? b->value - a->value
           : a->element.type != b->element.type ? (int)a->element.type - (int)b->element.type
                                                : a->element.index - b->element.index;
}

/* A titled box that says nothing of what it stands for, with things in it. */
static void add_zones(const struct asking *a, GArray *list)
{
    const struct network *n = a->network;
    g_autofree int *members = g_new0(int, n->zones->len + 1);
    for (guint i = 0; i < n->nodes->len; i++)
        if (network_node(n, i)->zone >= 0 && node_is_live(network_node(n, i)))
            members[network_node(n, i)->zone]++;
    for (guint i = 0; i < n->zones->len; i++) {
        const struct zone *z = network_zone(n, i);
        struct question q = {{ELEMENT_ZONE, (int)i}, 0};
        if (z->kind != ZONE_UNKNOWN || members[i] == 0 || text_is_blank(z->label) || z->flags & ELEMENT_LEGEND || z->origin.shape < 0)
            continue;
        q.value = weight_of(a, q.element) + 15 + MIN(members[i], 10);
        g_array_append_val(list, q);
    }
}

static GArray *questions(const struct asking *a)
{
    const struct network *n = a->network;
    GArray *list = g_array_new(FALSE, FALSE, sizeof(struct question));
    g_autofree int *degree = network_degrees(n);
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        struct question q = {{ELEMENT_NODE, (int)i}, 0};
        gboolean asks = is_ambiguous(v) || wants_name(a, v, q.element) || wants_reason(a, v, q.element) ||
                        wants_responsibility(a, v, q.element) || wants_location(v) || wants_users(a, v, q.element);
        if (v->origin.shape < 0 || !node_is_live(v) || v->same_as >= 0 || !asks)
            continue;
        q.value = weight_of(a, q.element) + (is_ambiguous(v) ? 30 + 3 * MIN(degree[i], 10) : 10) + (is_party(v) ? 10 : 0);
        g_array_append_val(list, q);
    }
    add_zones(a, list);
    g_array_sort(list, compare_questions);
    return list;
}

/* "joined to Internet, DMZ switch, Core switch" */
static void append_neighbours(GString *out, const struct network *n, int node)
{
    int count = 0;
    for (guint i = 0; i < n->links->len && count < 4; i++) {
        const struct link *l = network_link(n, i);
        for (int e = 0; e < 2 && count < 4; e++) {
            const struct link_end *far = &l->ends[1 - e];
            if (l->ends[e].type != ELEMENT_NODE || l->ends[e].index != node || far->type == ELEMENT_NONE || l->origin.method == METHOD_INFERRED)
                continue;
            g_autofree char *name = element_title(n, (struct element){far->type, far->index});
            g_string_append_printf(out, "%s%s", count++ ? ", " : ", joined to ", name);
        }
    }
    if (count == 0)
        g_string_append(out, ", joined to nothing");
}

static void describe(struct asking *a, const struct node *v, int index)
{
    const struct network *n = a->network;
    g_autofree char *title = element_title(n, (struct element){ELEMENT_NODE, index});
    g_string_append_printf(a->out, "\n# %s", title);
    if (v->zone >= 0) {
        g_autofree char *zone = element_title(n, (struct element){ELEMENT_ZONE, v->zone});
        g_string_append_printf(a->out, ", in %s", zone);
    }
    append_neighbours(a->out, n, index);
    if (v->class == CLASS_UNKNOWN)
        g_string_append(a->out, ". Not recognised.\n");
    else {
        g_string_append_printf(a->out, ". Taken for: %s, %.0f %%", class_info(v->class)->name, v->confidence * 100);
        if (v->runner_up != CLASS_UNKNOWN)
            g_string_append_printf(a->out, "; or %s", class_info(v->runner_up)->name);
        g_string_append(a->out, ".\n");
    }
}

static void ask_key(struct asking *a, const char *key, const char *hint)
{
    g_string_append_printf(a->out, "#  %s: # %s\n", key, hint);
}

static void name_entry(struct asking *a, const struct origin *o)
{
    g_string_append(a->out, "#- id: ");
    append_quoted(a->out, o->id);
    g_string_append_c(a->out, '\n');
    if (a->network->pages->len > 1)
        g_string_append_printf(a->out, "#  page: %d\n", o->page + 1);
}

static void ask_node(struct asking *a, const struct question *q)
{
    const struct node *v = network_node(a->network, q->element.index);
    describe(a, v, q->element.index);
    name_entry(a, &v->origin);
    if (is_ambiguous(v))
        ask_key(a, "class", "firewall, router, switch, server, endpoint, users, third-party, internet, psn, ... or ignore: and why");
    if (wants_name(a, v, q->element))
        ask_key(a, "organisation", is_party(v) ? "its full name" : "whose it is, for example the carrier's name");
    if (wants_reason(a, v, q->element))
        ask_key(a, "reason", "why it is connected, for example card payments");
    if (wants_responsibility(a, v, q->element))
        ask_key(a, "responsibility", "where theirs ends and yours begins, for example theirs up to their router");
    if (wants_location(v))
        ask_key(a, "location", "the country: GB, IE, US, ...");
    if (wants_users(a, v, q->element))
        ask_key(a, "users", "about how many");
}

static void ask_zone(struct asking *a, const struct question *q)
{
    const struct zone *z = network_zone(a->network, q->element.index);
    g_autofree char *title = element_title(a->network, q->element);
    g_string_append_printf(a->out, "\n# %s, a box round other things. What it stands for is not clear.\n", title);
    name_entry(a, &z->origin);
    ask_key(a, "class", "site, lan, dmz, management, wlan, cloud, remote, external, group, legend");
    ask_key(a, "owner", "self, provider, third-party, public-body");
}

static void ask_shapes(struct asking *a)
{
    GArray *list = questions(a);
    g_string_append(a->out, "\nshapes:\n");
    for (guint i = 0; i < MIN(list->len, MOST_SHAPES); i++) {
        const struct question *q = &g_array_index(list, struct question, i);
        (q->element.type == ELEMENT_ZONE ? ask_zone : ask_node)(a, q);
    }
    if (list->len == 0)
        g_string_append(a->out, "# no question about any shape\n");
    if (list->len > MOST_SHAPES)
        g_string_append_printf(a->out, "\n# and %u more; answer these first and run demarc init again\n", list->len - MOST_SHAPES);
    g_array_unref(list);
}

/* ---- nil returns ---- */

static gboolean is_stated(const struct network *n, enum nil_subject subject)
{
    for (guint i = 0; i < n->facts->len; i++)
        if (network_fact(n, i)->type == FACT_NIL && network_fact(n, i)->subject == subject)
            return TRUE;
    return FALSE;
}

static gboolean is_drawn(const struct network *n, enum nil_subject subject)
{
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        gboolean drawn = FALSE;
        switch (subject) {
        case NIL_WIRELESS: drawn = node_has_role(v, ROLE_WIRELESS); break;
        case NIL_REMOTE: drawn = v->class == CLASS_USERS_REMOTE || v->class == CLASS_VPN_GATEWAY || v->class == CLASS_REMOTE_ACCESS; break;
        case NIL_OFFSHORE: drawn = *v->location && strcmp(v->location, "GB") != 0; break;
        case NIL_THIRD_PARTY: drawn = v->class == CLASS_THIRD_PARTY || v->class == CLASS_PUBLIC_BODY; break;
        case NIL_UNMANAGED: drawn = v->class == CLASS_USERS_UNMANAGED; break;
        case NIL_PSN_SERVICES: drawn = v->class == CLASS_PSN_SERVICE; break;
        default: drawn = TRUE; break;
        }
        if (drawn)
            return TRUE;
    }
    return FALSE;
}

static void ask_nils(struct asking *a)
{
    static const struct {
        enum nil_subject subject;
        const char *statement;
    } rows[] = {{NIL_WIRELESS, "No wireless in use"}, {NIL_REMOTE, "No remote access"}, {NIL_OFFSHORE, "No off-shoring"},
                {NIL_THIRD_PARTY, "No third-party connections"}, {NIL_UNMANAGED, "No unmanaged devices"}};
    g_string_append(a->out, "\nnil returns: # leave out what is drawn\n");
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (!is_stated(a->network, rows[i].subject) && !is_drawn(a->network, rows[i].subject))
            g_string_append_printf(a->out, "#- statement: %s\n#  asserted by: # name and post\n", rows[i].statement);
}

static gboolean render(const struct report *report, const struct render_options *options, GByteArray *out, GError **error)
{
    struct asking a = {report->network, report->findings, g_string_new(NULL)};
    g_autofree char *base = g_path_get_basename(report->network->path);
    g_autofree char *name = text_one_line(base, 200);
    g_string_append_printf(a.out, "# What %s cannot say by itself. Take away the # in front of a line and fill in its value;\n"
                                  "# demarc reads this file whenever it reads the diagram beside it. Most valuable questions come first.\n", name);
    ask_diagram(&a);
    ask_shapes(&a);
    ask_nils(&a);
    g_byte_array_append(out, (const guint8 *)a.out->str, (guint)a.out->len);
    g_string_free(a.out, TRUE);
    return TRUE;
}

const struct renderer questions_renderer = {.format = "yaml", .subject = RENDER_QUESTIONS, .render = render};
