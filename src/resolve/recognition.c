/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Recognition of a whole network: classes first, then what they mean together.
 */
#include "declarations.h"
#include "meaning.h"
#include "text.h"

#include <string.h>

/* "Unplanned admissions", "Planned Care" and "not decommissioned" say nothing of the thing's own state. */
static gboolean is_about_itself(const char *words, const char *at, gsize length)
{
    static const char *const others[] = {"care ", "maintenance ", "works ", "preventative ", "gov ", "networks for ", "fleet ", "workplace ",
                                         "ways ", "high streets "};
    if (at - words >= 4 && strncmp(at - 4, " not", 4) == 0)
        return FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(others); i++)
        if (g_str_has_prefix(at + length, others[i]))
            return FALSE;
    return TRUE;
}

static const char *first_phrase(const char *label, const char *const *phrases)
{
    g_autofree char *words = text_words(label);
    for (; *phrases; phrases++)
        if (strstr(words, *phrases))
            return *phrases;
    return NULL;
}

guint meaning_of_status(const char *label)
{
    static const struct {
        const char *phrase; /* folded, whole words */
        guint flag;
    } rows[] = {{" proposed ", ELEMENT_PLANNED},
                {" planned ", ELEMENT_PLANNED},
                {" future ", ELEMENT_PLANNED},
                {" to be installed ", ELEMENT_PLANNED},
                {" not yet live ", ELEMENT_PLANNED},
                {" to be removed ", ELEMENT_LEAVING},
                {" being removed ", ELEMENT_LEAVING},
                {" due for removal ", ELEMENT_LEAVING},
                {" to be retired ", ELEMENT_LEAVING},
                {" being retired ", ELEMENT_LEAVING},
                {" to be decommissioned ", ELEMENT_LEAVING},
                {" being decommissioned ", ELEMENT_LEAVING},
                {" for decommissioning ", ELEMENT_LEAVING},
                {" to be decommed ", ELEMENT_LEAVING},
                {" decommission ", ELEMENT_LEAVING},
                {" decommissioning ", ELEMENT_LEAVING},
                {" decommissioned ", ELEMENT_DECOMMISSIONED},
                {" decommed ", ELEMENT_DECOMMISSIONED}};
    g_autofree char *words = text_words(label);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        const char *at = strstr(words, rows[i].phrase);
        if (at && is_about_itself(words, at, strlen(rows[i].phrase)))
            return rows[i].flag;
    }
    return 0;
}

/* What the label of a security device says against it: "TBC", "bypassed". Rule sets ("any any") are another matter. */
static void weigh_own_words(struct network *n, struct node *v)
{
    static const char *const denials[] = {" not yet installed ", " not installed ", " not in use ", " not used ", " unused ", " disabled ",
                                          " bypassed ", " bypass mode ", " in bypass ", " switched off ", " powered off ",
                                          " turned off ", " not configured ", " not connected ", " faulty ", " removed ",
                                          " monitor mode ", " monitor only ", " monitoring only ",
                                          " monitoring mode ", " tap mode ", " detect only ", " detection only ", " audit mode ", " ex firewall ", " ex fw ",
                                          " without firewall ", " without a firewall ", " no firewall ", " not a firewall ",
                                          " non firewall ", " instead of firewall ", " instead of a firewall ", " replaced by ", " host based ",
                                          " firewall off ", " fw off ", " status off ", " firewall none ", " firewall bypass ", " fw bypass ",
                                          " w o firewall ", " w o a firewall ", " firewall down ", " fw down ", " status down ", " firewall failed ",
                                          " failed firewall ", " broken ", " stopped ", " offline ", " out of service ", " out of order ",
                                          " shut down ", " powered down ",
                                          " personal firewall ", " former ", NULL};
    static const char *const doubts[] = {" tbc ", " tba ", " tbd ", " to be confirmed ", " maybe ", " perhaps ", " possible ", " possibly ",
                                         " probably ", " presumed ", " presumably ", " assumed ", " unconfirmed ", " unsure ", " not sure ",
                                         " spare ", " cold standby ", " unknown ",
                                         /* past its time: whether it still filters is not said */
                                         " old firewall ", " old fw ", " legacy firewall ", " legacy fw ", " expired ", " unlicensed ", " unlicenced ",
                                         " end of life ", " eol ", " end of support ", " unsupported ",
                                         /* somebody else's, in whose interest it is set up */
                                         " isp firewall ", " isp s firewall ", " provider firewall ", " provider s firewall ", " carrier firewall ",
                                         /* a line that was drawn as a box */
                                         " vpn tunnel ", " ipsec tunnel ", " gre tunnel ", NULL};
    const char *word = first_phrase(v->label, denials);
    if (word) {
        v->strength = STRENGTH_WEAK;
        network_add_word(n, &v->because, network_printf(n, "its label says “%.*s”: it does not count as a guard", (int)strlen(word) - 2, word + 1));
    } else if ((word = first_phrase(v->label, doubts))) {
        v->confidence = MIN(v->confidence, 0.55);
        v->flags |= ELEMENT_DOUBTED;
        network_add_word(n, &v->because, network_printf(n, "its label says “%.*s”", (int)strlen(word) - 2, word + 1));
    }
}

#define NAMED  0.5  /* by which what a thing is called leaves no room for what is said of it */
#define SUREST 0.99 /* words and pictures prove nothing; a statement does */

static void recognise_node(struct resolving *r, int index)
{
    struct network *n = r->network;
    struct node *v = network_node(n, index);
    if (v->origin.shape < 0) /* a junction: known already */
        return;
    const struct shape *s = drawing_shape(r->drawing, v->origin.shape);
    const char *label = v->named && recognise_shape(r->drawing, s, v->named, NULL, NULL).confidence >= NAMED ? v->named : v->label;
    struct words because = v->because;
    struct recognised known = recognise_shape(r->drawing, s, label, n, &because);
    v->because = because;
    v->class = known.class;
    v->confidence = CLAMP(known.confidence, 0, SUREST);
    v->runner_up = known.runner_up;
    v->roles = class_info(v->class)->roles;
    v->strength = class_info(v->class)->strength;
    v->flags |= meaning_of_status(v->label);
    if (v->strength >= STRENGTH_MEDIUM)
        weigh_own_words(n, v);
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
