/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "outsiders.h"

#include "said.h"
#include "text.h"

static gboolean is_called(const struct node *v, const char *const *words)
{
    g_autofree char *folded = text_fold(v->label);
    return text_has_any(folded, words);
}

static gboolean is_person_or_device(const struct node *v)
{
    enum kind kind = class_info(v->class)->kind;
    return kind == KIND_USERS || kind == KIND_ENDPOINT;
}

gboolean outsider_is_public(const struct node *v)
{
    static const char *const words[] = {"public user", "citizen", "members of the public", "general public", "the public",
                                        "website visitor", "web visitor", "residents", "internet user", "internet client",
                                        "internet pc", "internet computer", "web user", NULL};
    return is_person_or_device(v) && is_called(v, words);
}

gboolean outsider_is_host(const struct node *v)
{
    static const char *const words[] = {"internet host", "internethost", "host on the internet", "pc on the internet",
                                        "client on the internet", NULL};
    return (is_person_or_device(v) || v->class == CLASS_SERVER) && is_called(v, words);
}
