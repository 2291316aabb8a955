/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures and pages with a diagram in them, the drawing proper cut short: what is hard here is the wrapping.
 */
#include "line.h"

FUZZ_IMPORTER(drawio_importer)
