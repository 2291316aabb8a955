/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What no report of demarc may be taken for; printed in each of them.
 */
#ifndef DEMARC_LIMITS_STATEMENT_H
#define DEMARC_LIMITS_STATEMENT_H

#define LIMITS_STATEMENT                                                                                     \
    "demarc judges what the drawing shows. It proves where controls stand, not how they are configured, and it " \
    "is not an official approval."

#endif
