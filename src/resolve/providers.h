/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What only a cloud provider has, by its name.
 */
#ifndef DEMARC_PROVIDERS_H
#define DEMARC_PROVIDERS_H

#include <glib.h>

/* "Azure SQL Database", "DynamoDB"; not "Azure AD Connect", which is installed at the customer's. */
gboolean provider_is_named(const char *label);

#endif
