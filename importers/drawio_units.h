/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DEMARC_DRAWIO_UNITS_H
#define DEMARC_DRAWIO_UNITS_H

#define DRAWIO_PX 0.72 /* points of one draw.io pixel, which is 1/100 inch */

#endif
