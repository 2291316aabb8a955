/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visio_document.h"

#include "hash.h"
#include "limit.h"

#include <string.h>

static void add_page(const struct visio_node *node, struct drawing *drawing)
{
    const char *background = visio_attribute(node, "Background"), *name = visio_attribute(node, "Name");
    drawing_add_page(drawing, (struct page){.id = drawing_text(drawing, visio_attribute(node, "ID"), -1),
                                            .name = drawing_text(drawing, name ? name : visio_attribute(node, "NameU"), -1),
                                            .background = background && strcmp(background, "1") == 0,
                                            .back_page = -1});
}

static int page_with_id(const struct drawing *drawing, const char *id)
{
    for (guint i = 0; id && i < drawing->pages->len; i++)
        if (strcmp(drawing_page(drawing, i)->id, id) == 0)
            return (int)i;
    return -1;
}

void visio_document_add_pages(const struct visio_node *pages, struct drawing *drawing)
{
    const struct visio_node *n = pages ? visio_child(pages, "Page") : NULL;
    for (; n && drawing->pages->len < (guint)limit_count(LIMIT_PAGES); n = visio_next(n, "Page"))
        add_page(n, drawing);
    if (n)
        diagnostics_add(drawing->diagnostics, "too-many-pages", DIAGNOSTIC_ERROR, TRUE, -1, NULL,
                        "more than %d pages; the rest was not read (--limit pages=VALUE reads more)", limit_count(LIMIT_PAGES));
    int index = 0;
    for (n = pages ? visio_child(pages, "Page") : NULL; n && index < (int)drawing->pages->len; n = visio_next(n, "Page"), index++) {
        int back = page_with_id(drawing, visio_attribute(n, "BackPage"));
        drawing_page(drawing, index)->back_page = back == index ? -1 : back;
    }
}

GHashTable *visio_document_styles(const struct visio_node *root)
{
    GHashTable *styles = g_hash_table_new(hash_string, g_str_equal);
    const struct visio_node *list = root ? visio_child(root, "StyleSheets") : NULL;
    for (const struct visio_node *n = list ? visio_child(list, "StyleSheet") : NULL; n; n = visio_next(n, "StyleSheet")) {
        const char *id = visio_attribute(n, "ID");
        if (id)
            g_hash_table_insert(styles, (gpointer)id, (gpointer)n);
    }
    return styles;
}
