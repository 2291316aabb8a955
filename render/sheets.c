/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheets.h"

#include "error.h"

/* A page of the drawing by its number; of a drawing whose sheets are no pages of it, a sheet. */
static gboolean is_wanted(const struct plan *plan, guint index, int page)
{
    return page == 0 || (plan->page >= 0 ? plan->page : (int)index) == page - 1;
}

struct drawing_sheets {
    const struct report *report;
    const struct render_options *options;
    sheet_drawer draw;
    gboolean only_one;
};

static gboolean draw_wanted(const struct drawing_sheets *w, GPtrArray *out, GError **error)
{
    const struct network *n = w->report->network;
    struct marks marks = marks_number(n, w->report->reg);
    GPtrArray *plans = plans_make(n, &marks, w->options, error);
    gboolean ok = plans != NULL;
    guint drawn = 0;
    for (guint i = 0; ok && i < plans->len && !(w->only_one && drawn > 0); i++) {
        const struct plan *plan = g_ptr_array_index(plans, i);
        if (!is_wanted(plan, i, w->options->page))
            continue;
        GByteArray *sheet = g_byte_array_new();
        ok = w->draw(plan, &marks, w->report, w->options, sheet, error);
        g_ptr_array_add(out, sheet);
        drawn++;
    }
    if (ok && plans->len == 0) {
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: nothing was read of it that can be drawn; -o OUT.pdf writes the tables, which say why",
                    n->path);
        ok = FALSE;
    } else if (ok && drawn == 0) {
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_ARGUMENTS, "%s: no page %d to draw", n->path, w->options->page);
        ok = FALSE;
    }
    marks_clear(&marks);
    if (plans)
        g_ptr_array_unref(plans);
    return ok;
}

gboolean sheets_render_all(const struct report *report, const struct render_options *options, sheet_drawer draw, GPtrArray *out, GError **error)
{
    return draw_wanted(&(struct drawing_sheets){report, options, draw, FALSE}, out, error);
}

gboolean sheets_render_one(const struct report *report, const struct render_options *options, sheet_drawer draw, GByteArray *out, GError **error)
{
    g_autoptr(GPtrArray) sheets = g_ptr_array_new_with_free_func((GDestroyNotify)g_byte_array_unref);
    if (!draw_wanted(&(struct drawing_sheets){report, options, draw, TRUE}, sheets, error))
        return FALSE;
    const GByteArray *first = g_ptr_array_index(sheets, 0);
    g_byte_array_append(out, first->data, first->len);
    return TRUE;
}
