/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sketch_stubs.h"

#include "theme.h"

#include <string.h>

#define MANY_STUBS  12 /* more are drawn one for a zone, or for a page that they lead to */
#define NAMES_SHOWN 6  /* on one tag; the page that it leads to shows all */

/* A thing on another sheet that lines of this one lead to. */
struct far {
    const struct link_end *end;
    int home;
    enum band band;
    GPtrArray *lines; /* char *: of each, where it comes from and what it looks like and says */
};

/* What one tag stands for: what goes on on one page from the same places by lines that look and say the same; where there are many, the
 * zone that it is in, or all of a page. */
enum merging { MERGE_LIKE, MERGE_ZONES, MERGE_PAGES };

struct stub {
    GArray *fars; /* int */
};

struct stubbing {
    struct sketch *sketch;
    struct stand_ins *ends;
    const struct sketch_request *request;
    const struct network *network;
    GArray *fars;  /* struct far */
    GArray *stubs; /* struct stub */
};

static struct far *far_at(const struct stubbing *m, guint i)
{
    return &g_array_index(m->fars, struct far, i);
}

static void clear_far(gpointer far)
{
    g_ptr_array_unref(((struct far *)far)->lines);
}

static void clear_stub(gpointer stub)
{
    g_array_unref(((struct stub *)stub)->fars);
}

/* ---- what is elsewhere ---- */

static int home_of(const struct stubbing *m, const struct link_end *end)
{
    if (end->type == ELEMENT_NODE && sketch_draws_node(m->network, end->index))
        return m->request->homes->node[end->index];
    if (end->type == ELEMENT_ZONE && sketch_draws_zone(m->network, end->index))
        return m->request->homes->zone[end->index];
    return -2;
}

static struct sketch_end *stand_in(const struct stubbing *m, const struct link_end *end)
{
    return end->type == ELEMENT_NODE ? &m->ends->node[end->index] : &m->ends->zone[end->index];
}

static enum band band_of_end(const struct stubbing *m, const struct link_end *end)
{
    return end->type == ELEMENT_ZONE ? m->request->bands->zone[end->index] : m->request->bands->node[end->index];
}

/* The end that leads away: 0 or 1, -1 if the link stays here or has nothing to do with this sheet. */
static int leaving_end(const struct stubbing *m, const struct link *l)
{
    if (!sketch_draws_link(l))
        return -1;
    int sheet = m->request->sheet;
    for (int e = 0; e < 2; e++)
        if (home_of(m, &l->ends[1 - e]) == sheet && home_of(m, &l->ends[e]) >= -1 && home_of(m, &l->ends[e]) != sheet)
            return e;
    return -1;
}

static char *line_key(const struct stubbing *m, const struct link *l, int leaving)
{
    const struct sketch_end *near = stand_in(m, &l->ends[1 - leaving]);
    return g_strdup_printf("%d %d %d %d %s", near->is_frame, near->index, (int)theme_look(m->network, l), link_is_path(m->network, l), l->label);
}

static void find_fars(struct stubbing *m)
{
    g_autoptr(GHashTable) known = g_hash_table_new(g_direct_hash, g_direct_equal);
    for (int i = 0; i < (int)m->network->links->len; i++) {
        const struct link *l = network_link(m->network, i);
        int e = leaving_end(m, l);
        if (e < 0 || stand_in(m, &l->ends[e])->index >= 0)
            continue;
        const struct link_end *end = &l->ends[e];
        gpointer key = GINT_TO_POINTER(end->index * 2 + (end->type == ELEMENT_ZONE)), at;
        if (!g_hash_table_lookup_extended(known, key, NULL, &at)) {
            enum band band = band_of_end(m, end) > band_of_end(m, &l->ends[1 - e]) ? BAND_STUBS_BELOW : BAND_STUBS_ABOVE;
            struct far far = {end, home_of(m, end), band, g_ptr_array_new_with_free_func(g_free)};
            at = GUINT_TO_POINTER(m->fars->len);
            g_hash_table_insert(known, key, at);
            g_array_append_val(m->fars, far);
        }
        g_ptr_array_add(far_at(m, GPOINTER_TO_UINT(at))->lines, line_key(m, l, e));
    }
}

/* ---- what one tag stands for ---- */

static int top_of_end(const struct stubbing *m, const struct link_end *end)
{
    int zone = end->type == ELEMENT_ZONE ? end->index : network_node(m->network, end->index)->zone;
    return zone >= 0 ? m->request->bands->top[zone] : -1;
}

static int compare_lines(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* What is outside keeps a tag of its own: every connection to others is to be seen. So does what is on no page: it is named nowhere else. */
static char *likeness(const struct stubbing *m, const struct far *far)
{
    if (far->home < 0 || band_of_end(m, far->end) == BAND_OUTSIDE)
        return g_strdup_printf("%c%d", far->end->type == ELEMENT_ZONE ? 'b' : 'n', far->end->index);
    GString *key = g_string_new(NULL);
    g_string_printf(key, "l%d %d", far->home, far->band);
    g_ptr_array_sort(far->lines, compare_lines);
    for (guint i = 0; i < far->lines->len; i++)
        g_string_append_printf(key, "\n\n%s", (const char *)g_ptr_array_index(far->lines, i));
    return g_string_free(key, FALSE);
}

static char *key_of(const struct stubbing *m, const struct far *far, enum merging merging)
{
    int top = top_of_end(m, far->end);
    if (merging == MERGE_PAGES)
        return g_strdup_printf("p%d %d", far->home, far->band);
    if (merging == MERGE_ZONES && top >= 0)
        return g_strdup_printf("z%d %d %d", top, far->home, far->band);
    return likeness(m, far);
}

static void find_stubs(struct stubbing *m, enum merging merging)
{
    g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_array_set_size(m->stubs, 0);
    for (int i = 0; i < (int)m->fars->len; i++) {
        g_autofree char *key = key_of(m, far_at(m, (guint)i), merging);
        gpointer at;
        if (!g_hash_table_lookup_extended(known, key, NULL, &at)) {
            struct stub stub = {g_array_new(FALSE, FALSE, sizeof(int))};
            at = GUINT_TO_POINTER(m->stubs->len);
            g_hash_table_insert(known, g_steal_pointer(&key), at);
            g_array_append_val(m->stubs, stub);
        }
        g_array_append_val(g_array_index(m->stubs, struct stub, GPOINTER_TO_UINT(at)).fars, i);
    }
}

static enum merging choose_merging(struct stubbing *m)
{
    enum merging merging = MERGE_LIKE;
    for (find_stubs(m, merging); m->stubs->len > MANY_STUBS && merging < MERGE_PAGES; find_stubs(m, merging))
        merging++;
    return merging;
}

/* ---- tags ---- */

static char *name_of(const struct stubbing *m, const struct link_end *end)
{
    if (end->type == ELEMENT_NODE)
        return g_strdup(network_node(m->network, end->index)->name);
    return element_title(m->network, (struct element){end->type, end->index});
}

/* One more than are shown is shown as well: "and 1 more" takes as much room as its name. */
static void append_names(const struct stubbing *m, const struct stub *stub, GString *text)
{
    guint count = stub->fars->len, shown = count <= NAMES_SHOWN + 1 ? count : NAMES_SHOWN;
    for (guint i = 0; i < shown; i++) {
        g_autofree char *name = name_of(m, far_at(m, (guint)g_array_index(stub->fars, int, i))->end);
        g_string_append_printf(text, "%s%s", i ? "\n" : "", name);
    }
    if (shown < count)
        g_string_append_printf(text, "\nand %u more", count - shown);
}

static char *text_of(const struct stubbing *m, const struct stub *stub, enum merging merging)
{
    const struct far *first = far_at(m, (guint)g_array_index(stub->fars, int, 0));
    int top = top_of_end(m, first->end);
    GString *text = g_string_new(NULL);
    if (merging == MERGE_PAGES)
        g_string_append(text, "Other devices");
    else if (merging == MERGE_ZONES && top >= 0) {
        g_autofree char *title = element_title(m->network, (struct element){ELEMENT_ZONE, top});
        g_string_append(text, title);
    } else
        append_names(m, stub, text);
    if (first->home >= 0)
        g_string_append_printf(text, "\npage %d", first->home + 1);
    else
        g_string_append(text, "\nnot drawn");
    return g_string_free(text, FALSE);
}

void sketch_add_stubs(struct sketch *s, struct stand_ins *ends, const struct sketch_request *request)
{
    struct stubbing m = {s, ends, request, request->bands->network, g_array_new(FALSE, FALSE, sizeof(struct far)), g_array_new(FALSE, FALSE, sizeof(struct stub))};
    g_array_set_clear_func(m.fars, clear_far);
    g_array_set_clear_func(m.stubs, clear_stub);
    find_fars(&m);
    enum merging merging = choose_merging(&m);
    for (guint i = 0; i < m.stubs->len; i++) {
        const struct stub *stub = &g_array_index(m.stubs, struct stub, i);
        const struct far *first = far_at(&m, (guint)g_array_index(stub->fars, int, 0));
        int item = sketch_add_card(s, CARD_STUB, text_of(&m, stub, merging), CLASS_UNKNOWN, first->home, -1, first->band);
        if (stub->fars->len == 1)
            sketch_item(s, item)->card->about = (struct element){first->end->type, first->end->index};
        for (guint k = 0; k < stub->fars->len; k++)
            *stand_in(&m, far_at(&m, (guint)g_array_index(stub->fars, int, k))->end) = (struct sketch_end){FALSE, item};
    }
    g_array_unref(m.fars);
    g_array_unref(m.stubs);
}
