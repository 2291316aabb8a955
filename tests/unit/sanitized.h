/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether the test is built with AddressSanitizer, in which everything takes several times as long and workers are weaker.
 */
#ifndef DEMARC_SANITIZED_H
#define DEMARC_SANITIZED_H

#include <glib.h>

#ifdef __SANITIZE_ADDRESS__
#define SANITIZED TRUE
#else
#define SANITIZED FALSE
#endif

#endif
