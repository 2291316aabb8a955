/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "number.h"

#include "geometry.h"

#include <math.h>

gboolean number_parse(const char *text, double *out)
{
    if (!text)
        return FALSE;
    char *end;
    double v = g_ascii_strtod(text, &end);
    if (end == text || !isfinite(v))
        return FALSE;
    *out = geometry_clamp(v);
    return TRUE;
}
