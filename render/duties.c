/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "duties.h"

#include "adjacency.h"
#include "report.h"
#include "said.h"
#include "text.h"

#include <string.h>

#define NAME_MOST 24 /* characters */
#define LINES_MOST 2 /* of a device that a boundary may run across at once */
#define WAY_MOST 4   /* lines from the outside network to the device that is named */

struct finding_duties {
    const struct network *network;
    const struct network_register *reg;
    struct adjacency *adjacency;
    GPtrArray *names; /* char *, of the nodes, folded */
    char *own;        /* of the organisation whose diagram it is */
    GArray *out;
};

/* ---- names ---- */

static gboolean is_legal_form(const char *word)
{
    static const char *const forms[] = {"ltd", "ltd.", "limited", "plc", "llp", "inc", "inc.", "cic", "gmbh"};
    g_autofree char *low = g_ascii_strdown(word, -1);
    for (guint i = 0; i < G_N_ELEMENTS(forms); i++)
        if (strcmp(low, forms[i]) == 0)
            return TRUE;
    return FALSE;
}

/* "Thornshire Fire &" */
static void cut_loose_end(GString *name)
{
    static const char *const words[] = {" &", " and", " of", " the", " for", " –", " -"};
    for (guint i = 0; i < G_N_ELEMENTS(words); i++)
        if (g_str_has_suffix(name->str, words[i]))
            g_string_truncate(name, name->len - strlen(words[i]));
}

char *duties_short_name(const char *name, glong most)
{
    g_autofree char *line = text_one_line(name, 200);
    char *bracket = strstr(line, " (");
    if (bracket)
        *bracket = '\0';
    g_auto(GStrv) words = g_strsplit(line, " ", -1);
    GString *out = g_string_new(NULL);
    for (guint i = 0; words[i] && !is_legal_form(words[i]); i++) {
        if (out->len > 0 && g_utf8_strlen(out->str, -1) + 1 + g_utf8_strlen(words[i], -1) > most)
            break;
        g_string_append_printf(out, "%s%s", out->len ? " " : "", words[i]);
    }
    cut_loose_end(out);
    return g_string_free(out, FALSE);
}

static char *own_name(const struct network *n)
{
    const struct fact *f = network_best_fact(n, FACT_ORGANISATION);
    return f ? duties_short_name(f->value, NAME_MOST) : g_strdup("own");
}

/* "Vodafone up to and including ...": who it is stands first. Otherwise the organisation of the connection. */
static char *other_name(const struct register_entry *e)
{
    const char *text = e->values[FIELD_RESPONSIBILITY].text, *up_to = strstr(text, " up to ");
    if (up_to && up_to - text <= NAME_MOST && g_unichar_isupper(g_utf8_get_char(text)))
        return g_strndup(text, (gsize)(up_to - text));
    const char *organisation = e->values[FIELD_ORGANISATION].text;
    return duties_short_name(*organisation ? organisation : e->values[FIELD_NAME].text, NAME_MOST);
}

/* ---- the device that is named ---- */

/* The node whose name stands in the text; of several the longest. */
static int named_device(const struct finding_duties *f, const char *folded, int except)
{
    int best = -1;
    gsize longest = 2;
    for (guint i = 0; i < f->names->len; i++) {
        const char *name = g_ptr_array_index(f->names, i);
        if ((int)i != except && node_is_live(network_node(f->network, i)) && strlen(name) > longest && text_has_word(folded, name)) {
            best = (int)i;
            longest = strlen(name);
        }
    }
    return best;
}

/* The other party answers for the device too, so the boundary runs behind it. */
static gboolean is_beyond(const struct node *device, const char *folded)
{
    if (device->owner != OWNER_UNKNOWN && device->owner != OWNER_SELF)
        return TRUE;
    static const char *const words[] = {"includ", "inclusive", "inside", "internal", "lan side", "lan port", "managed by", "owned by", NULL};
    return text_has_any(folded, words);
}

/* ---- across which line ---- */

static int end_of(const struct link *l, int node)
{
    return l->ends[1].type == ELEMENT_NODE && l->ends[1].index == node;
}

static void add(const struct finding_duties *f, const struct register_entry *e, int link, int at, int outside)
{
    struct duty d = {.link = link, .at = at, .outside = outside, .own = g_strdup(f->own), .other = other_name(e), .number = e->number};
    g_array_append_val(f->out, d);
}

/* The last line of the shortest way from the outside to the device; -1: there is none. */
static int last_line(const struct finding_duties *f, struct element from, int device)
{
    g_autoptr(GHashTable) seen = g_hash_table_new(g_direct_hash, g_direct_equal);
    g_autoptr(GArray) queue = g_array_new(FALSE, FALSE, sizeof(struct element));
    guint end = 1, steps = 0;
    g_array_append_val(queue, from);
    for (guint i = 0; i < queue->len && steps < WAY_MOST; i++) {
        struct element at = g_array_index(queue, struct element, i);
        int count;
        const int *links = adjacency_links(f->adjacency, at, &count);
        for (int k = 0; k < count; k++) {
            struct element far = link_far_end(network_link(f->network, links[k]), at);
            if (far.type == ELEMENT_NODE && far.index == device)
                return links[k];
            if (far.type != ELEMENT_NONE && g_hash_table_add(seen, GINT_TO_POINTER(far.index * 8 + (int)far.type)))
                g_array_append_val(queue, far);
        }
        if (i + 1 == end) {
            steps++;
            end = queue->len;
        }
    }
    return -1;
}

/* Not the line by which the device is reached, and none that leads outside again. */
static gboolean leads_in(const struct finding_duties *f, int link, int device, int first)
{
    struct element far = link_far_end(network_link(f->network, link), (struct element){ELEMENT_NODE, device});
    return link != first && !(far.type == ELEMENT_NODE && node_has_role(network_node(f->network, far.index), ROLE_EXTERNAL));
}

static void behind(const struct finding_duties *f, const struct register_entry *e, int device, int first)
{
    int count, inward = 0;
    const int *links = adjacency_links(f->adjacency, (struct element){ELEMENT_NODE, device}, &count);
    for (int i = 0; i < count; i++)
        inward += leads_in(f, links[i], device, first);
    for (int i = 0; i < count && inward <= LINES_MOST; i++)
        if (leads_in(f, links[i], device, first))
            add(f, e, links[i], device, end_of(network_link(f->network, links[i]), device));
}

static void on_own_lines(const struct finding_duties *f, const struct register_entry *e)
{
    int count;
    const int *links = adjacency_links(f->adjacency, e->about, &count);
    for (int i = 0; i < count && count <= LINES_MOST; i++) {
        const struct link *l = network_link(f->network, links[i]);
        add(f, e, links[i], -1, l->ends[1].type == e->about.type && l->ends[1].index == e->about.index);
    }
}

static void find(const struct finding_duties *f, const struct register_entry *e)
{
    const struct register_value *value = &e->values[FIELD_RESPONSIBILITY];
    if (e->part != REGISTER_EXTERNAL || value->grade != GRADE_STATED || value->from.type == ELEMENT_LINK)
        return;
    g_autofree char *folded = text_fold(value->text);
    int device = named_device(f, folded, e->about.type == ELEMENT_NODE ? e->about.index : -1);
    int link = device >= 0 ? last_line(f, e->about, device) : -1;
    if (link < 0)
        on_own_lines(f, e);
    else if (is_beyond(network_node(f->network, device), folded))
        behind(f, e, device, link);
    else
        add(f, e, link, device, !end_of(network_link(f->network, link), device));
}

static void clear(gpointer duty)
{
    g_free(((struct duty *)duty)->own);
    g_free(((struct duty *)duty)->other);
}

GArray *duties_find(const struct network *n, const struct network_register *reg)
{
    const struct finding_duties f = {n, reg, adjacency_new(n), g_ptr_array_new_with_free_func(g_free), own_name(n),
                                     g_array_new(FALSE, TRUE, sizeof(struct duty))};
    g_array_set_clear_func(f.out, clear);
    for (guint i = 0; i < n->nodes->len; i++)
        g_ptr_array_add(f.names, g_strstrip(text_fold(network_node(n, i)->name)));
    for (guint i = 0; i < reg->entries->len; i++)
        find(&f, register_entry_at(reg, i));
    adjacency_free(f.adjacency);
    g_ptr_array_unref(f.names);
    g_free(f.own);
    return f.out;
}
