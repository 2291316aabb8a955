/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where in the program an allocation comes from: its innermost three callers that are code of the program, whatever libraries lie
 * between. FAULT_SITES names a file that is filled with a table of them, 32 bytes each: a hash, how often it called (0: free), and
 * which allocations of the process the first and the second of these were. FAULT_SITE is the hash, in hexadecimal, of the one that is
 * wanted: once, and not before allocation `least`, as looking up who called takes longer than all that the program does between.
 */
#ifndef FAULT_SITE_H
#define FAULT_SITE_H

void site_start(void);
int site_is_wanted(long number, long least);

#endif
