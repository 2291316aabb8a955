/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The style sheet and the script of the HTML report: render/html/report.css and report.js, built in by render/html/embed.cmake.
 */
#ifndef DEMARC_HTML_ASSETS_H
#define DEMARC_HTML_ASSETS_H

extern const char html_report_css[], html_report_js[];

#endif
