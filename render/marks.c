/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "marks.h"

static char letter_of(const struct node *v)
{
    if (!node_is_live(v) || v->origin.shape < 0)
        return '\0';
    if (node_has_role(v, ROLE_WIRELESS))
        return 'W';
    if (node_has_role(v, ROLE_SECURITY))
        return 'G';
    enum kind kind = class_info(v->class)->kind;
    return kind == KIND_INTERNET || kind == KIND_EXTERNAL_NETWORK || kind == KIND_THIRD_PARTY ? (v->class == CLASS_NETWORK ? '\0' : 'E') : '\0';
}

struct marks marks_number(const struct network *n)
{
    struct marks m = {g_malloc0(sizeof(char[8]) * (n->nodes->len + 1))};
    int next[128] = {0};
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        char letter = letter_of(v);
        if (!letter)
            continue;
        if (v->same_as >= 0 && *m.of_node[v->same_as])
            g_strlcpy(m.of_node[i], m.of_node[v->same_as], sizeof m.of_node[i]);
        else
            g_snprintf(m.of_node[i], sizeof m.of_node[i], "%c%d", letter, ++next[(guchar)letter]);
    }
    return m;
}

void marks_clear(struct marks *m)
{
    g_clear_pointer(&m->of_node, g_free);
}
