/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verification_output.h"

#include "output.h"
#include "terminal.h"
#include "verification_report.h"

gboolean verification_write(const struct verification *v, const char *out_path, gboolean json, GError **error)
{
    if (json) {
        g_autoptr(GByteArray) out = g_byte_array_new();
        return verification_json(v, out, error) && output_write(out_path, (const char *)out->data, out->len, error);
    }
    struct text_page page = {g_string_new(NULL), terminal_width(out_path), terminal_colour(out_path)};
    verification_text(&page, v);
    gboolean ok = output_write(out_path, page.out->str, page.out->len, error);
    g_string_free(page.out, TRUE);
    return ok;
}
