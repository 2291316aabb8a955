/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The address of a network, written as a text in the middle of a line that is cut there and joined to the text from both sides.
 */
#include "meaning.h"

#include <string.h>

static gboolean is_address(const char *label)
{
    return strpbrk(label, "0123456789") && strchr(label, '.') && label[strspn(label, "0123456789./x,- \n")] == '\0';
}

static int *count_lines(const struct network *n)
{
    int *lines = g_new0(int, n->nodes->len + 1);
    for (guint i = 0; i < n->links->len; i++)
        for (int e = 0; e < 2; e++)
            if (network_link(n, i)->ends[e].type == ELEMENT_NODE)
                lines[network_link(n, i)->ends[e].index]++;
    return lines;
}

void meaning_of_addresses(struct resolving *r)
{
    struct network *n = r->network;
    g_autofree int *lines = count_lines(n);
    for (guint i = 0; i < n->nodes->len; i++) {
        struct node *v = network_node(n, i);
        gboolean text = v->origin.shape >= 0 && drawing_shape(r->drawing, v->origin.shape)->flags & SHAPE_TEXT;
        if (v->class == CLASS_UNKNOWN && text && lines[i] == 2 && is_address(v->label))
            meaning_reclassify(n, v, CLASS_HUB, 0.6, "an address in the middle of a line, which goes on behind it");
    }
}
