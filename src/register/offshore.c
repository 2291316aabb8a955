/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is located or administered outside the United Kingdom, and whether the diagram says so in so many words. Crown dependencies,
 * Gibraltar and Ireland are outside too.
 */
#include "collecting.h"

#include "countries.h"
#include "text.h"

#include <string.h>

static gboolean is_abroad(const char *location)
{
    return *location && strcmp(location, "GB") != 0;
}

/* "off-shored", "outside the UK": the words that make it a declaration and not only a place. */
static gboolean declares(const char *text)
{
    static const char *const words[] = {"off-shor", "offshor",  "off shor",  "outside the uk", "outside uk",
                                        "non-uk",   "overseas", "near-shor", "nearshor"};
    g_autofree char *folded = text_fold(text);
    for (guint i = 0; i < G_N_ELEMENTS(words); i++) {
        const char *at = strstr(folded, words[i]);
        if (at && !(at - folded >= 3 && strncmp(at - 3, "no ", 3) == 0) && !(at - folded >= 4 && strncmp(at - 4, "not ", 4) == 0))
            return TRUE;
    }
    return FALSE;
}

/* "BWV evidence store is off-shored: Ireland" speaks of "BWV evidence cloud": two words of its name, or one that is a code. */
static gboolean speaks_of(const char *text, const char *label)
{
    g_autofree char *folded = text_fold(text), *name = text_fold(label);
    g_auto(GStrv) said = g_strsplit_set(folded, " ,.;:()", -1), words = g_strsplit_set(name, " ,.;:()", -1);
    int met = 0;
    for (int i = 0; words[i]; i++)
        if (strlen(words[i]) > 2 && strcmp(words[i], "the") != 0 && strcmp(words[i], "and") != 0)
            met += g_strv_contains((const char *const *)said, words[i]);
    return met >= 2;
}

static const struct remark *declaration(const GArray *remarks)
{
    for (guint i = 0; i < remarks->len; i++)
        if (declares(remark_at(remarks, i)->text))
            return remark_at(remarks, i);
    return NULL;
}

static int declaring_zone(const struct network *n, int zone)
{
    for (; zone >= 0; zone = network_zone(n, zone)->parent)
        if (declares(network_zone(n, zone)->label))
            return zone;
    return -1;
}

static int declaring_note(const struct network *n, const char *label)
{
    for (guint i = 0; i < n->notes->len; i++) {
        const struct note *t = network_note(n, i);
        if (t->role == NOTE_TEXT && !(t->flags & ELEMENT_LEGEND) && declares(t->text) && speaks_of(t->text, label))
            return (int)i;
    }
    return -1;
}

static void set_flag(const struct collecting *c, struct register_entry *entry, const char *label, int zone)
{
    const struct network *n = c->network;
    const struct fact *stated = network_fact_about(n, FACT_LOCATION, entry->about);
    g_autoptr(GArray) remarks = remarks_about(c->remarks, entry->about);
    const struct remark *said = declaration(remarks);
    int box = said ? -1 : declaring_zone(n, zone), note = said || box >= 0 ? -1 : declaring_note(n, label);
    if (said)
        register_set(c->reg, entry, FIELD_OFFSHORE, said->text, GRADE_STATED, NULL, said->from);
    else if (box >= 0)
        register_set(c->reg, entry, FIELD_OFFSHORE, network_zone(n, box)->label, GRADE_STATED, NULL, (struct element){ELEMENT_ZONE, box});
    else if (note >= 0)
        register_set(c->reg, entry, FIELD_OFFSHORE, network_note(n, note)->text, GRADE_STATED, NULL, (struct element){ELEMENT_NOTE, note});
    else if (stated)
        register_set(c->reg, entry, FIELD_OFFSHORE,
                     stated->place == PLACE_SIDECAR ? "location stated in the sidecar file" : "location stated in the shape's data",
                     GRADE_STATED, NULL, entry->about);
}

static void set_location(const struct collecting *c, struct register_entry *entry, const char *code)
{
    g_autofree char *text = g_strdup_printf("%s (%s)", country_name(code), code);
    register_set(c->reg, entry, FIELD_LOCATION, text, GRADE_STATED, NULL, entry->about);
}

static gboolean zone_is_listed(const struct collecting *c, int zone)
{
    for (; zone >= 0; zone = network_zone(c->network, zone)->parent)
        if (register_find(c->reg, c->network, REGISTER_OFFSHORE, (struct element){ELEMENT_ZONE, zone}))
            return TRUE;
    return FALSE;
}

/* A zone stands for what is in it: the things inside are listed only if something of the kind is said of them. */
void collect_offshore(const struct collecting *c)
{
    const struct network *n = c->network;
    for (guint i = 0; i < n->zones->len; i++) {
        const struct zone *z = network_zone(n, i);
        if (!is_abroad(z->location) || z->flags & (ELEMENT_LEGEND | ELEMENT_PLANNED | ELEMENT_DECOMMISSIONED) ||
            zone_is_listed(c, z->parent))
            continue;
        struct register_entry *entry = register_add(c->reg, REGISTER_OFFSHORE, (struct element){ELEMENT_ZONE, (int)i});
        g_autofree char *name = text_one_line(z->label, 120), *joined = joined_to(c, entry->about);
        register_set(c->reg, entry, FIELD_NAME, name, GRADE_STATED, NULL, entry->about);
        register_set(c->reg, entry, FIELD_KIND, "Zone", GRADE_STATED, NULL, entry->about);
        register_set(c->reg, entry, FIELD_JOINED_TO, joined, GRADE_STATED, NULL, entry->about);
        set_location(c, entry, z->location);
        set_flag(c, entry, z->label, (int)i);
    }
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if (!is_entry_node(v) || !is_abroad(v->location) || zone_is_listed(c, v->zone))
            continue;
        struct register_entry *entry = add_node_entry(c, REGISTER_OFFSHORE, (int)i);
        set_location(c, entry, v->location);
        set_flag(c, entry, v->label, v->zone);
    }
}
