/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "understand.h"

#include "error.h"
#include "importer.h"
#include "resolve.h"

struct network *understand(const char *path, GError **error)
{
    struct source *source = source_read(path, error);
    struct drawing *drawing = source ? import_drawing(source, error) : NULL;
    struct network *network = drawing ? resolve_drawing(drawing, error) : NULL;
    drawing_free(drawing);
    source_free(source);
    return network;
}

gboolean understand_date(const char *option, const char *text, civil_date *date, GError **error)
{
    *date = civil_date_parse_iso(text);
    if (*date == 0)
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_ARGUMENTS,
                    "%s %s: not a date; write year-month-day, as in 2026-12-01", option, text);
    return *date != 0;
}
