/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Local connections with their approximate numbers of users. An entry is a group of users that is drawn, or their devices with a number, or a site that has
 * desks in it, or is only drawn as one shape. Its number: on its own label or data, in a text in its box that no other group
 * claims, in a row of a table that begins with its name.
 */
#include "numbers.h"
#include "text.h"

#include <string.h>

static gboolean is_own_place(const struct node *v)
{
    return v->owner != OWNER_THIRD_PARTY && v->owner != OWNER_PUBLIC_BODY && v->owner != OWNER_PROVIDER && v->domain != DOMAIN_INTERNET &&
           v->domain != DOMAIN_PARTNER && v->domain != DOMAIN_PSN && v->domain != DOMAIN_REMOTE && v->domain != DOMAIN_CLOUD;
}

static gboolean is_desk(const struct node *v)
{
    return v->class == CLASS_ENDPOINT || v->class == CLASS_PHONE;
}

/* People, or their devices with their number: "PCs (400 staff)". */
static gboolean is_users(const struct node *v)
{
    return (v->class == CLASS_USERS || (is_desk(v) && v->users >= 0)) && is_own_place(v);
}

/* "unmanned", "no users", "lights-out": a number too, nought. */
static gboolean is_unmanned(const char *text)
{
    static const char *const words[] = {"unmanned", "no users", "0 users", "lights-out", "lights out", "comms room only", "no staff"};
    g_autofree char *folded = text_fold(text);
    for (guint i = 0; i < G_N_ELEMENTS(words); i++) {
        const char *at = strstr(folded, words[i]);
        if (at && (at == folded || !g_ascii_isalnum(at[-1])))
            return TRUE;
    }
    return FALSE;
}

static void set_users(const struct collecting *c, struct register_entry *entry, int users, const char *text, enum register_grade grade,
                      const char *how, struct element from)
{
    if (grade <= entry->values[FIELD_USERS].grade)
        return;
    entry->users = users;
    register_set(c->reg, entry, FIELD_USERS, text, grade, how, from);
}

/* ---- where the number may stand ---- */

static gboolean is_wide(const struct fact *f)
{
    return f->confidence < 0.5;
}

static enum register_grade grade_of(const struct fact *f)
{
    return is_wide(f) ? GRADE_WEAK : GRADE_STATED;
}

static const char *how_of(const struct fact *f)
{
    return is_wide(f) ? "the range is too wide to be a number" : NULL;
}

static const struct fact *users_stated(const struct network *n, struct element about)
{
    return network_fact_about(n, FACT_USERS, about);
}

static void by_own(const struct collecting *c, struct register_entry *entry, const char *label)
{
    const struct fact *stated = users_stated(c->network, entry->about);
    g_autofree char *number = NULL;
    if (stated) {
        number = g_strdup_printf("%d", stated->users);
        set_users(c, entry, stated->users, *stated->text ? stated->text : number, grade_of(stated), how_of(stated), entry->about);
    } else if (is_unmanned(label))
        set_users(c, entry, 0, "unmanned", GRADE_STATED, NULL, entry->about);
    else if (entry->users >= 0) {
        number = g_strdup_printf("%d", entry->users);
        set_users(c, entry, entry->users, number, GRADE_STATED, NULL, entry->about);
    }
}

static void by_remarks(const struct collecting *c, struct register_entry *entry)
{
    g_autoptr(GArray) remarks = remarks_about(c->remarks, entry->about);
    for (guint i = 0; i < remarks->len; i++) {
        const struct remark *r = remark_at(remarks, i);
        const struct fact *f = users_stated(c->network, r->from);
        g_autofree char *head = text_fold(r->head);
        gboolean number = g_ascii_isdigit(r->text[strspn(r->text, "~≈c. ")]);
        if (r->via == REMARK_ROW && number && (strstr(head, "user") || strstr(head, "staff")))
            set_users(c, entry, (int)g_ascii_strtoll(r->text + strcspn(r->text, "0123456789"), NULL, 10), r->text, GRADE_STATED, NULL,
                      r->from);
        else if (f && r->via != REMARK_LABEL && strstr(r->text, f->text))
            set_users(c, entry, f->users, f->text, grade_of(f), how_of(f), r->from);
    }
}

static guint groups_in(const struct collecting *c, int zone)
{
    guint count = 0;
    for (guint i = 0; i < c->network->nodes->len; i++) {
        const struct node *v = network_node(c->network, i);
        count += is_entry_node(v) && is_users(v) && v->users < 0 && v->zone >= 0 && zone_is_within(c->network, v->zone, zone);
    }
    return count;
}

/* The title of its box or a text in it, if no other group stands there without a number. */
static void by_zone(const struct collecting *c, struct register_entry *entry, int zone)
{
    const struct network *n = c->network;
    if (zone < 0 || groups_in(c, zone) > 1)
        return;
    const struct fact *f = users_stated(n, (struct element){ELEMENT_ZONE, zone});
    if (f)
        set_users(c, entry, f->users, f->text, grade_of(f), how_of(f), (struct element){ELEMENT_ZONE, zone});
    for (guint i = 0; i < n->facts->len; i++) {
        const struct fact *g = network_fact(n, i);
        if (g->type == FACT_USERS && g->about.type == ELEMENT_NOTE && network_note(n, g->about.index)->zone == zone &&
            network_note(n, g->about.index)->about.type == ELEMENT_NONE)
            set_users(c, entry, g->users, g->text, grade_of(g), how_of(g), g->about);
    }
    if (is_unmanned(network_zone(n, zone)->label))
        set_users(c, entry, 0, "unmanned", GRADE_STATED, NULL, (struct element){ELEMENT_ZONE, zone});
}

static const struct fact *total(const struct network *n)
{
    for (guint i = 0; i < n->facts->len; i++) {
        const struct fact *f = network_fact(n, i);
        gboolean loose = f->about.type == ELEMENT_NONE || (f->about.type == ELEMENT_NOTE && network_note(n, f->about.index)->zone < 0 &&
                                                           network_note(n, f->about.index)->about.type == ELEMENT_NONE);
        if (f->type == FACT_USERS && loose)
            return f;
    }
    return NULL;
}

static void by_total(const struct collecting *c, struct register_entry *entry)
{
    const struct fact *f = total(c->network);
    if (f && entry->values[FIELD_USERS].grade == GRADE_MISSING) {
        register_set(c->reg, entry, FIELD_USERS, f->text, GRADE_WEAK, "only a total for all sites is given", f->about);
        entry->users = -1;
    }
}

/* ---- entries ---- */

static void add_group(const struct collecting *c, int node)
{
    const struct node *v = network_node(c->network, node);
    struct register_entry *entry = add_node_entry(c, REGISTER_SITE, node);
    by_own(c, entry, v->label);
    by_remarks(c, entry);
    by_zone(c, entry, v->zone);
    set_bare_number(c, entry, v->label);
    by_total(c, entry);
}

static gboolean is_desk_zone(const struct network *n, int zone)
{
    const struct zone *z = network_zone(n, zone);
    gboolean desks = FALSE;
    if ((z->kind != ZONE_SITE && z->kind != ZONE_LAN) || z->owner != OWNER_SELF ||
        z->flags & (ELEMENT_LEGEND | ELEMENT_PLANNED | ELEMENT_DECOMMISSIONED))
        return FALSE;
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if (!node_is_live(v) || v->zone < 0 || !zone_is_within(n, v->zone, zone))
            continue;
        if (is_users(v))
            return FALSE; /* the group is the entry */
        desks |= is_desk(v) && is_own_place(v);
    }
    return desks;
}

/* The smallest box with desks stands for the ones around it. */
static gboolean has_desk_zone_inside(const struct network *n, const gboolean *desks, int zone)
{
    for (guint i = 0; i < n->zones->len; i++)
        if (desks[i] && (int)i != zone && zone_is_within(n, (int)i, zone))
            return TRUE;
    return FALSE;
}

static void add_zones(const struct collecting *c)
{
    const struct network *n = c->network;
    g_autofree gboolean *desks = g_new0(gboolean, n->zones->len + 1);
    for (guint i = 0; i < n->zones->len; i++)
        desks[i] = is_desk_zone(n, (int)i);
    for (guint i = 0; i < n->zones->len; i++) {
        if (!desks[i] || has_desk_zone_inside(n, desks, (int)i))
            continue;
        struct register_entry *entry = register_add(c->reg, REGISTER_SITE, (struct element){ELEMENT_ZONE, (int)i});
        g_autofree char *name = text_one_line(network_zone(n, i)->label, 120), *joined = joined_to(c, entry->about);
        register_set(c->reg, entry, FIELD_NAME, name, GRADE_STATED, NULL, entry->about);
        register_set(c->reg, entry, FIELD_JOINED_TO, joined, GRADE_STATED, NULL, entry->about);
        for (int z = (int)i; z >= 0; z = network_zone(n, z)->parent)
            by_zone(c, entry, z);
        by_remarks(c, entry);
        by_total(c, entry);
    }
}

/* A building drawn as one shape; rooms with nobody in them aside. */
static gboolean is_manned_site(const struct node *v)
{
    static const char *const empty[] = {"data centre", "datacentre",  "data center", "comms room", "disaster recovery",
                                        "dr site",     "server room", "mast",        "exchange"};
    g_autofree char *folded = text_fold(v->label);
    if (v->class != CLASS_SITE || !is_own_place(v))
        return FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(empty); i++)
        if (strstr(folded, empty[i]))
            return FALSE;
    return TRUE;
}

void collect_sites(const struct collecting *c)
{
    for (guint i = 0; i < c->network->nodes->len; i++) {
        const struct node *v = network_node(c->network, i);
        if (is_entry_node(v) && (is_users(v) || is_manned_site(v)))
            add_group(c, (int)i);
    }
    add_zones(c);
}
