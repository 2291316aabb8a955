/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a shape is: evidence from its data, its label and its symbol, combined by noisy-or per class. A label beats a generic
 * symbol always, and a specific one when it is strong: people re-use icons.
 */
#include "lexicon.h"
#include "own_words.h"
#include "stages.h"
#include "stencils.h"
#include "text.h"

#include <string.h>

#define DECLARED 0.95
#define STRONG_LABEL 0.45
#define AMBIGUOUS 0.2

/* Why, and for which class. */
struct reason {
    enum class class;
    gboolean word; /* a word of the label */
    char *text;
};

struct evidence {
    double by_class[CLASS_COUNT]; /* noisy-or */
    double label[CLASS_COUNT];    /* of the label alone */
    double built[CLASS_COUNT];    /* of that, what only says how a thing is built: "host", "VM" */
    GArray *reasons;              /* struct reason; NULL: nobody asks */
};

/* Noisy-or: two independent hints. */
static double together(double one, double other)
{
    return 1 - (1 - one) * (1 - other);
}

static void add(struct evidence *e, enum class class, double weight)
{
    e->by_class[class] = together(e->by_class[class], weight);
}

static void say(struct evidence *e, enum class class, gboolean word, const char *format, ...) G_GNUC_PRINTF(4, 5);
static void say(struct evidence *e, enum class class, gboolean word, const char *format, ...)
{
    if (!e->reasons)
        return;
    va_list args;
    va_start(args, format);
    struct reason r = {class, word, g_strdup_vprintf(format, args)};
    va_end(args);
    g_array_append_val(e->reasons, r);
}

/* “mail relay”, “Clearswift”: the words of the label that speak for a class. NULL if none does. */
static char *words_for(const struct evidence *e, enum class class)
{
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < e->reasons->len; i++) {
        const struct reason *why = &g_array_index(e->reasons, struct reason, i);
        if (why->word && why->class == class)
            g_string_append_printf(out, "%s%s", out->len ? ", " : "", why->text);
    }
    return g_string_free(out, out->len == 0);
}

/* A zone word or a place on an icon tells where it is, not what it is. */
static gboolean says_where(enum class class)
{
    return class == CLASS_ZONE || class == CLASS_SITE || class == CLASS_NETWORK || class == CLASS_ANNOTATION;
}

/* What speaks for the class, then the words that would have made it the next best, unless they only say where it is. */
static void tell(const struct evidence *e, const struct recognised *r, struct network *n, struct words *because)
{
    g_autofree char *words = words_for(e, r->class), *others = r->class == r->runner_up ? NULL : words_for(e, r->runner_up);
    if (words && r->class != CLASS_UNKNOWN)
        network_add_word(n, because, network_printf(n, "%s in the label", words));
    for (guint i = 0; i < e->reasons->len; i++) {
        const struct reason *why = &g_array_index(e->reasons, struct reason, i);
        if (!why->word && why->class == r->class)
            network_add_word(n, because, why->text);
    }
    if (others && r->class != CLASS_UNKNOWN && r->runner_up_confidence >= 0.3 && !says_where(r->runner_up))
        network_add_word(n, because, network_printf(n, "though %s also suggests: %s", others, class_info(r->runner_up)->title));
}

static void clear_reason(gpointer data)
{
    g_free(((struct reason *)data)->text);
}

/* A number of any size is shown as it stands: “AP x 24”. */
static void say_words(struct evidence *e, const struct tokens *t, const struct lexicon_hit *h)
{
    GString *words = g_string_new(strchr(h->row->phrase, '#') ? NULL : h->row->phrase);
    for (int i = h->first; strchr(h->row->phrase, '#') && i < h->first + h->count; i++)
        g_string_append_printf(words, "%s%s", i > h->first && !tokens_at(t, i)->joined_before ? " " : "", tokens_at(t, i)->raw);
    say(e, h->row->class, TRUE, "“%s”%s", words->str, t->question ? " (in a question)" : "");
    g_string_free(words, TRUE);
}

/* The first clause is what the thing is called; of what follows, which may list what runs on it, the best word for each class counts. */
static void from_label(struct evidence *e, const char *label)
{
    struct tokens t;
    tokens_init(&t, label);
    GArray *hits = lexicon_match(&t);
    double later[CLASS_COUNT] = {0};
    const struct lexicon_hit *foremost = hits->len ? &g_array_index(hits, struct lexicon_hit, 0) : NULL;
    int first = foremost ? tokens_at(&t, foremost->first + foremost->count - 1)->clause : 0;
    for (guint i = 0; i < hits->len; i++) {
        const struct lexicon_hit *h = &g_array_index(hits, struct lexicon_hit, i);
        enum class class = h->row->class;
        double weight = t.question ? h->weight * 0.5 : h->weight;
        if (h->row->flags & LEX_BUILD)
            e->built[class] = MAX(e->built[class], weight);
        if (tokens_at(&t, h->first)->clause <= first)
            e->label[class] = together(e->label[class], weight);
        else
            later[class] = MAX(later[class], weight);
        if (weight >= 0.3 && h->misspelt)
            say(e, class, TRUE, "“%s” (read as “%s”)", tokens_at(&t, h->first)->text, h->row->phrase);
        else if (weight >= 0.3)
            say_words(e, &t, h);
    }
    for (int c = 1; c < CLASS_COUNT; c++) {
        e->label[c] = together(e->label[c], later[c]);
        add(e, (enum class)c, e->label[c]);
    }
    g_array_unref(hits);
    tokens_clear(&t);
}

static enum class best_of(const double *weights, enum class not_this)
{
    enum class best = CLASS_UNKNOWN;
    for (int c = 1; c < CLASS_COUNT; c++)
        if (c != (int)not_this && weights[c] > (best == CLASS_UNKNOWN ? 0 : weights[best]))
            best = (enum class)c;
    return best;
}

#define TOOLTIP 0.7 /* of what the same words would weigh on the label */

/* What shows when the mouse rests on it: a name in one line. More lines speak of what it is joined to as well. No guard is known by it. */
static void from_tooltip(struct evidence *e, const char *tooltip)
{
    struct evidence words = {.reasons = NULL};
    if (!strchr(tooltip, '\n'))
        from_label(&words, tooltip);
    for (int c = 1; c < CLASS_COUNT; c++)
        if (words.by_class[c] > 0 && class_info((enum class)c)->strength < STRENGTH_MEDIUM) {
            add(e, (enum class)c, TOOLTIP * words.by_class[c]);
            say(e, (enum class)c, FALSE, "its tooltip speaks of a %s", class_info((enum class)c)->name);
        }
}

#define MODEL 0.9 /* of what the same words would weigh on the label */

/* Maker and model as data: "Manufacturer: Fortinet, ProductNumber: FG-100F". */
static char *model_of(const struct drawing *d, const struct shape *s)
{
    static const char *const keys[] = {"manufacturer", "make", "vendor", "maker", "model", "product", "productname", "product name", "productnumber",
                                       "product number", "part number", "partnumber", "platform", "hardware"};
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < G_N_ELEMENTS(keys); i++) {
        const char *value = drawing_property(d, s->properties, keys[i]);
        if (value && *value)
            g_string_append_printf(text, "%s%s", text->len ? " " : "", value);
    }
    return g_string_free(text, FALSE);
}

gboolean shape_names_product(const struct drawing *d, const struct shape *s)
{
    g_autofree char *model = model_of(d, s);
    return *model != '\0';
}

static void from_model(struct evidence *e, const struct drawing *d, const struct shape *s)
{
    g_autofree char *model = model_of(d, s);
    struct evidence words = {.reasons = NULL};
    from_label(&words, model);
    for (int c = 1; c < CLASS_COUNT; c++)
        if (words.by_class[c] >= 0.4) {
            add(e, (enum class)c, MODEL * words.by_class[c]);
            say(e, (enum class)c, FALSE, "its data name the product: %s", model);
        }
}

static gboolean from_data(struct evidence *e, const struct drawing *d, const struct shape *s)
{
    static const char *const keys[] = {"class", "type", "kind", "role", "device_type", "devicetype", "function"};
    for (guint i = 0; i < G_N_ELEMENTS(keys); i++) {
        const char *value = drawing_property(d, s->properties, keys[i]);
        if (!value || !*value)
            continue;
        enum class class = class_by_name(value);
        if (class != CLASS_COUNT) {
            add(e, class, DECLARED);
            say(e, class, FALSE, "stated in its data: %s = %s", keys[i], value);
            return TRUE;
        }
        struct evidence words = {.reasons = NULL};
        from_label(&words, value);
        for (int c = 1; c < CLASS_COUNT; c++)
            if (words.by_class[c] >= 0.4) {
                add(e, (enum class)c, 0.6 * words.by_class[c]);
                say(e, (enum class)c, FALSE, "its data: %s = %s", keys[i], value);
            }
    }
    return FALSE;
}

/* The Topology Zoo marks the networks that the one drawn is joined to: Internal = 0. What such a node is called says whose it is, or
 * where; whatever it is, it is not part of what is drawn. */
static gboolean is_of_another_network(const struct drawing *d, const struct shape *s)
{
    const char *internal = strcmp(d->format, "graphml") == 0 ? drawing_property(d, s->properties, "Internal") : NULL;
    return internal && strcmp(internal, "0") == 0;
}

/* Two classes of one kind are no conflict. */
static void say_symbol(struct evidence *e, enum class by_label, const struct stencil_evidence *symbol)
{
    if (class_info(by_label)->kind == class_info(symbol->class)->kind)
        say(e, by_label, FALSE, "%s %s", symbol->source, symbol->name);
    else
        say(e, by_label, FALSE, "the label outweighs the symbol, %s (%s)", symbol->name, class_info(symbol->class)->name);
}

static enum class decide(struct evidence *e, const struct stencil_evidence *symbol, gboolean declared)
{
    enum class by_label = best_of(e->label, CLASS_UNKNOWN);
    if (declared || symbol->class == CLASS_UNKNOWN)
        return best_of(e->by_class, CLASS_UNKNOWN);
    gboolean built = e->built[by_label] >= e->label[by_label] && class_info(symbol->class)->kind != KIND_CLOUD_SERVICE;
    gboolean in_hub = by_label == CLASS_HUB && class_info(symbol->class)->kind != class_info(CLASS_HUB)->kind; /* "afw-hub", a firewall */
    gboolean vague = built || in_hub || says_where(by_label);
    gboolean label_wins = e->label[by_label] >= STRONG_LABEL && !(vague && symbol->specific);
    if (label_wins && by_label != symbol->class && by_label != CLASS_UNKNOWN) {
        if (symbol->specific)
            say_symbol(e, by_label, symbol);
        return by_label;
    }
    if (says_where(best_of(e->by_class, CLASS_UNKNOWN)) && symbol->specific)
        return symbol->class;
    return best_of(e->by_class, CLASS_UNKNOWN);
}

/* Where a thing is, is no other reading of what it is. */
static enum class next_best(const struct evidence *e, enum class class)
{
    double what[CLASS_COUNT];
    memcpy(what, e->by_class, sizeof what);
    for (int c = 1; c < CLASS_COUNT; c++)
        if (says_where((enum class)c) && !says_where(class) && class != CLASS_UNKNOWN)
            what[c] = 0;
    return best_of(what, class);
}

/* "Fire stations x 27 (600 users)": a place and the people in it are one reading. */
static gboolean are_one_reading(enum class one, enum class other)
{
    return (one == CLASS_SITE && other == CLASS_USERS) || (one == CLASS_USERS && other == CLASS_SITE);
}

/* "SW-07" with the ports "FW-1, admin" is neither a firewall nor people. */
static char *without_ports(const struct shape *s, const char *label)
{
    const char *at = *s->ports ? strstr(label, s->ports) : NULL;
    if (!at)
        return g_strdup(label);
    g_autofree char *before = g_strndup(label, (gsize)(at - label));
    return g_strconcat(before, at + strlen(s->ports), NULL);
}

struct recognised recognise_shape(const struct drawing *d, const struct shape *s, const char *label, struct network *n,
                                  struct words *because)
{
    g_autoptr(GArray) reasons = n && because ? g_array_new(FALSE, FALSE, sizeof(struct reason)) : NULL;
    if (reasons)
        g_array_set_clear_func(reasons, clear_reason);
    struct evidence e = {.reasons = reasons};
    gboolean declared = from_data(&e, d, s), outside = is_of_another_network(d, s);
    from_model(&e, d, s);
    g_autofree char *named = without_ports(s, label), *own = own_words(named);
    from_label(&e, own);
    if (best_of(e.label, CLASS_UNKNOWN) == CLASS_UNKNOWN && *s->tooltip)
        from_tooltip(&e, s->tooltip);
    struct stencil_evidence symbol = stencil_recognise(d, s);
    if (symbol.class != CLASS_UNKNOWN) {
        add(&e, symbol.class, symbol.weight);
        say(&e, symbol.class, FALSE, "%s %s", symbol.source, symbol.name);
    }
    struct recognised r = {.by_symbol = symbol.specific};
    r.class = decide(&e, &symbol, declared);
    if (outside && !declared && !(class_info(r.class)->roles & ROLE_EXTERNAL)) {
        r.class = CLASS_THIRD_PARTY;
        add(&e, r.class, 0.8);
        say(&e, r.class, FALSE, "its data: Internal = 0, so that it is another network than the one drawn");
    }
    r.confidence = r.class == CLASS_UNKNOWN ? 0 : e.by_class[r.class];
    r.runner_up = next_best(&e, r.class);
    r.runner_up_confidence = r.runner_up == CLASS_UNKNOWN ? 0 : e.by_class[r.runner_up];
    r.by_label = r.class != CLASS_UNKNOWN && e.label[r.class] >= STRONG_LABEL;
    if (are_one_reading(r.class, r.runner_up))
        r.confidence = together(r.confidence, r.runner_up_confidence);
    else if (r.runner_up_confidence > r.confidence - AMBIGUOUS && r.runner_up_confidence > 0.3 && !declared && !r.by_label)
        r.confidence *= 0.8; /* two readings that are close */
    if (reasons)
        tell(&e, &r, n, because);
    return r;
}
