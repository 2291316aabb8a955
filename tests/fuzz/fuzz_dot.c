/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "line.h"

FUZZ_IMPORTER(dot_importer)
