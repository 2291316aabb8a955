/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The boundary of responsibility of a connection: stated on the shape, its lines or notes; a boundary line that crosses the
 * connection; whose the device at its end is; boxes of different owners; a text that names the organisation or the device.
 */
#include "collecting.h"

#include "geometry.h"
#include "names.h"
#include "said.h"
#include "text.h"

#include <string.h>

#define REMOTENESS 2 /* devices away from the outside end that still belong to the connection */

static void set(const struct collecting *c, struct register_entry *entry, const char *text, enum register_grade grade, const char *how,
                struct element from)
{
    if (grade > entry->values[FIELD_RESPONSIBILITY].grade)
        register_set(c->reg, entry, FIELD_RESPONSIBILITY, text, grade, how, from);
}

static gboolean speaks_of_it(const char *folded)
{
    return strstr(folded, "responsib") || strstr(folded, "demarc");
}

static gboolean says_who_manages(const char *folded)
{
    return strstr(folded, "managed by") || strstr(folded, " managed)") || strstr(folded, "owned by") || strstr(folded, "managed cpe") ||
           strstr(folded, "-managed") || strstr(folded, "provider managed") || strstr(folded, "supplier managed") ||
           strstr(folded, "council managed") || strstr(folded, "operated by");
}

/* "Boundary of responsibility: TBC", or the caption alone. */
static gboolean keeps_a_place(const char *text)
{
    const char *colon = strchr(text, ':');
    g_autofree char *folded = text_fold(text);
    if (colon)
        return text_says_nothing(colon + 1);
    return strstr(folded, "tbc") || strstr(folded, "to be agreed") || strstr(folded, "to be confirmed") || strstr(folded, "unknown");
}

/* ---- said of the thing ---- */

static void by_remarks(const struct collecting *c, struct register_entry *entry)
{
    const struct fact *stated = network_fact_about(c->network, FACT_RESPONSIBILITY, entry->about);
    if (stated && !text_says_nothing(stated->value))
        set(c, entry, stated->value, GRADE_STATED, NULL, entry->about);
    g_autoptr(GArray) remarks = remarks_about(c->remarks, entry->about);
    for (guint i = 0; i < remarks->len; i++) {
        const struct remark *r = remark_at(remarks, i);
        g_autofree char *folded = text_fold(r->text), *head = text_fold(r->head);
        const struct remark *next = i + 1 < remarks->len ? remark_at(remarks, i + 1) : NULL;
        gboolean caption = g_str_has_suffix(r->text, ":") && next && next->via == r->via && next->from.type == r->from.type &&
                           next->from.index == r->from.index; /* what it captions stands on the next line */
        if (keeps_a_place(r->text) && !caption)
            continue;
        if (speaks_of_it(folded) || says_who_manages(folded) || speaks_of_it(head) || strstr(head, "managed by"))
            set(c, entry, r->text, text_is_open(r->text) ? GRADE_WEAK : GRADE_STATED, text_is_open(r->text) ? "it leaves itself open" : NULL, r->from);
    }
}

/* ---- the connection: its lines, and the devices at their ends that are not the organisation's own ---- */

struct connection {
    GArray *links; /* int */
    GArray *nodes; /* int, devices at the ends */
};

static gboolean holds(const GArray *list, int value)
{
    for (guint i = 0; i < list->len; i++)
        if (g_array_index(list, int, i) == value)
            return TRUE;
    return FALSE;
}

static gboolean leads_on(const struct node *v)
{
    return !node_has_role(v, ROLE_EXTERNAL) && v->owner != OWNER_SELF && node_has_role(v, ROLE_TRANSIT);
}

static void follow(const struct collecting *c, struct connection *k, struct element at, int depth)
{
    int count;
    const int *links = adjacency_links(c->adjacency, at, &count);
    for (int i = 0; i < count; i++) {
        struct element far = link_far_end(network_link(c->network, links[i]), at);
        if (!holds(k->links, links[i]))
            g_array_append_val(k->links, links[i]);
        if (far.type != ELEMENT_NODE || holds(k->nodes, far.index) || node_has_role(network_node(c->network, far.index), ROLE_EXTERNAL))
            continue;
        g_array_append_val(k->nodes, far.index);
        if (depth > 1 && leads_on(network_node(c->network, far.index)))
            follow(c, k, far, depth - 1);
    }
}

/* The device at the end is somebody's: "PSN CPE router (managed by Vodafone)". */
static void by_devices(const struct collecting *c, struct register_entry *entry, const struct connection *k)
{
    for (guint i = 0; i < k->nodes->len; i++) {
        int index = g_array_index(k->nodes, int, i);
        const struct node *v = network_node(c->network, index);
        g_autofree char *folded = text_fold(v->label), *flat = g_strdelimit(g_strdup(v->label), "\n", ' '),
                        *name = text_one_line(flat, 100);
        gboolean says = says_who_manages(folded) || speaks_of_it(folded);
        if (says || (v->owner == OWNER_PROVIDER && class_info(v->class)->kind != KIND_CLOUD_SERVICE)) {
            g_autofree char *text = g_strdup_printf("at %s", name);
            gboolean open = says && text_is_open(v->label); /* "managed by TBC" */
            set(c, entry, text, says && !open ? GRADE_STATED : GRADE_WEAK,
                open ? "it leaves itself open" : says ? NULL : "only one side's device is known",
                (struct element){ELEMENT_NODE, index});
        }
    }
}

/* ---- a boundary line that crosses one of its lines ---- */

static gboolean lines_cross(const struct network *n, const struct link *a, const struct link *b)
{
    for (int i = 0; i <= a->points; i++)
        for (int j = 0; j <= b->points; j++)
            if (segments_cross(link_point(n, a, i), link_point(n, a, i + 1), link_point(n, b, j), link_point(n, b, j + 1)))
                return TRUE;
    return FALSE;
}

static gboolean is_placed(const struct link *l)
{
    return (l->ends[0].has_point || l->ends[0].type != ELEMENT_NONE) && (l->ends[1].has_point || l->ends[1].type != ELEMENT_NONE);
}

static void by_boundary_line(const struct collecting *c, struct register_entry *entry, const struct connection *k)
{
    const struct network *n = c->network;
    for (guint b = 0; n->has_geometry && b < n->links->len; b++) {
        const struct link *boundary = network_link(n, b);
        if (!(boundary->flags & LINK_BOUNDARY) || !boundary->ends[0].has_point || !boundary->ends[1].has_point)
            continue;
        for (guint i = 0; i < k->links->len; i++) {
            const struct link *l = network_link(n, g_array_index(k->links, int, i));
            if (l->origin.page != boundary->origin.page || !is_placed(l) || !lines_cross(n, l, boundary))
                continue;
            g_autofree char *label = text_one_line(boundary->label, 120);
            if (*label)
                set(c, entry, label, GRADE_STATED, NULL, (struct element){ELEMENT_LINK, (int)b});
            else
                set(c, entry, "a boundary line", GRADE_WEAK, "the boundary line has no caption", (struct element){ELEMENT_LINK, (int)b});
        }
    }
}

/* ---- boxes ---- */

static int owned_box(const struct network *n, int zone)
{
    for (; zone >= 0; zone = network_zone(n, zone)->parent) {
        g_autofree char *folded = text_fold(network_zone(n, zone)->label);
        if (says_who_manages(folded) || speaks_of_it(folded))
            return zone;
    }
    return -1;
}

static void by_boxes(const struct collecting *c, struct register_entry *entry, const struct connection *k)
{
    const struct network *n = c->network;
    int own_side = -1, far_side = entry->about.type == ELEMENT_NODE ? owned_box(n, network_node(n, entry->about.index)->zone)
                                                                    : owned_box(n, entry->about.index);
    for (guint i = 0; i < k->nodes->len && own_side < 0; i++)
        own_side = owned_box(n, network_node(n, g_array_index(k->nodes, int, i))->zone);
    int side = far_side >= 0 ? far_side : own_side;
    if (side < 0)
        return;
    gboolean both = far_side >= 0 && own_side >= 0 && far_side != own_side;
    set(c, entry, network_zone(n, side)->label, both ? GRADE_STATED : GRADE_WEAK, both ? NULL : "only one side's box says whose it is",
        (struct element){ELEMENT_ZONE, side});
}

/* ---- texts ---- */

/* Words that a name is known by: capitalised or in capitals, and not a kind of thing. */
static gboolean is_telling(const char *word)
{
    static const char *const common[] = {"boundary", "responsibility",
                                         "third",    "party",
                                         "parties",  "firewall",
                                         "router",   "network",
                                         "internet", "shown",
                                         "each",     "list",
                                         "business", "services",
                                         "service",  "managed",
                                         "office",   "media",
                                         "reason",   "cloud",
                                         "council",  "supplier",
                                         "the",      "and",
                                         "wan",      "mpls",
                                         "lan",      "vpn",
                                         "cpe",      "ltd",
                                         "limited",  "plc",
                                         "mb",       "gb",
                                         "private",  "district",
                                         "county",   "borough",
                                         "hub",      "broadband",
                                         "inside",   "outside",
                                         "switch"};
    g_autofree char *folded = text_fold(word);
    if (!g_ascii_isupper(word[0]) || strlen(word) < 2)
        return FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(common); i++)
        if (strcmp(common[i], folded) == 0)
            return FALSE;
    return TRUE;
}

static gboolean shares_name(const char *text, const char *label)
{
    g_auto(GStrv) said = g_strsplit_set(text, " ,.;:()/|\n", -1), words = g_strsplit_set(label, " ,.;:()/|\n", -1);
    for (int i = 0; words[i]; i++)
        if (is_telling(words[i]) && g_strv_contains((const char *const *)said, words[i]))
            return TRUE;
    return FALSE;
}

static gboolean names_connection(const struct collecting *c, const char *text, const struct register_entry *entry,
                                 const struct connection *k)
{
    const struct network *n = c->network;
    const char *label =
        entry->about.type == ELEMENT_NODE ? network_node(n, entry->about.index)->label : network_zone(n, entry->about.index)->label;
    if (shares_name(text, label))
        return TRUE;
    for (guint i = 0; i < k->nodes->len; i++) {
        const struct node *v = network_node(n, g_array_index(k->nodes, int, i));
        if (v->owner != OWNER_SELF && shares_name(text, v->label))
            return TRUE;
    }
    return FALSE;
}

/* Whether it speaks of one connection or of all. */
static gboolean names_any(const struct network *n, const char *text)
{
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if (node_is_live(v) && (node_has_role(v, ROLE_EXTERNAL) || v->owner != OWNER_SELF) && shares_name(text, v->label))
            return TRUE;
    }
    return FALSE;
}

static void by_texts(const struct collecting *c, struct register_entry *entry, const struct connection *k)
{
    const struct network *n = c->network;
    for (guint i = 0; i < n->notes->len; i++) {
        const struct note *t = network_note(n, i);
        g_autofree char *folded = text_fold(t->text);
        if (t->role == NOTE_LEGEND || t->role == NOTE_CAPTION || t->role == NOTE_LINK_LABEL || t->flags & ELEMENT_LEGEND ||
            !speaks_of_it(folded) || keeps_a_place(t->text))
            continue;
        struct element from = {ELEMENT_NOTE, (int)i};
        if (names_connection(c, t->text, entry, k))
            set(c, entry, t->text, GRADE_STATED, NULL, from);
        else if (!names_any(n, t->text))
            set(c, entry, t->text, GRADE_WEAK, "the statement names neither the organisation nor a device", from);
    }
}

/* ---- all of it ---- */

/* A broadband hub at the internet is a carrier's or one's own: which, has to be said. */
static void internet(const struct collecting *c, struct register_entry *entry, const struct connection *k)
{
    for (guint i = 0; i < k->nodes->len; i++) {
        int index = g_array_index(k->nodes, int, i);
        const struct node *v = network_node(c->network, index);
        g_autofree char *folded = text_fold(v->label);
        if (v->class == CLASS_MODEM && !says_who_manages(folded) &&
            !network_fact_about(c->network, FACT_RESPONSIBILITY, (struct element){ELEMENT_NODE, index})) {
            g_autofree char *text = g_strdup_printf("%s", v->name);
            set(c, entry, text, GRADE_WEAK, "nothing says who manages the device at the internet", (struct element){ELEMENT_NODE, index});
        }
    }
    if (entry->values[FIELD_RESPONSIBILITY].grade == GRADE_MISSING)
        register_set(c->reg, entry, FIELD_RESPONSIBILITY, "", GRADE_NOT_NEEDED, "nobody is responsible for the internet", entry->about);
}

static gboolean is_service(const struct network *n, const struct register_entry *entry)
{
    if (entry->about.type == ELEMENT_ZONE)
        return network_zone(n, entry->about.index)->kind == ZONE_CLOUD;
    return class_info(network_node(n, entry->about.index)->class)->kind == KIND_CLOUD_SERVICE;
}

void set_responsibility(const struct collecting *c, struct register_entry *entry)
{
    struct connection k = {g_array_new(FALSE, FALSE, sizeof(int)), g_array_new(FALSE, FALSE, sizeof(int))};
    follow(c, &k, entry->about, REMOTENESS);
    if (entry->about.type == ELEMENT_NODE && network_node(c->network, entry->about.index)->class == CLASS_INTERNET)
        internet(c, entry, &k);
    else {
        by_remarks(c, entry);
        by_boundary_line(c, entry, &k);
        by_devices(c, entry, &k);
        by_boxes(c, entry, &k);
        by_texts(c, entry, &k);
        if (is_service(c->network, entry) && entry->values[FIELD_RESPONSIBILITY].grade != GRADE_STATED)
            register_set(c->reg, entry, FIELD_RESPONSIBILITY, "", GRADE_NOT_NEEDED, "a hosted service is the provider's up to its own edge",
                         entry->about);
    }
    g_array_unref(k.links);
    g_array_unref(k.nodes);
}
