/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts.h"

#include "census.h"
#include "table.h"
#include "text.h"

#include <string.h>

struct fact facts_new(struct network *n, enum fact_type type, const struct statement *s, const char *value, const char *text)
{
    return (struct fact){.type = type, .place = s->place, .value = network_string(n, value), .text = network_string(n, text),
                         .caption = s->caption, .about = s->about, .page = s->page, .confidence = 0.8, .auto_date = "",
                         .scope = -1, .scope_name = "", .users = -1};
}

void facts_add(struct network *n, struct fact fact)
{
    g_array_append_val(n->facts, fact);
}

static void read_all(struct resolving *r, const struct statement *s)
{
    if (text_is_blank(s->text))
        return;
    facts_read_dates(r, s);
    facts_read_organisation(r, s);
    facts_read_nil(r, s);
    facts_read_users(r, s);
    facts_read_connection(r, s);
    facts_read_title(r, s);
    facts_read_marking(r, s);
}

/* Texts in the outer sixth of the page or in large type are title blocks and headers. */
static double prominence_of(const struct resolving *r, const struct note *t, struct box page, double largest)
{
    if (t->role == NOTE_TITLE || g_str_equal(t->origin.id, "graph:label") || t->flags & ELEMENT_BACKGROUND)
        return 1;
    double p = 0;
    if (r->network->has_geometry && page.h > 0) {
        double y = (box_centre(t->box).y - page.y) / page.h;
        p = y < 0.15 || y > 0.85 ? 0.7 : 0.2;
    }
    if (largest > 0 && t->font_size >= largest - 0.1 && t->font_size > 9)
        p = MIN(1, p + 0.3);
    return p;
}

static double largest_type(const struct network *n, int page)
{
    double largest = 0;
    for (guint i = 0; i < n->notes->len; i++)
        if (network_note(n, i)->origin.page == page)
            largest = MAX(largest, network_note(n, i)->font_size);
    return largest;
}

/* A text that looks like a title block: several of its usual parts together. */
static gboolean is_title_block(const char *text)
{
    static const char *const words[] = {"version", "date", "author", "organisation", "title", "official", "drawn", "created",
                                        "reviewed", "network diagram", "page", "classification", "status", "issue"};
    g_autofree char *folded = text_fold(text);
    int count = 0;
    for (guint i = 0; i < G_N_ELEMENTS(words); i++)
        count += strstr(folded, words[i]) != NULL;
    return count >= 2;
}

/* Lines that begin with what they state, "Organisation: ..." or "Diagram created" over the date: then it is one wherever it
 * stands. */
static gboolean states_by_caption(const char *text)
{
    static const char *const sure[] = {"organisation", "organization", "date created", "diagram created", "diagram date",
                                       "name of organisation"};
    static const char *const usual[] = {"date", "created", "title", "version", "author", "drawn by", "classification", "status",
                                        "department", "customer", "issue", "revision", "approved by"};
    g_auto(GStrv) lines = g_strsplit(text, "\n", 40);
    int count = 0;
    for (int i = 0; lines[i]; i++) {
        for (guint k = 0; k < G_N_ELEMENTS(sure); k++)
            count += facts_after_caption(lines[i], sure[k]) ? 2 : 0;
        for (guint k = 0; k < G_N_ELEMENTS(usual); k++)
            count += facts_after_caption(lines[i], usual[k]) ? 1 : 0;
    }
    return count >= 2;
}

const char *facts_after_caption(const char *line, const char *caption)
{
    line += strspn(line, " ");
    gsize length = strlen(caption);
    if (g_ascii_strncasecmp(line, caption, length) != 0)
        return NULL;
    const char *rest = line + length;
    rest += strspn(rest, " ");
    if (*rest == '\0')
        return rest;
    return *rest == ':' ? rest + 1 + strspn(rest + 1, " ") : NULL;
}

static gboolean is_said_by_its_table(const struct resolving *r, const struct shape *s)
{
    int table = table_of(r->drawing, s);
    return table >= 0 && r->element_of_shape[table].type == ELEMENT_NOTE;
}

static void read_notes(struct resolving *r)
{
    struct network *n = r->network;
    for (guint p = 0; p < n->pages->len; p++) {
        struct box bounds = drawing_page_bounds(r->drawing, (int)p);
        double largest = largest_type(n, (int)p);
        for (guint i = 0; i < n->notes->len; i++) {
            struct note *t = network_note(n, i);
            if (t->origin.page != (int)p || t->role == NOTE_CAPTION || t->role == NOTE_LINK_LABEL ||
                is_said_by_its_table(r, drawing_shape(r->drawing, t->origin.shape)))
                continue;
            double prominence = prominence_of(r, t, bounds, largest);
            if (t->role == NOTE_TEXT && (g_str_equal(t->origin.id, "graph:label") || states_by_caption(t->text) ||
                                         (prominence >= 0.5 && is_title_block(t->text))))
                t->role = NOTE_TITLE;
            const struct statement s = {.text = t->text, .place = t->role == NOTE_TITLE ? PLACE_TITLE_BLOCK : PLACE_TEXT,
                                        .about = {ELEMENT_NOTE, (int)i}, .page = (int)p, .caption = "",
                                        .auto_date = t->auto_date, .prominence = prominence};
            read_all(r, &s);
        }
    }
}

/* A box may show a field that changes by itself as well as a free text may. */
static const char *auto_date_of(const struct resolving *r, const struct origin *origin)
{
    return origin->shape >= 0 ? drawing_shape(r->drawing, origin->shape)->auto_date : "";
}

static void read_labels(struct resolving *r)
{
    struct network *n = r->network;
    for (guint i = 0; i < n->zones->len; i++)
        read_all(r, &(struct statement){.text = network_zone(n, i)->label,
                                        .place = network_zone(n, i)->kind == ZONE_TITLE ? PLACE_TITLE_BLOCK : PLACE_LABEL,
                                        .about = {ELEMENT_ZONE, (int)i}, .page = network_zone(n, i)->origin.page, .caption = "",
                                        .auto_date = auto_date_of(r, &network_zone(n, i)->origin)});
    for (guint i = 0; i < n->nodes->len; i++)
        read_all(r, &(struct statement){.text = network_node(n, i)->label, .place = PLACE_LABEL,
                                        .about = {ELEMENT_NODE, (int)i}, .page = network_node(n, i)->origin.page, .caption = "",
                                        .auto_date = auto_date_of(r, &network_node(n, i)->origin)});
    for (guint i = 0; i < n->links->len; i++)
        facts_read_connection(r, &(struct statement){.text = network_link(n, i)->label, .place = PLACE_LABEL,
                                                     .about = {ELEMENT_LINK, (int)i}, .page = network_link(n, i)->origin.page,
                                                     .caption = "", .auto_date = ""});
}

/* Keys of custom data that state facts, with the synonyms that people use. */
static const struct {
    const char *key;
    enum fact_type type;
} data_keys[] = {
    {"organisation", FACT_ORGANISATION}, {"organization", FACT_ORGANISATION}, {"client", FACT_ORGANISATION},
    {"company", FACT_ORGANISATION},      {"title", FACT_TITLE},               {"created", FACT_DATE},
    {"date created", FACT_DATE},         {"date", FACT_DATE},                 {"date_created", FACT_DATE},
    {"version", FACT_VERSION},           {"author", FACT_AUTHOR},             {"marking", FACT_MARKING},
    {"classification", FACT_MARKING},
};

static void add_data(struct network *n, enum fact_type type, const struct statement *s)
{
    g_autofree char *marking = type == FACT_MARKING ? facts_marking_in(s->text, TRUE) : NULL;
    const char *value = type == FACT_MARKING ? marking : s->text;
    if (!value)
        return;
    struct fact f = facts_new(n, type, s, value, s->text);
    f.confidence = 0.95;
    facts_add(n, f);
}

static void read_data_item(struct resolving *r, const struct property *p, int page)
{
    struct network *n = r->network;
    const char *name = *p->label ? p->label : p->key;
    const struct statement s = {.text = p->value, .place = PLACE_DATA, .page = page, .caption = network_string(n, name),
                                .auto_date = ""};
    for (guint i = 0; i < G_N_ELEMENTS(data_keys); i++) {
        if (g_ascii_strcasecmp(data_keys[i].key, p->key) != 0 && g_ascii_strcasecmp(data_keys[i].key, p->label) != 0)
            continue;
        if (data_keys[i].type == FACT_DATE)
            facts_read_dates(r, &s);
        else
            add_data(n, data_keys[i].type, &s);
        return;
    }
}

static void read_pages(struct resolving *r)
{
    for (guint p = 0; p < r->drawing->pages->len; p++) {
        struct properties run = drawing_page(r->drawing, p)->properties;
        for (int i = 0; i < run.count; i++)
            read_data_item(r, drawing_property_at(r->drawing, run.first + i), (int)p);
        const struct statement s = {.text = network_page(r->network, p)->name, .place = PLACE_PAGE_NAME, .page = (int)p,
                                    .caption = "", .auto_date = ""};
        if (!text_is_blank(s.text)) {
            facts_read_dates(r, &s);
            facts_read_organisation(r, &s);
        }
    }
}

static void read_file(struct resolving *r)
{
    static const char *const date_keys[] = {"modified", "created"}, *const name_keys[] = {"Company", "Organisation", "Organization"};
    struct properties run = r->drawing->metadata;
    for (guint i = 0; i < G_N_ELEMENTS(date_keys); i++) {
        const char *value = drawing_property(r->drawing, run, date_keys[i]);
        if (value)
            facts_read_dates(r, &(struct statement){.text = value, .place = PLACE_METADATA, .page = -1, .caption = date_keys[i],
                                                    .auto_date = ""});
    }
    for (guint i = 0; i < G_N_ELEMENTS(name_keys); i++) {
        const char *name = drawing_property(r->drawing, run, name_keys[i]);
        if (name && *name)
            facts_read_organisation(r, &(struct statement){.text = name, .place = PLACE_METADATA, .page = -1, .caption = name_keys[i],
                                                           .auto_date = ""});
    }
    g_autofree char *base = g_path_get_basename(r->drawing->path);
    facts_read_dates(r, &(struct statement){.text = network_string(r->network, base), .place = PLACE_FILE_NAME, .page = -1,
                                            .caption = "", .auto_date = ""});
}

void resolve_facts(struct resolving *r)
{
    read_pages(r);
    read_notes(r);
    read_labels(r);
    read_file(r);
}
