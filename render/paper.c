/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper.h"

#define SMALL_NETWORK 24 /* nodes */

static const struct paper papers[PAPER_COUNT] = {
    {"a4", 841.89, 595.28}, {"a3", 1190.55, 841.89}, {"a2", 1683.78, 1190.55},
};

const struct paper *paper_at(guint i)
{
    return &papers[i];
}

const struct paper *paper_find(const char *name)
{
    for (guint i = 0; i < PAPER_COUNT; i++)
        if (name && g_ascii_strcasecmp(papers[i].name, name) == 0)
            return &papers[i];
    return NULL;
}

const struct paper *paper_usual(void)
{
    return &papers[1];
}

double paper_text_size(const struct paper *paper, double width, double height)
{
    struct box area = sheet_drawing_area(paper);
    return MIN(area.w / MAX(width, 1), area.h / MAX(height, 1)) * PLAN_LINK_SIZE;
}

gboolean paper_holds(const struct paper *paper, double width, double height, guint nodes)
{
    if (paper == &papers[0] && nodes > SMALL_NETWORK)
        return FALSE;
    return paper_text_size(paper, width, height) >= PAPER_LEGIBLE;
}
