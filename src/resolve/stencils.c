/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A symbol's name is looked up whole (last segment of its path) in a table of exceptions, then read as words with the lexicon:
 * "mxgraph.cisco.switches.layer_3_switch" says "layer 3 switch".
 */
#include "stencils.h"

#include "lexicon.h"
#include "text.h"

#include <string.h>

#define SPECIFIC 0.9
#define BY_WORDS 0.8 /* the words of a symbol's name */
#define PLAIN 0.6    /* weight of a row that says plainly what a thing is */
#define VAGUE 0.15   /* a vague word says more on a symbol than on a label */
#define OF_CLOUD 0.6 /* an icon of a cloud provider, not known otherwise */
#define BY_FOLDER 0.6 /* of what the same words would weigh in the name itself */

/* Segments of a name that place it in a family of zones. */
static gboolean is_zone_name(const char *last)
{
    return g_str_has_prefix(last, "group ") || g_str_equal(last, "group") || g_str_equal(last, "vpc") ||
           g_str_equal(last, "virtual networks") || g_str_equal(last, "resource groups") || g_str_equal(last, "subnet");
}

/* Visio: "Equipment/Device/Router", "Computer/Desktop", "Server/Web", "Cloud". */
static char *readable_type(const char *type)
{
    if (g_str_has_prefix(type, "Asset/")) /* furniture */
        return g_strdup("");
    const char *slash = strrchr(type, '/');
    char *out = g_strdup(slash ? slash + 1 : type);
    if (slash && strstr(type, "Server/")) {
        char *server = g_strconcat(out, " server", NULL);
        g_free(out);
        return server;
    }
    return out;
}

/* "mxgraph.cisco19.layer_3_switch2" -> "layer_3_switch2", "img/lib/azure2/networking/Firewalls.svg" -> "Firewalls". */
static char *own_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    g_autofree char *base = g_uri_unescape_string(slash ? slash + 1 : path, NULL);
    if (!base)
        base = g_strdup(slash ? slash + 1 : path);
    static const char *const suffixes[] = {".svg", ".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".ico"};
    for (guint i = 0; i < G_N_ELEMENTS(suffixes); i++)
        if (g_str_has_suffix(base, suffixes[i]))
            base[strlen(base) - strlen(suffixes[i])] = '\0';
    const char *dot = strrchr(base, '.');
    return g_strdup(dot ? dot + 1 : base);
}

/* Blocks of Lucidchart end in their library: "AmazonEC2AWS2021", "SQLDatabaseAzure2021". Cuts that off; TRUE if it was there. */
static gboolean cut_library(char *own)
{
    static const char *const libraries[] = {"AWS", "Azure", "GCP", "GoogleCloud"};
    gsize n = strlen(own), digits = n;
    while (digits > 0 && g_ascii_isdigit(own[digits - 1]))
        digits--;
    for (guint i = 0; digits < n && i < G_N_ELEMENTS(libraries); i++) {
        gsize length = strlen(libraries[i]);
        if (digits <= length || strncmp(own + digits - length, libraries[i], length) != 0)
            continue;
        own[digits - length] = '\0';
        return TRUE;
    }
    return FALSE;
}

static char *plain_words(const char *own)
{
    char *last = text_fold(own);
    g_strdelimit(last, "_-", ' ');
    return g_strstrip(last);
}

/* "layer_3_switch2" -> "layer 3 switch". */
static char *words_of_name(const char *own)
{
    g_autofree char *last = plain_words(own);
    gsize n = strlen(last);
    const char *size = strrchr(last, ' '); /* "firewall 128x128" */
    if (size && g_ascii_isdigit(size[1]) && strspn(size + 1, "0123456789x") == strlen(size + 1) && strchr(size, 'x'))
        n = (gsize)(size - last);
    while (n > 1 && g_ascii_isdigit(last[n - 1]) && last[n - 2] != ' ' && !g_ascii_isdigit(last[n - 2]))
        n--;
    gsize digits = 0; /* "access point 2"; "asa 5500" is a model */
    while (digits < n && g_ascii_isdigit(last[n - 1 - digits]))
        digits++;
    if (digits > 0 && digits <= 2 && n > digits && last[n - 1 - digits] == ' ')
        n -= digits;
    last[n] = '\0';
    return g_strdup(g_strstrip(last));
}

/* "AmazonEC2AWS2021" -> "Amazon EC2 AWS2021": Lucidchart block names. */
static char *split_camel(const char *name)
{
    GString *out = g_string_new(NULL);
    for (const char *p = name; *p; p++) {
        if (p > name && g_ascii_isupper(*p) && (g_ascii_islower(p[-1]) || (g_ascii_islower(p[1]) && g_ascii_isupper(p[-1]))))
            g_string_append_c(out, ' ');
        g_string_append_c(out, *p);
    }
    char *block = strstr(out->str, " Block");
    if (block)
        g_string_truncate(out, (gsize)(block - out->str));
    return g_string_free(out, FALSE);
}

static GHashTable *index_of_names(void)
{
    static GHashTable *index;
    static gsize ready;
    if (g_once_init_enter(&ready)) {
        index = g_hash_table_new(g_str_hash, g_str_equal);
        for (guint i = 0; i < stencil_row_count; i++)
            g_hash_table_insert(index, (gpointer)stencil_rows[i].name, (gpointer)&stencil_rows[i]);
        g_once_init_leave(&ready, 1);
    }
    return index;
}

/* "mxgraph.aws4.stack" is looked up as "aws/stack", then as "stack". */
static char *name_in_library(const char *name, const char *last)
{
    const char *library = g_str_has_prefix(name, "mxgraph.") ? name + 8 : g_str_has_prefix(name, "img/lib/") ? name + 8 : "";
    gsize letters = 0;
    while (g_ascii_isalpha(library[letters]))
        letters++;
    return g_strdup_printf("%.*s/%s", (int)letters, library, last);
}

static gboolean by_name(const char *name, const char *last, struct stencil_evidence *e)
{
    g_autofree char *local = name_in_library(name, last);
    const struct stencil_row *row = g_hash_table_lookup(index_of_names(), local);
    if (!row)
        row = g_hash_table_lookup(index_of_names(), last);
    if (!row)
        return FALSE;
    e->class = row->class;
    e->weight = row->weight;
    e->mute = row->class == CLASS_UNKNOWN;
    return TRUE;
}

static const struct stencil_family *family_of(const char *name)
{
    for (guint i = 0; i < stencil_family_count; i++)
        if (g_str_has_prefix(name, stencil_families[i].prefix))
            return &stencil_families[i];
    return NULL;
}

/* What the word at the end of a service's name can make it; "event bus" is no bus and "network interface" no network. */
static gboolean may_be_service(enum class class)
{
    switch (class_info(class)->kind) {
    case KIND_FIREWALL: case KIND_LOAD_BALANCER: case KIND_SERVER: case KIND_STORAGE: case KIND_ENDPOINT: case KIND_USERS: case KIND_ROUTER:
    case KIND_CLOUD_SERVICE: case KIND_OTHER: return TRUE;
    case KIND_GATEWAY: return class != CLASS_NAC && class != CLASS_GATEWAY;
    default: return class == CLASS_WAN || class == CLASS_INTERNET || class == CLASS_SITE;
    }
}

/* The words of a name. In a library of services the last word says what it is, or all of them together. */
static void by_words(const char *words, gboolean services, struct stencil_evidence *e)
{
    g_autofree char *upper = g_utf8_strup(words, -1); /* abbreviations in symbol names are in any case */
    struct tokens t;
    tokens_init(&t, upper);
    GArray *hits = lexicon_match(&t);
    for (guint i = 0; i < hits->len; i++) {
        const struct lexicon_hit *h = &g_array_index(hits, struct lexicon_hit, i);
        gboolean all = h->count == (int)t.list->len, last = h->first + h->count == (int)t.list->len;
        if (services && !all && (!last || !may_be_service(h->row->class)))
            continue;
        if (!all && h->row->class == CLASS_NETWORK) /* "cloud" in "cloud iam" names no network */
            continue;
        if (h->row->flags & LEX_NAME) /* "server tower" is no building */
            continue;
        double weight = h->row->weight >= PLAIN ? MAX(h->weight, BY_WORDS) : h->weight + VAGUE;
        if (h->weight < h->row->weight * 0.9)
            weight *= 0.5;
        if (h->weight < 0.4)
            weight = h->weight;
        if (h->row->class != CLASS_ZONE && weight > e->weight) {
            e->class = h->row->class;
            e->weight = weight;
        }
    }
    g_array_unref(hits);
    tokens_clear(&t);
}

/* "libs/arista/DCS-7050S.svg", "icons/switches/grey.png": where a picture lies says what it shows. */
static void by_folder(const char *path, struct stencil_evidence *e)
{
    const char *slash = strrchr(path, '/');
    g_autofree char *folder = slash ? g_strndup(path, (gsize)(slash - path)) : NULL;
    g_autofree char *own = folder ? own_name(folder) : NULL, *words = own ? words_of_name(own) : NULL;
    if (!words)
        return;
    struct stencil_evidence of_folder = {.class = CLASS_UNKNOWN};
    by_words(words, FALSE, &of_folder);
    if (class_info(of_folder.class)->kind == KIND_ZONE || class_info(of_folder.class)->kind == KIND_EXTERNAL_NETWORK)
        return;
    e->class = of_folder.class;
    e->weight = of_folder.weight * BY_FOLDER;
}

static gboolean is_foreign(const char *name)
{
    for (guint i = 0; i < stencil_foreign_count; i++)
        if (g_str_has_prefix(name, stencil_foreign[i]))
            return TRUE;
    return FALSE;
}

static struct stencil_evidence of_name(const char *name, const char *source)
{
    struct stencil_evidence e = {.class = CLASS_UNKNOWN, .source = source, .name = name};
    if (!*name || g_str_has_prefix(name, "data:") || is_foreign(name)) /* a picture without a name, or of another trade */
        return e;
    g_autofree char *own = own_name(name);
    gboolean of_cloud = cut_library(own);
    g_autofree char *last = words_of_name(own), *words = plain_words(own);
    if (is_zone_name(last)) {
        e.class = CLASS_ZONE;
        e.weight = 0.85;
        e.specific = TRUE;
        return e;
    }
    const struct stencil_family *family = family_of(name);
    gboolean services = family && family->services;
    if (!by_name(name, last, &e)) {
        by_words(words, services, &e);
        by_words(last, services, &e);
        if (e.class == CLASS_UNKNOWN) {
            g_autofree char *spaced = split_camel(own);
            by_words(spaced, services, &e);
        }
    }
    if (e.class == CLASS_UNKNOWN && !e.mute && !family)
        by_folder(name, &e);
    if (e.class == CLASS_UNKNOWN && (!e.mute || (services && !g_str_equal(last, "cloud"))) && family) {
        e.class = family->class;
        e.weight = family->weight;
    }
    if (e.class == CLASS_UNKNOWN && of_cloud) {
        e.class = CLASS_CLOUD_IAAS;
        e.weight = OF_CLOUD;
    }
    e.weight = MIN(e.weight, SPECIFIC);
    e.specific = e.class != CLASS_UNKNOWN && e.weight >= 0.5;
    return e;
}

struct stencil_evidence stencil_recognise(const struct drawing *drawing, const struct shape *shape)
{
    g_autofree char *type = readable_type(shape->device_type);
    struct stencil_evidence best = of_name(type, "Visio type");
    best.name = shape->device_type;
    const char *const names[] = {shape->stencil, shape->image};
    const char *const sources[] = {g_str_has_prefix(drawing->format, "v") ? "master" : "stencil", "image"};
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        struct stencil_evidence e = of_name(names[i], sources[i]);
        if (e.weight > best.weight)
            best = e;
    }
    if (best.class == CLASS_UNKNOWN && shape->outline == OUTLINE_ACTOR)
        best = (struct stencil_evidence){CLASS_USERS, 0.5, TRUE, "outline", "actor", FALSE};
    if (best.class == CLASS_UNKNOWN && shape->outline == OUTLINE_CYLINDER)
        best = (struct stencil_evidence){CLASS_STORAGE, 0.3, FALSE, "outline", "cylinder", FALSE};
    return best;
}

gboolean stencil_is_cloud(const char *stencil)
{
    g_autofree char *own = own_name(stencil), *last = words_of_name(own);
    return g_str_equal(last, "cloud");
}

/* Symbols that the libraries of cloud providers have for what stands in their customers' own buildings. */
static gboolean is_on_premises(const char *last)
{
    static const char *const names[] = {"traditional server", "corporate data center", "office building", "generic database", "disk",
                                        "generic application", "server", "servers", "on premises", "datacenter", "sql server", "sql server registries",
                                        "azure stack edge", "data box", "storage sync services", "storsimple device managers"};
    for (guint i = 0; i < G_N_ELEMENTS(names); i++)
        if (g_str_equal(last, names[i]))
            return TRUE;
    return FALSE;
}

gboolean stencil_is_of_provider(const struct shape *shape)
{
    static const char *const libraries[] = {"mxgraph.aws", "mxgraph.gcp", "mxgraph.alibaba", "img/lib/azure2/databases/", "img/lib/azure2/storage/"};
    const char *const names[] = {shape->stencil, shape->image};
    for (guint i = 0; i < G_N_ELEMENTS(names); i++)
        for (guint k = 0; k < G_N_ELEMENTS(libraries); k++)
            if (g_str_has_prefix(names[i], libraries[k])) {
                g_autofree char *own = own_name(names[i]), *last = words_of_name(own);
                return !is_on_premises(last);
            }
    return FALSE;
}

const char *stencils_named_twice(void)
{
    for (guint i = 0; i < stencil_row_count; i++)
        for (guint k = i + 1; k < stencil_row_count; k++)
            if (g_str_equal(stencil_rows[i].name, stencil_rows[k].name))
                return stencil_rows[i].name;
    return NULL;
}
