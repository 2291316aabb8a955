/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * coco: what the Code of Connection form states, to be compared with the diagram.
 */
#include "sidecar_reading.h"

#include <string.h>

static gboolean read_number(const struct reading *r, const struct yaml_node *n, int *number)
{
    char *end = NULL;
    gint64 value = g_ascii_strtoll(n->text, &end, 10);
    if (value < 1 || value > 10000000 || !end || *end)
        return sidecar_mistake(r, n->line, "%s: '%s' is not a number", n->key, n->text);
    *number = (int)value;
    return TRUE;
}

gboolean sidecar_read_coco(const struct reading *r, const struct yaml_node *map)
{
    struct coco *coco = &r->sidecar->coco;
    if (map->kind != YAML_MAP)
        return sidecar_mistake(r, map->line, "'coco' holds keys such as organisation and users");
    for (guint i = 0; i < map->children->len; i++) {
        const struct yaml_node *n = g_ptr_array_index(map->children, i);
        gboolean ok = sidecar_is_text(r, n);
        if (!ok)
            return FALSE;
        if (strcmp(n->key, "organisation") == 0)
            coco->organisation = sidecar_keep(r, n->text);
        else if (strcmp(n->key, "services") == 0)
            coco->services = sidecar_keep(r, n->text);
        else if (strcmp(n->key, "users") == 0)
            ok = read_number(r, n, &coco->users);
        else if (strcmp(n->key, "sites") == 0)
            ok = read_number(r, n, &coco->sites);
        else
            ok = sidecar_mistake(r, n->key_line, "'%s' is not known of the form; known are organisation, users, sites, services", n->key);
        if (!ok)
            return FALSE;
    }
    return TRUE;
}
