/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts.h"
#include "names.h"
#include "organisations.h"
#include "text.h"

#include <string.h>

/* "Drawn by Xyz Networks Ltd" is not the organisation that applies. */
static gboolean is_maker(const char *text, const char *name)
{
    static const char *const words[] = {"drawn by", "prepared by", "produced by", "supplied by", "copyright", "(c)", "©",
                                        "designed by", "created by", "managed by", "support by", "supported by", "author"};
    const char *at = strstr(text, name);
    g_autofree char *before = g_strndup(text, at ? (gsize)(at - text) : 0);
    g_autofree char *folded = text_fold(before);
    for (guint i = 0; i < G_N_ELEMENTS(words); i++) {
        const char *p = g_strrstr(folded, words[i]);
        if (p && strlen(p) < strlen(words[i]) + 6)
            return TRUE;
    }
    return FALSE;
}

static double confidence_of(const struct statement *s, double of_name)
{
    switch (s->place) {
    case PLACE_TITLE_BLOCK: case PLACE_DATA: return of_name;
    case PLACE_TEXT: return of_name * (0.3 + 0.6 * s->prominence);
    default: return of_name * 0.4;
    }
}

/* "Organisation: X", or X on the lines below it. NULL if nothing is captioned so. To be g_free()d. */
static char *captioned_name(char **lines)
{
    static const char *const captions[] = {"name of organisation", "organisation name", "organisation", "organization"};
    for (int i = 0; lines[i]; i++)
        for (guint k = 0; k < G_N_ELEMENTS(captions); k++) {
            const char *rest = facts_after_caption(lines[i], captions[k]);
            if (!rest)
                continue;
            if (!*rest && !lines[i + 1])
                return NULL;
            const char *first = *rest ? rest : lines[i + 1], *next = *rest ? lines[i + 1] : lines[i + 1] ? lines[i + 2] : NULL;
            g_autofree char *joined = g_strdup_printf("%s %s", first, next ? next : ""), *name = NULL;
            double confidence;
            gboolean wrapped = next && organisation_find(joined, &name, &confidence) != ORGANISATION_NONE && strlen(name) > strlen(first);
            return g_strstrip(g_strdup(wrapped ? name : first));
        }
    return NULL;
}

/* Whose diagram a line says it is. To be g_free()d; NULL: nobody's. "Harbour Hosting Ltd, on behalf of Marshwick Council" is the
 * company's: it is its infrastructure that is drawn. */
static char *name_on_line(const char *line, double *confidence)
{
    const char *behalf = strstr(line, "on behalf of ");
    g_autofree char *before = g_strndup(line, behalf ? (gsize)(behalf - line) : 0), *name = NULL;
    if (organisation_find(before, &name, confidence) != ORGANISATION_NONE && *confidence >= 0.6 && !is_maker(line, name))
        return g_steal_pointer(&name);
    g_clear_pointer(&name, g_free);
    enum organisation_sort sort = organisation_find(line, &name, confidence);
    if (sort == ORGANISATION_NONE || sort == ORGANISATION_SUPPLIER || sort == ORGANISATION_CARRIER || *confidence < 0.6 || is_maker(line, name))
        return NULL;
    return g_steal_pointer(&name);
}

void facts_read_organisation(struct resolving *r, const struct statement *s)
{
    if (s->about.type == ELEMENT_NODE) /* a device's or third party's label names others */
        return;
    if (s->about.type == ELEMENT_ZONE && network_zone(r->network, s->about.index)->kind == ZONE_EXTERNAL)
        return;
    g_auto(GStrv) lines = g_strsplit(s->text, "\n", 40);
    g_autofree char *captioned = captioned_name(lines);
    if (captioned && !text_says_nothing(captioned) && g_utf8_strlen(captioned, -1) <= 120) {
        struct fact f = facts_new(r->network, FACT_ORGANISATION, s, captioned, captioned);
        f.caption = "Organisation";
        f.confidence = confidence_of(s, 0.95);
        facts_add(r->network, f);
        return;
    }
    for (int i = 0; lines[i]; i++) {
        double confidence;
        g_autofree char *name = name_on_line(lines[i], &confidence);
        if (!name)
            continue;
        /* A remark that names someone is not a title: "Boundary of responsibility: Thornshire Constabulary inside". */
        if (s->place == PLACE_TEXT && (s->prominence < 0.5 || strchr(lines[i], ':')) &&
            strlen(lines[i]) > strlen(name) + 40)
            continue;
        struct fact f = facts_new(r->network, FACT_ORGANISATION, s, name, name);
        f.confidence = confidence_of(s, confidence);
        facts_add(r->network, f);
        return;
    }
}
