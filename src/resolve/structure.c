/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which shape is a zone, a node, a note. Decided by what the format says, what a shape holds, what is joined to it and
 * whether its symbol is known; never by the name of a file.
 */
#include "bars.h"
#include "census.h"
#include "stages.h"
#include "table.h"
#include "declared.h"
#include "organisations.h"
#include "headings.h"
#include "page_frame.h"
#include "panels.h"
#include "text.h"

#include <string.h>

#define BIG_FRAME_SIDE 110.0 /* pt: an empty labelled frame larger than this both ways may be a zone */
#define TEXT_PANEL_SIDE 200.0 /* pt: an unlabelled box of text larger than this is a panel, not a device */

static gboolean has_label(const struct shape *s)
{
    return !text_is_blank(s->label);
}

static gboolean is_group_symbol(const struct shape *s)
{
    const char *last = strrchr(s->stencil, '.');
    return g_str_has_prefix(last ? last + 1 : s->stencil, "group") && *s->stencil;
}

static gboolean is_plain_box(const struct shape *s)
{
    return s->outline == OUTLINE_RECTANGLE || s->outline == OUTLINE_ELLIPSE || s->outline == OUTLINE_OTHER;
}

#define BADGE_SIDE 45.0 /* pt */

/* "1" in a circle beside a thing: a step of the explanation. In a group with one: its port. */
static gboolean is_badge(const struct shape *s)
{
    gsize digits = strspn(s->label, "0123456789");
    gboolean drawn = s->box.w > 0 && !(s->flags & SHAPE_NO_GEOMETRY);
    return digits > 0 && digits <= 2 && s->label[digits] == '\0' && drawn && s->box.w < BADGE_SIDE && s->box.h < BADGE_SIDE;
}

/* The colon of a caption: "Date: …"; not one within brackets, as in "(off-shored: Ireland)", nor that of "https://…". */
static const char *caption_colon(const char *line)
{
    int depth = 0;
    for (; *line; line++) {
        depth += *line == '(' ? 1 : *line == ')' ? -1 : 0;
        if (*line == ':' && depth <= 0 && line[1] != '/')
            return line;
    }
    return NULL;
}

static gboolean names_device(struct recognised known)
{
    enum kind kind = class_info(known.class)->kind;
    return known.confidence >= 0.5 && kind != KIND_ZONE && kind != KIND_ANNOTATION && kind != KIND_UNKNOWN;
}

#define ITEM_MAX 60 /* characters; a longer item is a remark */

/* "Mail server" in a list of servers; not "eth0: 10.0.0.1". */
static gboolean is_named_item(const struct drawing *d, const struct shape *s)
{
    return list_has_item(d, s) && has_label(s) && !caption_colon(s->label) && g_utf8_strlen(s->label, -1) <= ITEM_MAX &&
           names_device(recognise_shape(d, s, s->label, NULL, NULL));
}

#define NAME_WORDS 4 /* more are a sentence */

static gboolean denies(const char *text)
{
    static const char *const words[] = {"no", "none", "not", "nil", "without", "never", NULL};
    g_autofree char *folded = text_fold(text);
    g_auto(GStrv) list = g_strsplit_set(folded, " :,;.()\n", -1);
    for (int i = 0; list[i]; i++)
        if (g_strv_contains(words, list[i]))
            return TRUE;
    return FALSE;
}

/* A few words that speak of nobody: "Housing system supported by X" is a remark about X. */
static gboolean is_mere_name(const char *text)
{
    g_autofree char *organisation = NULL;
    g_auto(GStrv) list = g_strsplit(text, " ", -1);
    double confidence;
    return g_strv_length(list) <= NAME_WORDS && organisation_find(text, &organisation, &confidence) == ORGANISATION_NONE;
}

/* "Core switch", "SSID: Guest": what a node without frame, place and line says that it is, by its first line and what stands before its
 * colon. In a language in which every text is a node, that may be a thing as well as a remark. CLASS_UNKNOWN: a remark. */
static enum class bare_node_class(const struct drawing *d, const struct shape *s)
{
    const guint bare = SHAPE_TEXT | SHAPE_NO_GEOMETRY;
    if ((s->flags & bare) != bare || !*s->stencil || strcmp(s->stencil, "note") == 0 ||
        g_utf8_strlen(s->label, -1) > ITEM_MAX || denies(s->label))
        return CLASS_UNKNOWN;
    g_autofree char *first = g_strndup(s->label, strcspn(s->label, "\n"));
    if (!is_mere_name(first))
        return CLASS_UNKNOWN;
    const char *colon = caption_colon(first);
    g_autofree char *name = colon ? g_strndup(first, (gsize)(colon - first)) : g_strdup(first);
    struct recognised whole = recognise_shape(d, s, first, NULL, NULL), known = recognise_shape(d, s, name, NULL, NULL);
    return names_device(known) && names_device(whole) ? whole.class : CLASS_UNKNOWN;
}

/* Only what makes nothing safer is taken for a thing by a text alone: a word is no guard, and no outside network is known by it. */
static gboolean may_be_by_words(enum class class)
{
    enum kind kind = class_info(class)->kind;
    return class_info(class)->strength < STRENGTH_MEDIUM && (kind == KIND_ROUTER || kind == KIND_SWITCH || kind == KIND_WIRELESS ||
                                                             kind == KIND_SERVER || kind == KIND_STORAGE || kind == KIND_ENDPOINT);
}

static void report_bare_node(struct resolving *r, const struct shape *s, enum class class, enum element_type type)
{
    const char *title = class_info(class)->title;
    if (type == ELEMENT_NODE)
        diagnostics_add(r->network->diagnostics, "text-as-node", DIAGNOSTIC_INFO, TRUE, s->page, s->id,
                        "“%s” has neither frame nor line; treated as a thing, not a remark, because of its words (%s)", s->label, title);
    else
        diagnostics_add(r->network->diagnostics, "text-as-remark", DIAGNOSTIC_WARNING, TRUE, s->page, s->id,
                        "“%s” has neither frame nor line; treated as a remark, though its words may name a thing (%s)", s->label, title);
}

static enum element_type text_type(const struct drawing *d, const struct shape *s, const struct census *c)
{
    if (is_named_item(d, s) || may_be_by_words(bare_node_class(d, s)))
        return ELEMENT_NODE;
    /* A line joined to bare text: the text stands for a thing, unless it captions an icon close by. */
    if (c->glued == 0 || !has_label(s) || (s->flags & SHAPE_EDGE_LABEL))
        return ELEMENT_NOTE;
    return c->captions ? ELEMENT_NOTE : ELEMENT_NODE;
}

static enum element_type container_type(const struct drawing *d, const struct shape *s, const struct census *c)
{
    if (c->children + c->inside + c->named_items > 0)
        return ELEMENT_ZONE;
    struct recognised known = recognise_shape(d, s, s->label, NULL, NULL);
    if (s->flags & SHAPE_LIST && c->child_texts > 0 && has_label(s) && names_device(known)) /* a card: a device and what is said of it */
        return ELEMENT_NODE;
    if (known.by_symbol && class_info(known.class)->kind != KIND_ZONE)
        return ELEMENT_NODE;
    if (!has_label(s) && c->glued == 0)
        return ELEMENT_NOTE;
    return c->glued > 0 && MIN(s->box.w, s->box.h) < BIG_FRAME_SIDE && s->box.w > 0 ? ELEMENT_NODE : ELEMENT_ZONE;
}

/* A network, a platform or another's premises have things in them; what lies in a device is decoration of its symbol. */
static gboolean is_place(enum kind kind)
{
    return kind == KIND_CLOUD_SERVICE || kind == KIND_EXTERNAL_NETWORK || kind == KIND_THIRD_PARTY || kind == KIND_INTERNET;
}

/* A symbol that means no device ("Curved panel"), drawn large round one thing and called a place. */
static gboolean is_labelled_panel(const struct shape *s, const struct census *c)
{
    double confidence = 0;
    recognise_zone_label(s->label, &confidence);
    return has_label(s) && confidence >= 0.5 && c->inside == 1 && c->glued == 0 && MIN(s->box.w, s->box.h) > BIG_FRAME_SIDE &&
           c->inside_area < 0.35 * box_area(s->box);
}

/* The icon of a network, with lines to it like any other: it stands for something and holds nothing. */
static gboolean is_joined_icon(const struct shape *s, const struct census *c)
{
    return c->glued > 0 && c->inside + c->children == 0 && MAX(s->box.w, s->box.h) < BIG_FRAME_SIDE;
}

static enum element_type symbol_type(const struct drawing *d, const struct shape *s, const struct census *c)
{
    struct recognised known = recognise_shape(d, s, s->label, NULL, NULL);
    if (known.by_symbol && class_info(known.class)->kind == KIND_ZONE)
        return is_joined_icon(s, c) ? ELEMENT_NODE : ELEMENT_ZONE;
    /* Small decorations sit on icons; a cloud or picture that holds several things is a zone. */
    if (c->inside >= 2 && MIN(s->box.w, s->box.h) > 80 &&
        (s->outline == OUTLINE_CLOUD || !known.by_symbol || is_place(class_info(known.class)->kind)))
        return ELEMENT_ZONE;
    return !known.by_symbol && is_labelled_panel(s, c) ? ELEMENT_ZONE : ELEMENT_NODE;
}

static gboolean has_caption(const char *label)
{
    g_auto(GStrv) lines = g_strsplit(label, "\n", -1);
    for (int i = 0; lines[i]; i++)
        if (caption_colon(lines[i]))
            return TRUE;
    return FALSE;
}

/* "Kestrel Parking Ltd / Reason: … / Responsibility: …": a name, and what is stated of a shape. */
static gboolean names_a_thing(const char *label)
{
    g_auto(GStrv) lines = g_strsplit(label, "\n", -1);
    if (caption_colon(lines[0]))
        return FALSE;
    for (int i = 1; lines[i]; i++) {
        const char *colon = caption_colon(lines[i]);
        g_autofree char *caption = colon ? g_strstrip(g_strndup(lines[i], (gsize)(colon - lines[i]))) : NULL;
        if (caption && declared_key_by_name(caption) == DECLARED_KEY_COUNT)
            return FALSE;
    }
    return lines[0] && lines[1];
}

static gboolean begins_with_name(const char *label)
{
    g_autofree char *first = g_strndup(label, strcspn(label, "\n")), *name = NULL;
    double confidence;
    return organisation_find(first, &name, &confidence) != ORGANISATION_NONE && confidence >= 0.6;
}

/* A box of words that no line is joined to, and that names no kind of device: a remark or a title block. */
static gboolean is_box_of_words(const struct drawing *d, const struct shape *s, const struct census *c)
{
    glong length = g_utf8_strlen(s->label, -1);
    gboolean captions = has_caption(s->label);
    if (c->glued > 0 || (length < 60 && !captions) || shape_names_product(d, s))
        return FALSE;
    struct recognised known = recognise_shape(d, s, s->label, NULL, NULL);
    if (captions && length < 300 && names_a_thing(s->label) && (known.confidence >= 0.6 || begins_with_name(s->label)))
        return FALSE;
    return !known.by_symbol && (known.confidence < 0.5 || length > 120 || captions);
}

static enum element_type box_type(const struct drawing *d, const struct shape *s, const struct census *c)
{
    if (c->inside >= 2)
        return ELEMENT_ZONE;
    if (c->inside == 1 && (c->inside_area < 0.35 * box_area(s->box) || c->children == 1))
        return ELEMENT_ZONE;
    if (has_label(s)) {
        double confidence;
        enum zone_kind kind = recognise_zone_label(s->label, &confidence);
        if (c->glued == 0 && confidence >= 0.8 && (kind == ZONE_LEGEND || kind == ZONE_TITLE) && c->inside_texts > 0)
            return ELEMENT_ZONE;
        if (is_box_of_words(d, s, c) || panel_is_one(d, s, c) || (is_badge(s) && (c->glued == 0 || group_of(d, s) >= 0)))
            return ELEMENT_NOTE;
        if (c->glued == 0 && confidence >= 0.8 && s->box.w > BIG_FRAME_SIDE && s->box.h > BIG_FRAME_SIDE)
            return ELEMENT_ZONE;
        return ELEMENT_NODE;
    }
    if (c->glued > 0)
        return ELEMENT_NODE;
    if (c->inside_texts > 0 && !panel_holds_list(c) && s->box.w < TEXT_PANEL_SIDE && s->box.h < TEXT_PANEL_SIDE)
        return ELEMENT_NODE;
    return ELEMENT_NOTE;
}

static enum element_type type_of(const struct drawing *d, const struct shape *s, const struct census *c, int on_page)
{
    if (s->flags & SHAPE_EDGE_LABEL)
        return ELEMENT_NOTE;
    if (table_part(d, s) != TABLE_NONE) /* a row or column with a title round the devices in its cells */
        return has_label(s) && c->laid_out > 0 ? ELEMENT_ZONE : ELEMENT_NOTE;
    if (s->callout_of >= 0)
        return ELEMENT_NOTE;
    if (s->flags & SHAPE_BACKGROUND && c->glued == 0 && !(s->flags & SHAPE_GROUP)) /* borders and title blocks */
        return ELEMENT_NOTE;
    if (s->flags & SHAPE_GROUP)
        return has_label(s) && c->children > 0 ? ELEMENT_ZONE
               : c->glued > 0 && c->children > 1 ? ELEMENT_ZONE
                                                 : ELEMENT_NONE;
    if (page_frame_is_one(d, s, c, on_page) || page_frame_is_furniture(d, s, c))
        return ELEMENT_NOTE;
    if ((s->flags & SHAPE_CONTAINER) || is_group_symbol(s))
        return container_type(d, s, c);
    if ((s->flags & SHAPE_TEXT) || (s->outline == OUTLINE_NONE && c->children == 0))
        return text_type(d, s, c);
    if (c->ends >= ENDS_ON_A_BUS)
        return ELEMENT_NODE;
    if (s->outline == OUTLINE_LINE)
        return c->glued > 0 ? ELEMENT_NODE : ELEMENT_NOTE;
    return is_plain_box(s) ? box_type(d, s, c) : symbol_type(d, s, c);
}

/* ---- making elements ---- */

static struct origin origin_of(struct resolving *r, const struct shape *s, int index)
{
    return (struct origin){.page = s->page, .id = network_string(r->network, s->id), .line = s->line, .shape = index,
                           .method = METHOD_DRAWN, .how = "", .tooltip = network_string(r->network, s->tooltip),
                           .link = network_string(r->network, s->link),
                           .tags = network_string(r->network, drawing_property(r->drawing, s->properties, "tags"))};
}

static guint flags_of(const struct shape *s)
{
    return (s->flags & SHAPE_HIDDEN ? ELEMENT_HIDDEN : 0) | (s->flags & SHAPE_BACKGROUND ? ELEMENT_BACKGROUND : 0);
}

static const struct origin no_origin = {.page = -1, .id = "", .shape = -1, .how = ""};

static int add_zone(struct resolving *r, const struct shape *s, int index)
{
    struct zone z = {.origin = origin_of(r, s, index), .label = network_string(r->network, s->label), .box = s->box,
                     .parent = -1, .parent_by = no_origin, .location = "", .flags = flags_of(s)};
    g_array_append_val(r->network->zones, z);
    return (int)r->network->zones->len - 1;
}

/* DOT draws shape=point as a dot, whatever its label. */
static guint joint_flag(const struct shape *s)
{
    return strcmp(s->stencil, "point") == 0 && !has_label(s) ? ELEMENT_JOINT : 0;
}

static int add_node(struct resolving *r, const struct shape *s, int index)
{
    struct node v = {.origin = origin_of(r, s, index), .label = network_string(r->network, s->label), .name = "-",
                     .box = s->box, .zone = -1, .zone_by = no_origin, .organisation = "", .location = "", .users = -1,
                     .same_as = -1, .ha_group = -1, .beside_link = -1, .beside_rival = -1, .flags = flags_of(s) | joint_flag(s), .fill = s->style.fill,
                     .stroke = s->style.stroke, .boxed = s->outline == OUTLINE_RECTANGLE};
    g_array_append_val(r->network->nodes, v);
    return (int)r->network->nodes->len - 1;
}

static int add_note(struct resolving *r, const struct shape *s, int index)
{
    struct note t = {.origin = origin_of(r, s, index), .text = network_string(r->network, s->label), .box = s->box,
                     .zone = -1, .font_size = s->style.font_size, .flags = flags_of(s),
                     .auto_date = network_string(r->network, s->auto_date)};
    if (table_part(r->drawing, s) == TABLE_WHOLE) {
        g_autofree char *text = table_text(r->drawing, index);
        t.text = network_string(r->network, text);
    }
    t.role = text_is_blank(t.text) || is_badge(s) ? NOTE_DECORATION : NOTE_TEXT;
    g_array_append_val(r->network->notes, t);
    return (int)r->network->notes->len - 1;
}

static void add_pages(struct resolving *r)
{
    for (guint i = 0; i < r->drawing->pages->len; i++) {
        const struct page *p = drawing_page(r->drawing, i);
        struct network_page page = {network_string(r->network, p->id), network_string(r->network, p->name), p->width,
                                    p->height, p->background, p->back_page};
        g_array_append_val(r->network->pages, page);
    }
}

static struct element add_element(struct resolving *r, const struct shape *s, int index, enum element_type type)
{
    switch (type) {
    case ELEMENT_ZONE: return (struct element){type, add_zone(r, s, index)};
    case ELEMENT_NODE: return (struct element){type, add_node(r, s, index)};
    case ELEMENT_NOTE: return (struct element){type, add_note(r, s, index)};
    default: return (struct element){ELEMENT_NONE, -1};
    }
}

void resolve_structure(struct resolving *r)
{
    const struct drawing *d = r->drawing;
    add_pages(r);
    g_autofree int *on_page = g_new0(int, d->pages->len + 1);
    for (guint i = 0; i < d->shapes->len; i++)
        on_page[drawing_shape(d, i)->page] += !census_is_text(drawing_shape(d, i));
    g_autofree struct census *census = census_take(d);
    for (guint i = 0; i < d->shapes->len; i++)
        if (is_named_item(d, drawing_shape(d, i)))
            census[drawing_shape(d, i)->parent].named_items++;
    for (guint i = 0; i < d->shapes->len; i++) {
        const struct shape *s = drawing_shape(d, i);
        enum element_type type = type_of(d, s, &census[i], on_page[s->page]);
        if (type == ELEMENT_NODE && s->flags & SHAPE_TEXT && census[i].glued > 0 && heading_of_some_box(d, s, census))
            type = ELEMENT_NOTE; /* what is joined to the title is joined to the box */
        r->element_of_shape[i] = add_element(r, s, (int)i, type);
        enum class bare = census[i].glued == 0 ? bare_node_class(d, s) : CLASS_UNKNOWN;
        if (bare != CLASS_UNKNOWN)
            report_bare_node(r, s, bare, type);
        r->network->has_geometry |= !(s->flags & SHAPE_NO_GEOMETRY);
    }
    bars_report(r, census);
}
