/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page_unread.h"

#include <string.h>

void page_unread_report(struct drawing *drawing, int page, const GError *damage)
{
    const char *text = damage->message;
    for (int lead = 0; lead < 2 && g_str_has_prefix(damage->message, drawing->path); lead++) /* the file, the page: known */
        text = strstr(text, ": ") ? strstr(text, ": ") + 2 : text;
    diagnostics_add(drawing->diagnostics, "page-unread", DIAGNOSTIC_ERROR, TRUE, page, NULL, "%s; it was not read", text);
}
