/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "declarations.h"

#include "error.h"
#include "facts.h"
#include "organisations.h"
#include "places.h"
#include "selectors.h"
#include "text.h"

#include <string.h>

/* One value about one element. */
struct declared_about {
    struct element element;
    enum declared_key key; /* DECLARED_KEY_COUNT: it is no part of the network */
    const char *value;
    int line;              /* of the sidecar; 0: data of the drawing */
};

#define declared_at(r, i) (&g_array_index((r)->declared, struct declared_about, (i)))

GArray *declarations_new(void)
{
    return g_array_new(FALSE, FALSE, sizeof(struct declared_about));
}

/* ---- what is meant ---- */

/* "IE", "UK", "Dublin": a country's code, or the word that the lexicon of places knows. */
static const char *location_of(struct network *n, const char *value)
{
    if (strlen(value) == 2 && g_ascii_isalpha(value[0]) && g_ascii_isalpha(value[1])) {
        g_autofree char *code = g_ascii_strup(value, 2);
        return strcmp(code, "UK") == 0 ? "GB" : network_string(n, code);
    }
    const char *word;
    return place_recognise(value, &word);
}

static void note_values(struct resolving *r, struct element e, const struct sidecar_entry *entry)
{
    for (int k = 0; k < DECLARED_KEY_COUNT; k++)
        if (entry->values[k]) {
            struct declared_about about = {e, (enum declared_key)k, entry->values[k], entry->line};
            g_array_append_val(r->declared, about);
        }
    if (entry->ignore) {
        struct declared_about about = {e, DECLARED_KEY_COUNT, entry->ignore, entry->line};
        g_array_append_val(r->declared, about);
    }
}

/* "Managed by: Vodafone" names the provider, and says whose responsibility it is; "Owner: ICT" says that it is one's own. Names that
 * may be one's own organisation say nothing. */
static void owner_by_company(struct resolving *r, struct element e, const char *value)
{
    static const char *const own[] = {"us", "ourselves", "internal", "in-house", "in house", "own", "ict", "it", "council",
                                      "the council", "force", NULL};
    g_autofree char *folded = text_fold(value), *name = NULL;
    double confidence;
    enum organisation_sort sort = organisation_find(value, &name, &confidence);
    gboolean ours = g_strv_contains(own, folded);
    gboolean theirs = sort == ORGANISATION_COMPANY || sort == ORGANISATION_SUPPLIER || sort == ORGANISATION_CARRIER;
    if (ours || theirs) {
        struct declared_about owner = {e, DECLARED_OWNER, ours ? "self" : "provider", 0};
        g_array_append_val(r->declared, owner);
    }
    if (theirs) {
        struct declared_about responsibility = {e, DECLARED_RESPONSIBILITY, network_printf(r->network, "managed by %s", value), 0};
        g_array_append_val(r->declared, responsibility);
    }
}

/* Data on shapes and lines under the same keys; what is no value for its key is other people's data. */
static void collect_data(struct resolving *r, struct element e, struct properties run)
{
    for (int i = 0; i < run.count; i++) {
        const struct property *p = drawing_property_at(r->drawing, run.first + i);
        enum declared_key key = declared_key_by_name(*p->label ? p->label : p->key);
        if (key == DECLARED_KEY_COUNT)
            key = declared_key_by_name(p->key);
        if (key == DECLARED_OWNER && declared_fault(key, p->value)) {
            owner_by_company(r, e, p->value);
            continue;
        }
        if (key == DECLARED_KEY_COUNT || !*p->value || declared_fault(key, p->value))
            continue;
        struct declared_about about = {e, key, p->value, 0};
        g_array_append_val(r->declared, about);
    }
}

/* "class: switch" for a box round other things, or "class: dmz" for a device, would state nothing. */
static gboolean class_fits(const struct sidecar_entry *entry, const GArray *meant)
{
    const char *class = entry->values[DECLARED_CLASS];
    if (!class || meant->len == 0)
        return TRUE;
    gboolean for_zones = zone_kind_by_name(class) != ZONE_KIND_COUNT, for_others = class_by_name(class) != CLASS_COUNT;
    gboolean fits = FALSE;
    for (guint i = 0; i < meant->len; i++)
        fits |= g_array_index(meant, struct element, i).type == ELEMENT_ZONE ? for_zones : for_others;
    return fits;
}

gboolean declarations_match(struct resolving *r, GError **error)
{
    for (guint i = 0; i < r->drawing->shapes->len; i++)
        if (r->element_of_shape[i].type != ELEMENT_NONE)
            collect_data(r, r->element_of_shape[i], drawing_shape(r->drawing, i)->properties);
    for (guint i = 0; i < r->drawing->connectors->len; i++)
        collect_data(r, (struct element){ELEMENT_LINK, (int)i}, drawing_connector(r->drawing, i)->properties);
    for (guint i = 0; r->sidecar && i < r->sidecar->entries->len; i++) {
        const struct sidecar_entry *entry = sidecar_entry_at(r->sidecar, i);
        g_autoptr(GArray) meant = selector_match(r->network, entry, r->sidecar->path, error);
        if (!meant)
            return FALSE;
        if (!class_fits(entry, meant)) {
            gboolean for_zones = zone_kind_by_name(entry->values[DECLARED_CLASS]) != ZONE_KIND_COUNT;
            g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: line %d: class '%s' is for %s", r->sidecar->path, entry->line,
                        entry->values[DECLARED_CLASS],
                        for_zones ? "a box round other things, and this is none"
                                  : "a device, and this is a box round other things: site, lan, dmz, management, wlan, cloud, remote, "
                                    "external, group, device or legend");
            return FALSE;
        }
        const char *place = entry->values[DECLARED_LOCATION];
        if (place && !*location_of(r->network, place)) {
            g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: line %d: location '%s' is no country, region or city that demarc "
                        "knows; write the two letters of the country, as in GB or IE", r->sidecar->path, entry->line, place);
            return FALSE;
        }
        for (guint k = 0; k < meant->len; k++)
            note_values(r, g_array_index(meant, struct element, k), entry);
        if (meant->len > 0)
            continue;
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: line %d: nothing on the diagram has the %s '%s'%s", r->sidecar->path,
                    entry->line, entry->id ? "id" : "label", entry->id ? entry->id : entry->label ? entry->label : entry->match,
                    entry->page ? " on that page" : "");
        return FALSE;
    }
    return TRUE;
}

/* ---- classes ---- */

static void set_class(struct network *n, struct node *v, enum class class, double confidence, const char *because)
{
    if (v->class != class)
        v->runner_up = v->class;
    v->class = class;
    v->confidence = confidence;
    v->roles = class_info(class)->roles;
    v->strength = class_info(class)->strength;
    network_add_word(n, &v->because, because);
}

static gboolean holds_phrase(const char *label, const char *phrase)
{
    g_autofree char *folded = selector_one_line(label, " "), *wanted = text_fold(phrase);
    gsize length = strlen(wanted);
    for (const char *p = folded; length > 0 && (p = strstr(p, wanted)); p++)
        if ((p == folded || !g_ascii_isalnum(p[-1])) && !g_ascii_isalnum(p[length]))
            return TRUE;
    return FALSE;
}

static void read_words(struct resolving *r)
{
    struct network *n = r->network;
    for (guint i = 0; r->sidecar && i < r->sidecar->words->len; i++) {
        const struct sidecar_word *word = sidecar_word_at(r->sidecar, i);
        enum class class = class_by_name(word->class);
        for (guint v = 0; class != CLASS_COUNT && v < n->nodes->len; v++)
            if (holds_phrase(network_node(n, v)->label, word->phrase))
                set_class(n, network_node(n, v), class, 0.9, network_printf(n, "your lexicon: “%s” is a %s", word->phrase, class_info(class)->name));
    }
}

void declarations_classify_nodes(struct resolving *r)
{
    struct network *n = r->network;
    read_words(r);
    for (guint i = 0; i < r->declared->len; i++) {
        const struct declared_about *d = declared_at(r, i);
        enum class class = d->key == DECLARED_CLASS && d->line > 0 ? class_by_name(d->value) : CLASS_COUNT;
        if (d->element.type == ELEMENT_NODE && class != CLASS_COUNT)
            set_class(n, network_node(n, d->element.index), class, 1, network_printf(n, "stated in the sidecar, line %d", d->line));
    }
}

static void read_words_of_zones(struct resolving *r)
{
    struct network *n = r->network;
    for (guint i = 0; r->sidecar && i < r->sidecar->words->len; i++) {
        const struct sidecar_word *word = sidecar_word_at(r->sidecar, i);
        enum zone_kind kind = zone_kind_by_name(word->class);
        for (guint k = 0; kind != ZONE_KIND_COUNT && k < n->zones->len; k++) {
            struct zone *z = network_zone(n, k);
            if (!holds_phrase(z->label, word->phrase))
                continue;
            z->kind = kind;
            z->confidence = 0.9;
            network_add_word(n, &z->because, network_printf(n, "your lexicon: “%s” is a %s", word->phrase, zone_kind_name(kind)));
        }
    }
}

void declarations_classify_zones(struct resolving *r)
{
    struct network *n = r->network;
    read_words_of_zones(r);
    for (guint i = 0; i < r->declared->len; i++) {
        const struct declared_about *d = declared_at(r, i);
        if (d->element.type != ELEMENT_ZONE || d->key != DECLARED_CLASS || zone_kind_by_name(d->value) == ZONE_KIND_COUNT)
            continue;
        struct zone *z = network_zone(n, d->element.index);
        z->kind = zone_kind_by_name(d->value);
        z->confidence = 1;
        network_add_word(n, &z->because, d->line > 0 ? network_printf(n, "stated in the sidecar, line %d", d->line) : "stated in its data");
    }
}

/* ---- the rest ---- */

static const char *source_of(struct network *n, const struct declared_about *d)
{
    return d->line > 0 ? network_printf(n, "%s stated in the sidecar, line %d", declared_key_name(d->key), d->line)
                       : network_printf(n, "%s stated in its data", declared_key_name(d->key));
}

/* FALSE: the word names no place that demarc knows. */
static gboolean apply_location(struct network *n, const struct declared_about *d, const char **location, enum domain *domain)
{
    const char *place = location_of(n, d->value);
    if (!*place)
        return FALSE;
    *location = place;
    if (*domain == DOMAIN_CLOUD || *domain == DOMAIN_CLOUD_OFFSHORE)
        *domain = strcmp(place, "GB") == 0 ? DOMAIN_CLOUD : DOMAIN_CLOUD_OFFSHORE;
    return TRUE;
}

static const guint any_status = ELEMENT_PLANNED | ELEMENT_LEAVING | ELEMENT_DECOMMISSIONED;

static guint status_flags(const char *stated)
{
    const char *value = declared_status(stated);
    return !value                              ? 0
           : g_str_equal(value, "planned")        ? ELEMENT_PLANNED
           : g_str_equal(value, "leaving")        ? ELEMENT_LEAVING
           : g_str_equal(value, "decommissioned") ? ELEMENT_DECOMMISSIONED
                                                  : 0;
}

static void apply_to_node(struct network *n, struct node *v, const struct declared_about *d)
{
    switch (d->key) {
    case DECLARED_ORGANISATION: v->organisation = network_string(n, d->value); break;
    case DECLARED_OWNER: v->owner = owner_by_name(d->value); break;
    case DECLARED_LOCATION:
        if (!apply_location(n, d, &v->location, &v->domain))
            return;
        break;
    case DECLARED_USERS: v->users = declared_users(d->value); break;
    case DECLARED_STATUS: v->flags = (v->flags & ~any_status) | status_flags(d->value); break;
    case DECLARED_KEY_COUNT: v->flags |= ELEMENT_LEGEND; return;
    default: return;
    }
    network_add_word(n, &v->because, source_of(n, d));
}

static void apply_to_zone(struct network *n, struct zone *z, const struct declared_about *d)
{
    switch (d->key) {
    case DECLARED_OWNER: z->owner = owner_by_name(d->value); break;
    case DECLARED_LOCATION:
        if (!apply_location(n, d, &z->location, &z->domain))
            return;
        break;
    case DECLARED_STATUS: z->flags = (z->flags & ~any_status) | status_flags(d->value); break;
    default: return;
    }
    network_add_word(n, &z->because, source_of(n, d));
}

/* What stands in a box that is no part of the network is none either. */
static void ignore_zone(struct network *n, int zone)
{
    for (guint i = 0; i < n->zones->len; i++)
        if (zone_is_within(n, (int)i, zone))
            network_zone(n, i)->flags |= ELEMENT_LEGEND;
    for (guint i = 0; i < n->nodes->len; i++)
        if (network_node(n, i)->zone >= 0 && zone_is_within(n, network_node(n, i)->zone, zone))
            network_node(n, i)->flags |= ELEMENT_LEGEND;
}

static void report_ignored(struct resolving *r, const struct declared_about *d)
{
    const struct origin *o = element_origin(r->network, d->element);
    diagnostics_add(r->network->diagnostics, "ignored", DIAGNOSTIC_WARNING, FALSE, o->page, o->id,
                    "left out of the network, because line %d of the sidecar says so: %s", d->line, d->value);
}

void declarations_apply(struct resolving *r)
{
    struct network *n = r->network;
    for (guint i = 0; i < r->declared->len; i++) {
        const struct declared_about *d = declared_at(r, i);
        if (d->element.type == ELEMENT_NODE)
            apply_to_node(n, network_node(n, d->element.index), d);
        else if (d->element.type == ELEMENT_ZONE)
            apply_to_zone(n, network_zone(n, d->element.index), d);
        else if (d->element.type == ELEMENT_LINK && d->key == DECLARED_STATUS)
            network_link(n, d->element.index)->element_flags |= status_flags(d->value);
        if (d->key != DECLARED_KEY_COUNT)
            continue;
        if (d->element.type == ELEMENT_ZONE)
            ignore_zone(n, d->element.index);
        if (d->element.type == ELEMENT_LINK)
            network_link(n, d->element.index)->flags |= LINK_DECORATION;
        report_ignored(r, d);
    }
}

/* ---- facts ---- */

static void state_about(struct resolving *r, const struct declared_about *d)
{
    static const struct {
        enum declared_key key;
        enum fact_type type;
    } rows[] = {{DECLARED_REASON, FACT_REASON},   {DECLARED_RESPONSIBILITY, FACT_RESPONSIBILITY}, {DECLARED_SERVICE, FACT_SERVICE},
                {DECLARED_PSN, FACT_PSN},         {DECLARED_MANAGED, FACT_MANAGED},               {DECLARED_ENCRYPTION, FACT_ENCRYPTION},
                {DECLARED_USERS, FACT_USERS},     {DECLARED_LOCATION, FACT_LOCATION}};
    for (guint k = 0; k < G_N_ELEMENTS(rows); k++) {
        if (rows[k].key != d->key)
            continue;
        const struct statement s = {.text = d->value, .place = d->line > 0 ? PLACE_SIDECAR : PLACE_DATA, .about = d->element,
                                    .page = element_origin(r->network, d->element)->page, .caption = declared_key_name(d->key), .auto_date = ""};
        int truth = d->key == DECLARED_PSN || d->key == DECLARED_MANAGED ? declared_truth(d->value) : -1;
        struct fact f = facts_new(r->network, rows[k].type, &s, truth < 0 ? d->value : truth ? "yes" : "no", d->value);
        f.confidence = 1;
        f.users = d->key == DECLARED_USERS ? declared_users(d->value) : -1;
        facts_add(r->network, f);
    }
}

static void state_diagram(struct resolving *r)
{
    const struct sidecar *side = r->sidecar;
    const struct {
        const char *value, *caption;
        enum fact_type type;
    } rows[] = {{side->organisation, "organisation", FACT_ORGANISATION}, {side->title, "title", FACT_TITLE}, {side->created, "created", FACT_DATE},
                {side->version, "version", FACT_VERSION}, {side->author, "author", FACT_AUTHOR}, {side->marking, "marking", FACT_MARKING}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (!rows[i].value || !*rows[i].value)
            continue;
        const struct statement s = {.text = rows[i].value, .place = PLACE_SIDECAR, .page = -1, .caption = rows[i].caption, .auto_date = ""};
        if (rows[i].type == FACT_DATE) {
            facts_read_dates(r, &s);
            continue;
        }
        struct fact f = facts_new(r->network, rows[i].type, &s, rows[i].value, rows[i].value);
        f.confidence = 1;
        facts_add(r->network, f);
    }
}

static gboolean state_nil(struct resolving *r, const struct sidecar_nil *nil, GError **error)
{
    guint before = r->network->facts->len;
    const char *by = network_printf(r->network, "asserted by %s", nil->asserted_by);
    facts_read_nil(r, &(struct statement){.text = nil->statement, .place = PLACE_SIDECAR, .page = -1, .caption = by, .auto_date = ""});
    if (r->network->facts->len > before)
        return TRUE;
    g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: line %d: '%s' is no nil return that demarc reads; write it as in 'No wireless "
                "in use'", r->sidecar->path, nil->line, nil->statement);
    return FALSE;
}

gboolean declarations_state(struct resolving *r, GError **error)
{
    for (guint i = 0; i < r->declared->len; i++)
        state_about(r, declared_at(r, i));
    if (!r->sidecar)
        return TRUE;
    state_diagram(r);
    for (guint i = 0; i < r->sidecar->nils->len; i++)
        if (!state_nil(r, sidecar_nil_at(r->sidecar, i), error))
            return FALSE;
    return TRUE;
}
