/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "boundary_text.h"

#include "text.h"

#include <string.h>

/* What a way hangs on, and how to settle it; {e} is the element, {E} the element at the head of a sentence, {a} what it is about. */
struct wording {
    const char *sentence, *remedy;
};

static const struct wording reasons[] = {
    [REASON_FLOATING_GUARD] =
        {"'{e}' lies on or beside the line {a} but no line is joined to it: it is assumed to guard "
         "that line.",
         "Put '{e}' in line: replace the line {a} by two lines, one on each side of it, both joined to it"},
    [REASON_TORN_GUARD] = {"'{e}' is joined to nothing and lies about as near to another line as to the line {a}: which of them it guards is "
                           "not clear.",
                           "Put '{e}' in line: replace the line that it guards by two lines, one on each side of it, both joined to it"},
    [REASON_LABEL_GUARD] = {"A firewall is only named on the line {e}, not drawn: it is assumed to be there.",
                            "Draw the firewall named on the line {e} as a shape of its own, with a line "
                            "joined to it on each side"},
    [REASON_TITLE_GUARD] =
        {"A firewall is only named in the title of '{e}', not drawn: it is assumed to guard the line {a}.",
         "Draw the firewall named in the title of '{e}' as a shape on its border, in line"},
    [REASON_ZONE_GUARD] = {"The line {a} ends on a box: it is assumed to lead to '{e}' inside.",
                           "Join the line {a} to '{e}' itself rather than to the box around it"},
    [REASON_UNSURE_GUARD] = {"'{e}' is taken for a firewall or gateway, but not with certainty.",
                             "Say in the label of '{e}' what it is, for example “firewall”"},
    [REASON_GATEWAY_GUARD] = {"'{e}' is a gateway and not a firewall: it is assumed to let in nothing but what it is for.",
                              "Show the firewall in front of '{e}' or behind it, or say in its label that it is a firewall as well"},
    [REASON_PERHAPS_GUARD] = {"'{e}' is assumed to show no more than a picture of what is inside, as a virtual desktop does.",
                              "Say in the label of '{e}' what it presents, for example “virtual desktop” or “Remote Desktop Gateway”"},
    [REASON_OTHERS_GUARD] = {"'{e}' is managed by somebody else: it is assumed to protect this network.",
                             "Show your own firewall or gateway between '{e}' and your network"},
    [REASON_CARRIER] =
        {"The carrier's network on the line {e} is assumed to keep its customers apart.",
         "Show a firewall between the carrier's network and your sites, or what keeps the two apart"},
    [REASON_DUAL_HOMED] =
        {"'{e}' is joined to several networks: it is assumed not to forward between them.",
         "Draw '{e}' behind a firewall, or show its connections through the devices they really use"},
    [REASON_FLOW] =
        {"The line {e} is taken for a flow or tunnel that follows the guarded route that is also drawn.",
         "End the flow or tunnel, the line {e}, on the firewall or gateway through which it passes"},
    [REASON_LEAVING] = {"{E} is about to be removed: it is taken to be gone.",
                        "Delete it from the diagram if it is gone; if it is still there, put a firewall in front of it"},
    [REASON_GUESSED_END] =
        {"An end of the line {e} is not joined to a shape: it is taken to end at the nearest one.",
         "Join both ends of the line {e} to the shapes that they belong to"},
    [REASON_UNKNOWN_SHAPE] =
        {"It was not recognised what '{e}' is.",
         "Say in the label of '{e}' what it is, or give it a “class” in its custom data"},
    [REASON_UNSURE_SOURCE] = {"It is not certain which outside network '{e}' is.",
                              "Label '{e}' with the name of the network that it stands for"},
    [REASON_UNJOINED_SOURCE] = {"No line is joined to '{e}': what it is connected to is not known.",
                                "Join the lines that end at '{e}' to the shape, or delete it"},
    [REASON_UNKNOWN_OWNER] = {"It is not known whether '{e}' is part of the organisation's own network.",
                              "Draw '{e}' inside a box labelled with the site or network that it belongs to"},
    [REASON_ISLAND] = {"It is not drawn how '{e}' and what is joined to it are connected to the rest: they "
                       "are assumed to have "
                       "no outside connection of their own.",
                       "Draw the line that connects '{e}' to the rest of the network"},
    [REASON_LOOSE_END] = {"The line {e} is not joined to a shape at every end: where it leads is not known.",
                          "Join both ends of the line {e} to the shapes that they belong to, or delete it"},
    [REASON_UNREAD] = {"{t}", "See to what could not be read: {t}"},
};

static const struct wording doubted_guard = {
    "The label of '{e}' leaves open whether it guards this network today.",
    "Say in the label of '{e}' what holds today, without the words that put it in doubt, or draw the firewall that does the work"};

struct tool {
    const char *format; /* prefix of network->format */
    const char *how;    /* how two things are joined with it */
};

static const struct tool tools[] = {
    {"drawio", " (drag each end of the line onto the shape until the shape is outlined)"},
    {"vs", " (drag each end of the connector onto the shape until it is highlighted: it is then glued)"},
    {"vdx", " (drag each end of the connector onto the shape until it is highlighted: it is then glued)"},
    {"dot", " (one edge from the outside to the firewall, one from it to the inside)"},
};

static const char *how_to_join(const struct network *n)
{
    for (guint i = 0; i < G_N_ELEMENTS(tools); i++)
        if (g_str_has_prefix(n->format, tools[i].format))
            return tools[i].how;
    return "";
}

char *boundary_name(const struct network *n, struct element e)
{
    if (e.type == ELEMENT_NODE && !text_is_blank(network_node(n, e.index)->label))
        return text_one_line(network_node(n, e.index)->name, 60);
    return element_title(n, e);
}

char *boundary_sort(const struct node *v)
{
    char *title = g_strdup(class_info(v->class)->title);
    if (!g_ascii_isupper(title[0]) || !g_ascii_isupper(title[1]))
        title[0] = g_ascii_tolower(title[0]);
    return title;
}

static char *end_name(const struct network *n, const struct link_end *end)
{
    if (end->type == ELEMENT_NONE)
        return g_strdup("nowhere");
    g_autofree char *name = boundary_name(n, (struct element){end->type, end->index});
    return g_strdup_printf("'%s'", name);
}

/* A line by its ends, since many have the same label: "from 'A' to 'B'". */
char *boundary_line(const struct network *n, int link)
{
    const struct link *l = network_link(n, link);
    g_autofree char *from = end_name(n, &l->ends[0]), *to = end_name(n, &l->ends[1]);
    g_autofree char *label = text_one_line(l->label, 40);
    if (l->ends[0].type == ELEMENT_NONE && l->ends[1].type == ELEMENT_NONE)
        return *label ? g_strdup_printf("“%s”, which joins nothing", label)
                      : g_strdup_printf("with the id %s, which joins nothing", l->origin.id);
    return *label ? g_strdup_printf("“%s” from %s to %s", label, from, to)
                  : g_strdup_printf("from %s to %s", from, to);
}

static char *reason_name(const struct network *n, struct element e)
{
    if (e.type == ELEMENT_NONE)
        return g_strdup("");
    return e.type == ELEMENT_LINK ? boundary_line(n, e.index) : boundary_name(n, e);
}

static const struct wording *wording_of(const struct network *n, const struct reason *reason)
{
    gboolean doubted = reason->kind == REASON_UNSURE_GUARD && reason->element.type == ELEMENT_NODE &&
                       network_node(n, reason->element.index)->flags & ELEMENT_DOUBTED;
    return doubted ? &doubted_guard : &reasons[reason->kind];
}

static char *reason_subject(const struct network *n, struct element e)
{
    g_autofree char *name = reason_name(n, e);
    return e.type == ELEMENT_LINK ? g_strdup_printf("The line %s", name) : g_strdup_printf("'%s'", name);
}

/* Never a format string from elsewhere: {e}, {E}, {a} and {t} are replaced in one pass. */
static char *expand(const struct network *n, const char *pattern, const struct reason *reason)
{
    g_autofree char *element = reason_name(n, reason->element), *about = reason_name(n, reason->about);
    g_autofree char *subject = reason_subject(n, reason->element);
    g_autofree char *placed = reason->kind == REASON_UNREAD && reason->element.type == ELEMENT_NONE
                                  ? network_page_text(n, reason->page, reason->text)
                                  : g_strdup(reason->text ? reason->text : "");
    g_autofree char *text = text_one_line(placed, 300);
    GString *out = g_string_new(NULL);
    for (const char *p = pattern; *p; p++) {
        if (p[0] == '{' && p[1] && p[2] == '}') {
            g_string_append(out, p[1] == 'e' ? element : p[1] == 'E' ? subject : p[1] == 'a' ? about : text);
            p += 2;
        } else
            g_string_append_c(out, *p);
    }
    return g_string_free(out, FALSE);
}

static void finish_sentence(GString *s)
{
    if (s->len > 0 && s->str[s->len - 1] != '.')
        g_string_append_c(s, '.');
    if (s->len > 0)
        s->str[0] = g_ascii_toupper(s->str[0]);
}

char *reason_sentence(const struct network *n, const struct reason *reason)
{
    g_autofree char *text = expand(n, wording_of(n, reason)->sentence, reason);
    GString *s = g_string_new(text);
    if (reason->kind == REASON_UNREAD && reason->element.type != ELEMENT_NONE) {
        g_autofree char *name = reason_name(n, reason->element);
        g_string_printf(s, "%s '%s': %s", element_type_name(reason->element.type), name, text);
    }
    finish_sentence(s);
    return g_string_free(s, FALSE);
}

char *reason_remedy(const struct network *n, const struct reason *reason)
{
    g_autofree char *text = expand(n, wording_of(n, reason)->remedy, reason);
    gboolean joins = reason->kind != REASON_LEAVING && reason->kind != REASON_UNKNOWN_SHAPE && reason->kind != REASON_UNSURE_SOURCE &&
                     reason->kind != REASON_UNSURE_GUARD && reason->kind != REASON_PERHAPS_GUARD && reason->kind != REASON_UNKNOWN_OWNER &&
                     reason->kind != REASON_UNREAD && !g_str_equal(n->format, "dot");
    GString *s = g_string_new(text);
    if (joins)
        g_string_append(s, how_to_join(n));
    finish_sentence(s);
    return g_string_free(s, FALSE);
}

/* What is drawn on two pages stands on the way twice. */
static gboolean is_drawn_again(const struct network *n, struct element a, struct element b)
{
    if (a.type != ELEMENT_NODE || b.type != ELEMENT_NODE)
        return FALSE;
    int first = network_node(n, a.index)->same_as, second = network_node(n, b.index)->same_as;
    return (first >= 0 ? first : a.index) == (second >= 0 ? second : b.index);
}

static void append_way(GString *s, const struct network *n, const GArray *hops)
{
    struct element before = {ELEMENT_NONE, -1};
    for (guint i = 0, shown = 0; i < hops->len; i++) {
        struct element e = g_array_index(hops, struct element, i);
        if (e.type == ELEMENT_LINK || is_drawn_again(n, before, e))
            continue;
        before = e;
        g_autofree char *name = boundary_name(n, e);
        g_string_append_printf(s, "%s%s", shown++ ? " -> " : "", name);
    }
}

static void append_weak(GString *s, const struct network *n, const struct route *r)
{
    for (guint i = 0; i < r->weak->len; i++) {
        const struct node *v = network_node(n, g_array_index(r->weak, int, i));
        g_autofree char *name =
                            boundary_name(n, (struct element){ELEMENT_NODE, g_array_index(r->weak, int, i)}),
                        *what = boundary_sort(v);
        if (class_info(v->class)->strength > v->strength)
            g_string_append_printf(s, "; '%s' says of itself that it does not guard", name);
        else
            g_string_append_printf(s, "; '%s' is only a %s, which does not count as one", name, what);
    }
}

const char *boundary_inside(const struct boundary *b)
{
    return b->into ? b->into : "the organisation's network";
}

char *route_message(const struct network *n, const struct boundary *b, const struct route *r)
{
    struct element target = g_array_index(r->hops, struct element, r->hops->len - 1);
    g_autofree char *name = boundary_name(n, target), *source = boundary_name(n, g_array_index(r->hops, struct element, 0));
    g_autofree char *who = b->by_name ? g_strdup_printf("'%s'", source) : g_strdup(b->who);
    GString *s = g_string_new(NULL);
    switch (r->grade) {
    case ROUTE_OPEN:
        g_string_printf(s, "%s reaches '%s' without passing %s: ", who, name, b->control);
        break;
    case ROUTE_UNKNOWN:
        g_string_printf(s, "it cannot be decided whether %s reaches '%s' without passing %s: ", who, name,
                        b->control);
        break;
    case ROUTE_ASSUMED:
        g_string_printf(s, "only an assumption keeps %s from reaching '%s' without passing %s: ", who,
                        name, b->control);
        break;
    }
    append_way(s, n, r->hops);
    append_weak(s, n, r);
    if (r->grade != ROUTE_OPEN && r->reasons->len > 0) {
        g_autofree char *reason = reason_sentence(n, &g_array_index(r->reasons, struct reason, 0));
        g_string_append_printf(s, ". %s", reason);
    }
    finish_sentence(s);
    return g_string_free(s, FALSE);
}

char *route_remedy(const struct network *n, const struct route *r)
{
    if (r->grade != ROUTE_OPEN && r->reasons->len > 0)
        return reason_remedy(n, &g_array_index(r->reasons, struct reason, 0));
    g_autofree char *before = boundary_name(n, r->before), *after = boundary_name(n, r->after);
    return g_strdup_printf(
        "Put a firewall in line between '%s' and '%s', and join both lines to it%s. If one is there in "
        "reality, draw it there.",
        before, after, how_to_join(n));
}

char *doubts_message(const struct boundary *b, guint hanging, guint all)
{
    if (hanging > 0)
        return g_strdup_printf(
            "%u thing%s at the boundary %s not clear and could hide a way in from %s that passes no "
            "firewall.",
            hanging, hanging == 1 ? "" : "s", hanging == 1 ? "is" : "are", b->who);
    return g_strdup_printf(
        "Every way from %s passes %s, provided that %u thing%s that the drawing leaves open %s as assumed.",
        b->who, b->control, all, all == 1 ? "" : "s", all == 1 ? "is" : "are");
}

#define GUARDS_NAMED 10

/* Each name once: four shapes may all be called "Firewall". */
static GPtrArray *distinct_names(const struct network *n, const GArray *guards)
{
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < guards->len; i++) {
        char *name = boundary_name(n, (struct element){ELEMENT_NODE, g_array_index(guards, int, i)});
        if (g_ptr_array_find_with_equal_func(names, name, g_str_equal, NULL) || names->len > GUARDS_NAMED)
            g_free(name);
        else
            g_ptr_array_add(names, name);
    }
    return names;
}

char *pass_message(const struct network *n, const struct boundary *b, const GArray *guards)
{
    g_autoptr(GPtrArray) names = distinct_names(n, guards);
    gboolean gateways = b->question.at_least < STRENGTH_STRONG && g_str_equal(b->control, "a firewall"); /* also count */
    GString *s = g_string_new(NULL);
    g_string_printf(s, "Every way drawn from %s into %s passes %s: ", b->who, boundary_inside(b), gateways ? "a firewall or gateway" : b->control);
    for (guint i = 0; i < MIN(names->len, GUARDS_NAMED); i++)
        g_string_append_printf(s, "%s'%s'", i ? ", " : "", (const char *)g_ptr_array_index(names, i));
    if (names->len > GUARDS_NAMED)
        g_string_append(s, " and others");
    finish_sentence(s);
    return g_string_free(s, FALSE);
}
