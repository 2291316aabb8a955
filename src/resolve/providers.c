/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "providers.h"

#include "said.h"
#include "text.h"

#include <string.h>

gboolean provider_is_named(const char *label)
{
    static const char *const products[] = {"azure ", "aws ", "amazon ", "google cloud ", "gcp ", "cosmos db", "cosmosdb", "dynamodb", "s3 bucket"};
    static const char *const installed[] = {"connect", "stack", "azure local", "azure arc", "server", "sync", "gateway", "outpost", "snow",
                                            "agent", "sensor", "on prem", "on-prem", NULL}; /* at the customer's own place */
    g_autofree char *first = g_strndup(label, strcspn(label, "\n")), *folded = text_fold(first);
    for (guint i = 0; i < G_N_ELEMENTS(products); i++)
        if (g_str_has_prefix(folded, products[i]))
            return !text_has_any(folded, installed);
    return FALSE;
}
