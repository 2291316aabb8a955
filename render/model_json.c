/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc inspect --format json`: the schema demarc-model-1. Fields may be added, none renamed.
 */
#include "json_element.h"
#include "renderer.h"

#include <string.h>

static const char *reference(const struct network *n, enum element_type type, int index)
{
    return type == ELEMENT_NONE || index < 0 ? NULL : element_origin(n, (struct element){type, index})->id;
}

static json_t *box(struct box b)
{
    return json_pack("[o, o, o, o]", json_number(b.x), json_number(b.y), json_number(b.w), json_number(b.h));
}

/* Sets names of the flags that are set; absent when none is. */
static void add_flags(json_t *object, guint flags)
{
    static const struct {
        guint flag;
        const char *name;
    } names[] = {{ELEMENT_HIDDEN, "hidden"},   {ELEMENT_BACKGROUND, "background"},
                 {ELEMENT_PLANNED, "planned"}, {ELEMENT_DECOMMISSIONED, "decommissioned"},
                 {ELEMENT_LEGEND, "legend"},   {ELEMENT_LEAVING, "leaving"}};
    json_t *list = json_array();
    for (guint i = 0; i < G_N_ELEMENTS(names); i++)
        if (flags & names[i].flag)
            json_array_append_new(list, json_string(names[i].name));
    json_object_set_new(object, "flags", list);
}

static void add_origin(json_t *object, const struct origin *o)
{
    json_object_set_new(object, "method", json_string(method_name(o->method)));
    if (*o->how)
        json_object_set_new(object, "how", json_string(o->how));
    if (o->line > 0)
        json_object_set_new(object, "line", json_integer(o->line));
    const char *const names[] = {"tooltip", "link", "tags"}, *const texts[] = {o->tooltip, o->link, o->tags};
    for (guint i = 0; i < G_N_ELEMENTS(names); i++)
        if (texts[i] && *texts[i])
            json_object_set_new(object, names[i], json_string(texts[i]));
}

static json_t *page(const struct network_page *p, guint i)
{
    return json_pack("{s:i, s:s, s:b}", "number", (int)i + 1, "name", p->name, "background", p->background);
}

static json_t *zone(const struct network *n, const struct zone *z)
{
    json_t *o = json_pack("{s:s, s:i, s:s, s:s?, s:s, s:o, s:o, s:s, s:s, s:o, s:o}", "id", z->origin.id, "page",
                          z->origin.page + 1, "label", z->label, "parent", reference(n, ELEMENT_ZONE, z->parent),
                          "kind", zone_kind_name(z->kind), "confidence", json_number(z->confidence), "because",
                          json_words(n, z->because), "owner", owner_name(z->owner), "domain", domain_name(z->domain),
                          "location", json_text(z->location), "box", box(z->box));
    add_origin(o, &z->origin);
    add_flags(o, z->flags);
    return o;
}

static json_t *roles(const struct node *v)
{
    static const struct {
        guint role;
        const char *name;
    } names[] = {{ROLE_ENFORCE, "enforce"},   {ROLE_TRANSIT, "transit"},           {ROLE_EXTERNAL, "external"},
                 {ROLE_TERMINAL, "terminal"}, {ROLE_VPN, "vpn"},                   {ROLE_PROXY, "proxy"},
                 {ROLE_WIRELESS, "wireless"}, {ROLE_PRESENTATION, "presentation"}, {ROLE_SECURITY, "security"},
                 {ROLE_PSN_FACING, "psn-facing"}, {ROLE_CARRIER, "carrier"}};
    json_t *list = json_array();
    for (guint i = 0; i < G_N_ELEMENTS(names); i++)
        if (v->roles & names[i].role)
            json_array_append_new(list, json_string(names[i].name));
    return list;
}

static json_t *node(const struct network *n, const struct node *v)
{
    json_t *o = json_pack("{s:s, s:i, s:s, s:s, s:s, s:o, s:o, s:o, s:s?, s:s, s:o, s:o, s:s, s:o, s:s?, s:o}", "id",
                          v->origin.id, "page", v->origin.page + 1, "label", v->label, "kind",
                          kind_name(class_info(v->class)->kind), "class", class_info(v->class)->name, "roles",
                          roles(v), "confidence", json_number(v->confidence), "because", json_words(n, v->because),
                          "zone", reference(n, ELEMENT_ZONE, v->zone), "owner", owner_name(v->owner), "organisation",
                          json_text(v->organisation), "location", json_text(v->location), "domain",
                          domain_name(v->domain), "users", v->users >= 0 ? json_integer(v->users) : json_null(),
                          "same_as", reference(n, ELEMENT_NODE, v->same_as), "box", box(v->box));
    if (v->runner_up != CLASS_UNKNOWN)
        json_object_set_new(o, "runner_up", json_string(class_info(v->runner_up)->name));
    if (v->ha_group >= 0)
        json_object_set_new(o, "ha_group", json_integer(v->ha_group));
    add_origin(o, &v->origin);
    add_flags(o, v->flags);
    return o;
}

static json_t *link_flags(guint flags)
{
    static const struct {
        guint flag;
        const char *name;
    } names[] = {{LINK_DASHED, "dashed"}, {LINK_NOT_CONNECTED, "not-connected"}, {LINK_BOUNDARY, "boundary"},
                 {LINK_DECORATION, "decoration"}, {LINK_DIRECTED, "directed"}};
    json_t *list = json_array();
    for (guint i = 0; i < G_N_ELEMENTS(names); i++)
        if (flags & names[i].flag)
            json_array_append_new(list, json_string(names[i].name));
    return list;
}

static const char *end_method(const struct link_end *end)
{
    return end->type == ELEMENT_NONE ? "loose" : method_name(end->method);
}

static json_t *link_object(const struct network *n, const struct link *l)
{
    json_t *o = json_pack("{s:s, s:i, s:s?, s:s?, s:s, s:s, s:s, s:o}", "id", l->origin.id, "page", l->origin.page + 1,
                          "from", reference(n, l->ends[0].type, l->ends[0].index), "to",
                          reference(n, l->ends[1].type, l->ends[1].index), "label", l->label, "from_method",
                          end_method(&l->ends[0]), "to_method", end_method(&l->ends[1]), "medium",
                          json_text(medium_name(l->medium)));
    static const char *const how[] = {"from_how", "to_how"}, *const port[] = {"from_port", "to_port"};
    for (int e = 0; e < 2; e++) {
        if (*l->ends[e].how)
            json_object_set_new(o, how[e], json_string(l->ends[e].how));
        if (*l->ends[e].port)
            json_object_set_new(o, port[e], json_string(l->ends[e].port));
    }
    json_object_set_new(o, "marks", link_flags(l->flags));
    add_origin(o, &l->origin);
    add_flags(o, l->element_flags);
    return o;
}

static json_t *note(const struct network *n, const struct note *t)
{
    json_t *o = json_pack("{s:s, s:i, s:s, s:s, s:s?, s:s?, s:o}", "id", t->origin.id, "page", t->origin.page + 1,
                          "text", t->text, "role", note_role_name(t->role), "about",
                          reference(n, t->about.type, t->about.index), "zone", reference(n, ELEMENT_ZONE, t->zone),
                          "box", box(t->box));
    if (*t->auto_date)
        json_object_set_new(o, "auto_date", json_string(t->auto_date));
    add_origin(o, &t->origin);
    add_flags(o, t->flags);
    return o;
}

static json_t *fact_origin(const struct network *n, const struct fact *f)
{
    if (f->about.type != ELEMENT_NONE) {
        const struct origin *o = element_origin(n, f->about);
        return json_sprintf("%s, page %d, element %s", fact_place_name(f->place), o->page + 1, o->id);
    }
    return f->page >= 0 ? json_sprintf("%s, page %d", fact_place_name(f->place), f->page + 1)
                        : json_string(fact_place_name(f->place));
}

static json_t *fact(const struct network *n, const struct fact *f)
{
    if (!f)
        return json_null();
    json_t *o = json_pack("{s:s, s:s, s:o, s:o}", "value", f->value, "text", f->text, "caption", json_text(f->caption),
                          "origin", fact_origin(n, f));
    json_object_set_new(o, "confidence", json_number(f->confidence));
    if (f->type == FACT_DATE) {
        json_object_set_new(o, "meaning", json_string(date_caption_name(f->date_caption)));
        if (*f->auto_date)
            json_object_set_new(o, "auto_date", json_string(f->auto_date));
    }
    if (f->type == FACT_NIL) {
        json_object_set_new(o, "narrowed", json_boolean(f->narrowed));
        if (*f->scope_name)
            json_object_set_new(o, "scope", json_string(f->scope_name));
    }
    if (f->about.type != ELEMENT_NONE)
        json_object_set_new(o, "element", json_string(element_origin(n, f->about)->id));
    return o;
}

static json_t *facts_of(const struct network *n, enum fact_type type)
{
    json_t *list = json_array();
    for (guint i = 0; i < n->facts->len; i++)
        if (network_fact(n, i)->type == type)
            json_array_append_new(list, fact(n, network_fact(n, i)));
    return list;
}

static json_t *facts(const struct network *n)
{
    static const struct {
        const char *name;
        enum fact_type type;
    } best[] = {{"organisation", FACT_ORGANISATION}, {"title", FACT_TITLE},   {"created", FACT_DATE},
                {"version", FACT_VERSION},           {"author", FACT_AUTHOR}, {"marking", FACT_MARKING}},
      lists[] = {{"organisations", FACT_ORGANISATION}, {"dates", FACT_DATE}, {"users", FACT_USERS},
                 {"nil_returns", FACT_NIL}, {"reasons", FACT_REASON}, {"responsibilities", FACT_RESPONSIBILITY},
                 {"services", FACT_SERVICE}, {"psn", FACT_PSN}, {"managed", FACT_MANAGED}, {"encryption", FACT_ENCRYPTION}};
    json_t *o = json_object();
    for (guint i = 0; i < G_N_ELEMENTS(best); i++)
        json_object_set_new(o, best[i].name, fact(n, network_best_fact(n, best[i].type)));
    for (guint i = 0; i < G_N_ELEMENTS(lists); i++)
        json_object_set_new(o, lists[i].name, facts_of(n, lists[i].type));
    return o;
}

static gboolean render(const struct report *report, const struct render_options *options, GByteArray *out,
                       GError **error)
{
    const struct network *n = report->network;
    json_t *pages = json_array(), *zones = json_array(), *nodes = json_array(), *links = json_array(),
           *notes = json_array();
    for (guint i = 0; i < n->pages->len; i++)
        json_array_append_new(pages, page(network_page(n, i), i));
    for (guint i = 0; i < n->zones->len; i++)
        json_array_append_new(zones, zone(n, network_zone(n, i)));
    for (guint i = 0; i < n->nodes->len; i++)
        json_array_append_new(nodes, node(n, network_node(n, i)));
    for (guint i = 0; i < n->links->len; i++)
        json_array_append_new(links, link_object(n, network_link(n, i)));
    for (guint i = 0; i < n->notes->len; i++)
        json_array_append_new(notes, note(n, network_note(n, i)));
    return json_write(json_pack("{s:s, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "schema", "demarc-model-1", "source",
                                json_source(n), "facts", facts(n), "pages", pages, "zones", zones, "nodes", nodes,
                                "links", links, "notes", notes, "import", json_import(n), "diagnostics", json_diagnostics(n)),
                      out, error);
}

const struct renderer model_json_renderer = {.format = "json", .subject = RENDER_MODEL, .render = render};
