/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-Q-ORPHAN, -DANGLING, -UNLABELLED, -UNKNOWN, -DUPID, -OVERLAP: shapes and lines that a reader stumbles over.
 */
#include "absence.h"
#include "coverage.h"
#include "predicates.h"
#include "text.h"

#include <string.h>

static gboolean is_thing(const struct node *v)
{
    return node_is_live(v) && v->origin.shape >= 0 && v->class != CLASS_ANNOTATION;
}

/* One finding for all shapes of a kind, created with the first; the message is set at the end. */
static struct finding *collect(const struct check_context *c, const struct rule *rule, struct finding *f, enum verdict verdict,
                               enum element_type type, int index)
{
    if (!f) {
        f = findings_add(c->findings, rule, verdict, "%s", "");
        f->each = TRUE;
    }
    finding_point_at(f, type, index);
    return f;
}

static void finish(const struct check_context *c, const struct rule *rule, struct finding *f, const char *one, const char *many, const char *none)
{
    struct coverage coverage = coverage_of(c->network);
    if (f) {
        guint count = f->elements->len;
        g_autofree char *m = count == 1 ? g_strdup(one) : g_strdup_printf("%u %s", count, many);
        f->message = findings_string(c->findings, m);
    } else if (coverage.nodes == 0 || coverage.unread)
        coverage_explain(c, findings_add(c->findings, rule, VERDICT_UNDECIDED, "Not enough of the diagram was read to say."));
    else
        findings_add(c->findings, rule, VERDICT_PASS, "%s", none);
}

/* ---- PSN-Q-ORPHAN ---- */

/* What stands directly in a box, with lines of its own and without. */
struct hanging {
    guint with, without;
};

/* By zone; to be g_free()d. */
static struct hanging *count_hanging(const struct check_context *c)
{
    struct hanging *hanging = g_new0(struct hanging, c->network->zones->len + 1);
    for (guint i = 0; i < c->network->nodes->len; i++) {
        const struct node *v = network_node(c->network, i);
        int count;
        if (v->zone < 0 || !is_thing(v))
            continue;
        adjacency_links(c->adjacency, (struct element){ELEMENT_NODE, (int)i}, &count);
        count > 0 ? hanging[v->zone].with++ : hanging[v->zone].without++;
    }
    return hanging;
}

/* In a box where most things hang on lines of their own, one without a line is forgotten; else the box stands for the lines. */
static gboolean box_stands_for_lines(const struct hanging *hanging, int zone)
{
    return zone >= 0 && hanging[zone].with < hanging[zone].without;
}

static gboolean is_orphan(const struct check_context *c, const struct hanging *hanging, int node)
{
    const struct node *v = network_node(c->network, node);
    int count;
    adjacency_links(c->adjacency, (struct element){ELEMENT_NODE, node}, &count);
    if (!is_thing(v) || count > 0 || v->beside_link >= 0 || v->class == CLASS_UNKNOWN)
        return FALSE;
    if (v->same_as >= 0 || box_stands_for_lines(hanging, v->zone))
        return FALSE;
    if (adjacency_next_twin(c->adjacency, node) >= 0)
        return FALSE; /* drawn again, and judged there */
    return !(v->zone >= 0 && network_zone(c->network, v->zone)->kind == ZONE_DEVICE);
}

void check_orphans(const struct check_context *c, const struct rule *rule)
{
    struct finding *f = NULL;
    g_autofree struct hanging *hanging = count_hanging(c);
    for (guint i = 0; i < c->network->nodes->len; i++)
        if (is_orphan(c, hanging, (int)i))
            f = collect(c, rule, f, VERDICT_WARN, ELEMENT_NODE, (int)i);
    finish(c, rule, f, "A device is drawn that is joined to nothing.", "devices are drawn that are joined to nothing.", "Every device is joined to something.");
}

/* ---- PSN-Q-DANGLING ---- */

void check_dangling(const struct check_context *c, const struct rule *rule)
{
    struct finding *f = NULL;
    for (guint i = 0; i < c->network->links->len; i++) {
        const struct link *l = network_link(c->network, i);
        if (link_is_path(c->network, l) && (l->ends[0].type == ELEMENT_NONE || l->ends[1].type == ELEMENT_NONE))
            f = collect(c, rule, f, VERDICT_WARN, ELEMENT_LINK, (int)i);
    }
    finish(c, rule, f, "A line has an end that joins nothing.", "lines have an end that joins nothing.", "Every line joins something at both ends.");
}

/* ---- PSN-Q-UNLABELLED ---- */

void check_unlabelled(const struct check_context *c, const struct rule *rule)
{
    struct finding *f = NULL;
    for (guint i = 0; i < c->network->nodes->len; i++) {
        const struct node *v = network_node(c->network, i);
        if (is_thing(v) && text_is_blank(v->label) && v->same_as < 0 && !(v->flags & ELEMENT_JOINT))
            f = collect(c, rule, f, VERDICT_WARN, ELEMENT_NODE, (int)i);
    }
    finish(c, rule, f, "A shape has no text that says what it is.", "shapes have no text that says what they are.", "Every shape has a name.");
}

/* ---- PSN-Q-UNKNOWN ---- */

void check_unknown(const struct check_context *c, const struct rule *rule)
{
    struct coverage coverage = coverage_of(c->network);
    enum verdict verdict = coverage_is_good(&coverage) ? VERDICT_WARN : VERDICT_UNDECIDED;
    struct finding *f = NULL;
    for (guint i = 0; i < c->network->nodes->len; i++)
        if (is_thing(network_node(c->network, i)) && coverage_lacks(network_node(c->network, i)))
            f = collect(c, rule, f, verdict, ELEMENT_NODE, (int)i);
    finish(c, rule, f, "A shape was not recognised.", "shapes were not recognised.", "Every shape was recognised.");
}

/* ---- PSN-Q-DUPID ---- */

static gboolean is_device(const struct node *v)
{
    enum kind kind = class_info(v->class)->kind;
    return is_thing(v) && (kind == KIND_FIREWALL || kind == KIND_GATEWAY || kind == KIND_ROUTER || kind == KIND_SWITCH || kind == KIND_SERVER ||
                           kind == KIND_WIRELESS || kind == KIND_LOAD_BALANCER || kind == KIND_STORAGE);
}

/* A name of its own has a digit in it: "Switch" may stand twice, "SW-01" may not. */
static char *own_name(const struct node *v)
{
    if (!is_device(v) || v->same_as >= 0 || text_is_blank(v->label) || !strpbrk(v->name, "0123456789"))
        return NULL;
    g_autofree char *folded = text_fold(v->label);
    return g_strdup_printf("%d %s", v->ha_group, folded);
}

void check_duplicates(const struct check_context *c, const struct rule *rule)
{
    g_autoptr(GTree) seen = g_tree_new_full((GCompareDataFunc)(void (*)(void))g_ascii_strcasecmp, NULL, g_free, NULL);
    struct finding *f = NULL;
    for (guint i = 0; i < c->network->nodes->len; i++) {
        char *name = own_name(network_node(c->network, i));
        gpointer first = name ? g_tree_lookup(seen, name) : NULL;
        if (first) {
            f = collect(c, rule, f, VERDICT_WARN, ELEMENT_NODE, GPOINTER_TO_INT(first) - 1);
            f = collect(c, rule, f, VERDICT_WARN, ELEMENT_NODE, (int)i);
            g_free(name);
        } else if (name)
            g_tree_insert(seen, name, GINT_TO_POINTER((int)i + 1));
    }
    finish(c, rule, f, "", "devices share a name with another one on the same page.", "No two devices share a name with a number in it.");
}

/* ---- PSN-Q-OVERLAP ---- */

#define OVERLAP_SHARE 0.3  /* of the smaller shape */
#define WHOLE         0.9  /* of a shape: as good as all of it */
#define LEGIBLE       6.0  /* pt on paper */
#define A3_WIDTH      1191.0
#define A3_HEIGHT     842.0

static int compare_left(gconstpointer a, gconstpointer b, gpointer data)
{
    const struct network *n = data;
    double x = network_node(n, *(const int *)a)->box.x, y = network_node(n, *(const int *)b)->box.x;
    return (x > y) - (x < y);
}

/* A copy that lies where it was pasted, so that one of the two is never seen. */
static gboolean is_copy(const struct node *a, const struct node *b)
{
    g_autofree char *one = text_fold(a->label), *other = text_fold(b->label);
    return box_overlap_area(a->box, b->box) > WHOLE * MAX(box_area(a->box), box_area(b->box)) && *one && strcmp(one, other) == 0;
}

static gboolean covers(const struct node *a, const struct node *b)
{
    double area = box_overlap_area(a->box, b->box), smaller = MIN(box_area(a->box), box_area(b->box));
    if (a->origin.page != b->origin.page || smaller <= 0 || area <= OVERLAP_SHARE * smaller || (a->ha_group >= 0 && a->ha_group == b->ha_group))
        return FALSE;
    /* A symbol inside a frame, two pictures of one stack: drawn so on purpose. */
    return is_copy(a, b) || (area < WHOLE * smaller && a->beside_link < 0 && b->beside_link < 0);
}

static struct finding *collect_overlaps(const struct check_context *c, const struct rule *rule, struct finding *f)
{
    const struct network *n = c->network;
    g_autoptr(GArray) order = g_array_new(FALSE, FALSE, sizeof(int));
    for (int i = 0; i < (int)n->nodes->len && n->has_geometry; i++)
        if (is_thing(network_node(n, i)))
            g_array_append_val(order, i);
    g_array_sort_with_data(order, compare_left, (gpointer)n);
    for (guint i = 0; i < order->len; i++) {
        const struct node *a = network_node(n, g_array_index(order, int, i));
        for (guint k = i + 1, looked = 0; k < order->len && looked < 500; k++, looked++) {
            const struct node *b = network_node(n, g_array_index(order, int, k));
            if (b->box.x > a->box.x + a->box.w)
                break;
            if (covers(a, b)) {
                f = collect(c, rule, f, VERDICT_WARN, ELEMENT_NODE, g_array_index(order, int, i));
                f = collect(c, rule, f, VERDICT_WARN, ELEMENT_NODE, g_array_index(order, int, k));
            }
        }
    }
    return f;
}

/* How large text comes out when the page is printed on A3. */
static double printed(const struct network *n, const struct note *t)
{
    const struct network_page *p = network_page(n, t->origin.page);
    double wide = MAX(p->width, p->height), high = MIN(p->width, p->height);
    return t->font_size * (wide > 0 ? MIN(1, MIN(A3_WIDTH / wide, A3_HEIGHT / high)) : 1);
}

void check_overlaps(const struct check_context *c, const struct rule *rule)
{
    struct finding *f = collect_overlaps(c, rule, NULL), *small = NULL;
    for (guint i = 0; i < c->network->notes->len; i++) {
        const struct note *t = network_note(c->network, i);
        if (t->font_size > 0 && !text_is_blank(t->text) && printed(c->network, t) < LEGIBLE)
            small = collect(c, rule, small, VERDICT_WARN, ELEMENT_NOTE, (int)i);
    }
    if (small) {
        g_autofree char *m = g_strdup_printf("%u text%s smaller than %.0f pt on A3.", small->elements->len, small->elements->len == 1 ? " prints" : "s print", LEGIBLE);
        small->message = findings_string(c->findings, m);
    }
    if (f || !small)
        finish(c, rule, f, "", "shapes lie on one another.", c->network->has_geometry ? "No shapes lie on one another and no text is too small."
                                                                                  : "The file states no positions: nothing lies on anything.");
}
