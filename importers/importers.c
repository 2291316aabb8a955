/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer.h"

#include "error.h"
#include "limit.h"
#include "unpack.h"

#include <string.h>

/* One row an importer. */
#define IMPORTERS(ROW)                                                                                       \
    ROW(drawio_importer)                                                                                     \
    ROW(visio_importer)                                                                                      \
    ROW(vdx_importer)                                                                                        \
    ROW(graphml_importer)                                                                                    \
    ROW(pdf_importer)                                                                                        \
    ROW(dot_importer)

#define ROW(row) extern const struct importer row;
IMPORTERS(ROW)
#undef ROW

static const struct importer *const table[] = {
#define ROW(row) &row,
    IMPORTERS(ROW)
#undef ROW
    NULL,
};

const struct importer *const *importers_all(void)
{
    return table;
}

static gboolean lists(const char *extensions, const char *wanted)
{
    g_auto(GStrv) list = g_strsplit(extensions ? extensions : "", " ", -1);
    return g_strv_contains((const char *const *)list, wanted);
}

enum importer_interest importers_interest(const char *name)
{
    const char *dot = strrchr(name, '.');
    g_autofree char *extension = g_ascii_strdown(dot ? dot + 1 : "", -1);
    enum importer_interest interest = INTEREST_NONE;
    for (int i = 0; *extension && table[i]; i++) {
        if (lists(table[i]->extensions, extension))
            return INTEREST_OWN;
        if (lists(table[i]->carriers, extension))
            interest = INTEREST_CARRIER;
    }
    return interest;
}

static const struct importer *surest(const char *data, gsize size, const struct importer *not_this)
{
    const struct importer *best = NULL;
    int best_score = 0;
    for (int i = 0; table[i]; i++) {
        int score = table[i] == not_this ? 0 : table[i]->recognise(data, size);
        if (score > best_score) {
            best = table[i];
            best_score = score;
        }
    }
    return best;
}

static void refuse(const struct source *source, GError **error)
{
    g_autoptr(GString) formats = g_string_new(NULL);
    for (int i = 0; table[i]; i++)
        g_string_append_printf(formats, "%s%s", i ? "; " : "", table[i]->description);
    g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNSUPPORTED, "%s: not a format that demarc reads (%s)", source->path,
                formats->str);
}

static gboolean is_within_limits(const struct drawing *d, GError **error)
{
    if (d->text_bytes > (gsize)limit_value(LIMIT_TEXT))
        return limit_refuse(LIMIT_TEXT, d->path, "its texts have too many bytes", error);
    if (d->points->len > (guint)limit_count(LIMIT_POINTS))
        return limit_refuse(LIMIT_POINTS, d->path, "its lines have too many corners", error);
    return TRUE;
}

struct drawing *import_drawing_inside(const struct source *source, const struct importer *outer, GError **error)
{
    gsize size;
    const char *data = g_bytes_get_data(source->data, &size);
    const struct importer *importer = surest(data, size, outer);
    if (!importer) {
        refuse(source, error);
        return NULL;
    }
    struct drawing *drawing = importer->read(source, error);
    if (drawing && !(is_within_limits(drawing, error) && drawing_verify(drawing, error))) {
        drawing_free(drawing);
        return NULL;
    }
    return drawing;
}

struct drawing *import_drawing(const struct source *source, GError **error)
{
    unpack_start();
    return import_drawing_inside(source, NULL, error);
}
