/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The HTML of a label, the pieces of text that everything goes through, and percent and DOT escapes.
 */
#include "dot_text.h"
#include "html_text.h"
#include "line.h"
#include "text.h"
#include "unpack.h"

#include <stdlib.h>
#include <string.h>

static void expect(gboolean holds)
{
    if (!holds)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *input = g_strndup((const char *)data, size);
    g_autofree char *text = html_to_text(input, -1), *clean = text_clean(text, -1), *again = text_clean(clean, -1);
    g_autofree char *folded = text_fold(clean), *line = text_one_line(clean, 40), *percent = unpack_percent(input, -1);
    g_autofree char *raw = text_clean((const char *)data, (gssize)size), *utf8 = dot_to_utf8((const char *)data, size);
    const struct dot_names names = {.graph = "g", .object = "o", .record = size % 2 == 0};
    g_autofree char *joints = NULL, *label = dot_label(input, FALSE, &names, &joints);
    expect(text_is_clean(clean, strlen(clean)) && text_is_clean(raw, strlen(raw)));
    expect(strcmp(clean, again) == 0 && strlen(label) <= 3 * size + 3);
    expect(!strchr(line, '\n') && g_utf8_strlen(line, -1) <= 43 && g_utf8_validate(folded, -1, NULL));
    expect(strlen(percent) <= size && !(utf8 && !g_utf8_validate(utf8, -1, NULL)));
    if (utf8)
        expect(dot_longest_token(utf8) <= strlen(utf8));
    return 0;
}
