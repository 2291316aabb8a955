/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The 2003 XML of Visio said in the words of the 2013 XML, so that one reader serves both. There, a cell is an element of its
 * own name inside an element that names its group (<XForm><PinX F="...">4.2</PinX></XForm>), and rows of a section are
 * elements side by side (<Prop NameU="Owner"><Value>...); here they become <Cell N V F> and <Section><Row><Cell>.
 */
#ifndef DEMARC_VDX_CELLS_H
#define DEMARC_VDX_CELLS_H

#include "visio_tree.h"

/* Rewrites everything below the document's root element. Elements of other namespaces stay as they are. */
void vdx_cells_normalise(struct visio_tree *tree);

#endif
