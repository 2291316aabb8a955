/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visio_package.h"

#include "error.h"
#include "hash.h"
#include "limit.h"
#include "unpack.h"
#include "visio_tree.h"

#include <string.h>
#include <zip.h>

struct visio_package {
    zip_t *zip;
    const char *path;
};

static void *refuse(const char *path, const char *why, GError **error)
{
    g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: %s", path, why);
    return NULL;
}

static gboolean is_outside(const char *name)
{
    return name[0] == '/' || strchr(name, '\\') || g_str_equal(name, "..") || g_str_has_prefix(name, "../") || strstr(name, "/../") ||
           g_str_has_suffix(name, "/..");
}

/* Names of parts are compared without case (ECMA-376 part 2, 6.2.2.3): a package with two of a name says two things. */
static const char *bad_entry(zip_t *zip, zip_int64_t count)
{
    g_autoptr(GHashTable) names = g_hash_table_new_full(hash_string, g_str_equal, g_free, NULL);
    for (zip_int64_t i = 0; i < count; i++) {
        zip_stat_t st;
        if (zip_stat_index(zip, (zip_uint64_t)i, 0, &st) < 0 || !(st.valid & ZIP_STAT_NAME))
            return "the package is damaged";
        if (st.encryption_method != ZIP_EM_NONE)
            return "the package is encrypted; save it without a password";
        if (is_outside(st.name))
            return "the package names parts outside itself";
        if (!g_hash_table_add(names, g_ascii_strdown(st.name, -1)))
            return "the package holds a part twice";
    }
    return NULL;
}

struct visio_package *visio_package_open(const char *data, gsize size, const char *path, GError **error)
{
    zip_error_t problem;
    zip_error_init(&problem);
    zip_source_t *source = zip_source_buffer_create(data, size, 0, &problem);
    zip_t *zip = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &problem) : NULL;
    if (!zip) {
        zip_source_free(source);
        g_autofree char *why = g_strdup_printf("the package is truncated or damaged (%s)", zip_error_strerror(&problem));
        zip_error_fini(&problem);
        return refuse(path, why, error);
    }
    zip_error_fini(&problem);
    zip_int64_t count = zip_get_num_entries(zip, 0);
    if (count > limit_value(LIMIT_PARTS)) {
        zip_discard(zip);
        limit_refuse(LIMIT_PARTS, path, "the package has too many parts", error);
        return NULL;
    }
    const char *why = bad_entry(zip, count);
    if (why) {
        zip_discard(zip);
        return refuse(path, why, error);
    }
    struct visio_package *package = g_new0(struct visio_package, 1);
    package->zip = zip;
    package->path = path;
    return package;
}

void visio_package_free(struct visio_package *package)
{
    if (package)
        zip_discard(package->zip);
    g_free(package);
}

gboolean visio_package_has(struct visio_package *package, const char *part)
{
    return zip_name_locate(package->zip, part, 0) >= 0;
}

static char *read_part(struct visio_package *package, const char *part, gsize *size, GError **error)
{
    zip_stat_t st;
    g_autofree char *place = g_strdup_printf("%s: %s", package->path, part);
    if (zip_stat(package->zip, part, 0, &st) < 0 || !(st.valid & ZIP_STAT_SIZE))
        return refuse(place, "the part is missing", error);
    if (!unpack_count(st.size, st.valid & ZIP_STAT_COMP_SIZE ? st.comp_size : 1)) {
        unpack_was_refused(place, error);
        return NULL;
    }
    zip_file_t *file = zip_fopen(package->zip, part, 0);
    if (!file)
        return refuse(place, "the part is damaged", error);
    g_autofree char *buffer = g_malloc(st.size + 1);
    char more;
    zip_int64_t got = zip_fread(file, buffer, st.size), beyond = zip_fread(file, &more, 1); /* only at its end is the checksum looked at */
    zip_fclose(file);
    if (got < 0 || (zip_uint64_t)got != st.size || beyond != 0)
        return refuse(place, "the part is damaged", error);
    *size = st.size;
    return g_steal_pointer(&buffer);
}

struct visio_tree *visio_package_xml(struct visio_package *package, const char *part, GError **error)
{
    gsize size = 0;
    g_autofree char *text = read_part(package, part, &size, error);
    g_autofree char *place = g_strdup_printf("%s: %s", package->path, part);
    return text ? visio_tree_parse(text, size, place, error) : NULL;
}

/* ---- relationships ---- */

static void relation_free(gpointer data)
{
    struct visio_relation *r = data;
    g_free(r->id);
    g_free(r->type);
    g_free(r->target);
    g_free(r);
}

/* "visio/pages/pages.xml" -> "visio/pages/_rels/pages.xml.rels" */
static char *rels_part(const char *part)
{
    const char *slash = strrchr(part, '/');
    if (!slash)
        return g_strdup_printf("_rels/%s.rels", part);
    return g_strdup_printf("%.*s/_rels/%s.rels", (int)(slash - part), part, slash + 1);
}

/* A target relative to its source part, within the package. */
static char *resolve_target(const char *part, const char *target)
{
    g_autofree char *folder = g_path_get_dirname(part);
    g_autofree char *joined = *target == '/'             ? g_strdup(target)
                              : strcmp(folder, ".") == 0 ? g_strdup_printf("/%s", target)
                                                         : g_strdup_printf("/%s/%s", folder, target);
    g_autofree char *canonical = g_canonicalize_filename(joined, "/");
    return g_strdup(canonical + 1);
}

static void add_relation(GPtrArray *list, const char *part, const struct visio_node *node)
{
    const char *id = visio_attribute(node, "Id"), *type = visio_attribute(node, "Type"), *target = visio_attribute(node, "Target"),
               *mode = visio_attribute(node, "TargetMode");
    if (!id || !type || !target)
        return;
    struct visio_relation *r = g_new0(struct visio_relation, 1);
    r->external = mode && g_ascii_strcasecmp(mode, "External") == 0;
    r->id = g_strdup(id);
    r->type = g_strdup(type);
    r->target = r->external ? g_strdup(target) : resolve_target(part, target);
    g_ptr_array_add(list, r);
}

GPtrArray *visio_package_relations(struct visio_package *package, const char *part, GError **error)
{
    g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func(relation_free);
    g_autofree char *rels = rels_part(part);
    if (!visio_package_has(package, rels))
        return g_steal_pointer(&list);
    struct visio_tree *tree = visio_package_xml(package, rels, error);
    if (!tree)
        return NULL;
    for (const struct visio_node *n = visio_child(visio_tree_root(tree), "Relationship"); n; n = visio_next(n, "Relationship"))
        add_relation(list, part, n);
    visio_tree_free(tree);
    return g_steal_pointer(&list);
}

const struct visio_relation *visio_relation_find(const GPtrArray *relations, const char *id, const char *type_suffix)
{
    for (guint i = 0; i < relations->len; i++) {
        const struct visio_relation *r = g_ptr_array_index(relations, i);
        if (!r->external && (!id || strcmp(r->id, id) == 0) && (!type_suffix || g_str_has_suffix(r->type, type_suffix)))
            return r;
    }
    return NULL;
}
