/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Recognition of a whole network: classes first, then what they mean together.
 */
#include "declarations.h"
#include "meaning.h"
#include "text.h"

#include <string.h>

guint meaning_of_status(const char *label)
{
    static const struct {
        const char *word;
        guint flag;
    } rows[] = {{"proposed", ELEMENT_PLANNED},    {"planned", ELEMENT_PLANNED},
                {"future", ELEMENT_PLANNED},      {"to be installed", ELEMENT_PLANNED},
                {"decommission", ELEMENT_DECOMMISSIONED}, {"to be removed", ELEMENT_DECOMMISSIONED},
                {"being retired", ELEMENT_DECOMMISSIONED}};
    g_autofree char *folded = text_fold(label);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (strstr(folded, rows[i].word))
            return rows[i].flag;
    return 0;
}

static void recognise_node(struct resolving *r, int index)
{
    struct network *n = r->network;
    struct node *v = network_node(n, index);
    if (v->origin.shape < 0) /* a junction: known already */
        return;
    struct words because = v->because;
    struct recognised known = recognise_shape(r->drawing, drawing_shape(r->drawing, v->origin.shape), v->label, n, &because);
    v->because = because;
    v->class = known.class;
    v->confidence = CLAMP(known.confidence, 0, 1);
    v->runner_up = known.runner_up;
    v->roles = class_info(v->class)->roles;
    v->strength = class_info(v->class)->strength;
    v->flags |= meaning_of_status(v->label);
}

void resolve_recognition(struct resolving *r)
{
    for (guint i = 0; i < r->network->nodes->len; i++)
        recognise_node(r, (int)i);
    meaning_of_legend(r);
    meaning_of_neighbours(r);
    declarations_classify_nodes(r);
    meaning_of_pages(r);
    meaning_of_zones(r);
    meaning_of_nodes(r);
    declarations_apply(r);
    meaning_of_groups(r);
    meaning_of_links(r);
}
