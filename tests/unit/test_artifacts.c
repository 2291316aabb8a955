/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is painted outside all tags becomes an artifact, whatever the texts of a page say.
 */
#include "pdfa_repairs.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void same(const char *content, const char *expected)
{
    GString *out = pdfa_with_artifacts(content, strlen(content));
    GString *squeezed = g_string_new(NULL); /* white space between tokens means nothing */
    for (const char *p = out->str; *p; p++)
        if (*p != '\n' || (squeezed->len && squeezed->str[squeezed->len - 1] != '\n'))
            g_string_append_c(squeezed, *p);
    assert_string_equal(squeezed->str, expected);
    g_string_free(squeezed, TRUE);
    g_string_free(out, TRUE);
}

static void wraps_what_is_painted_between_tags(void **state)
{
    same("q\n0 0 m 1 1 l S\n/P << /MCID 0 >> BDC\nBT (a) Tj ET\nEMC\nQ\n", "/Artifact BMC\nq\n0 0 m 1 1 l S\nEMC\n/P << /MCID 0 >> BDC\nBT (a) Tj ET\nEMC\nQ\n");
    same("q\n/P << /MCID 0 >> BDC\nf\nEMC\n0 0 5 5 re f\nQ", "q\n/P << /MCID 0 >> BDC\nf\nEMC\n/Artifact BMC\n0 0 5 5 re f\nQ\nEMC\n");
}

static void leaves_alone_what_paints_nothing(void **state)
{
    same("q 1 0 0 1 0 0 cm\n/P << /MCID 0 >> BDC\nf\nEMC\nQ\n", "q 1 0 0 1 0 0 cm\n/P << /MCID 0 >> BDC\nf\nEMC\nQ\n");
    same("", "");
}

static void is_not_fooled_by_texts(void **state)
{
    same("/P << /MCID 0 >> BDC\nBT (EMC \\) f /X BMC) Tj ET\nEMC\nn\n", "/P << /MCID 0 >> BDC\nBT (EMC \\) f /X BMC) Tj ET\nEMC\nn\n");
    same("BT (/P << /MCID 1 >> BDC (nested) EMC) Tj ET\n", "/Artifact BMC\nBT (/P << /MCID 1 >> BDC (nested) EMC) Tj ET\nEMC\n");
    same("% f S\nn\n", "% f S\nn\n");
}

static void keeps_tags_within_text_objects(void **state)
{
    same("BT (a) Tj\n/Span << /ActualText <feff0020> >> BDC\nEMC\n(b) Tj ET\n",
         "/Artifact BMC\nBT (a) Tj\n/Span << /ActualText <feff0020> >> BDC\nEMC\n(b) Tj ET\nEMC\n");
}

static void names_what_runs_along(void **state)
{
    same("0 0 m 1 1 l S\n/NonStruct << /MCID 0 >> BDC\nBT (a) Tj ET\nEMC\nf\n",
         "/Artifact BMC\n0 0 m 1 1 l S\nEMC\n/Artifact << /Type /Pagination /Subtype /Header >> BDC\nBT (a) Tj ET\nEMC\n/Artifact BMC\nf\nEMC\n");
    same("/Private << /MCID 7 >> BDC\nf\nEMC\n", "/Artifact << /Type /Pagination /Subtype /Footer >> BDC\nf\nEMC\n");
    same("/P << /MCID 0 >> BDC\nBT (/Private << /MCID 1 >> BDC) Tj ET\nEMC\n", "/P << /MCID 0 >> BDC\nBT (/Private << /MCID 1 >> BDC) Tj ET\nEMC\n");
}

static void survives_what_is_cut_off(void **state)
{
    same("(", "(");
    same("<41", "<41");
    same("f (abc\\", "/Artifact BMC\nf (abc\\\nEMC\n");
    same("EMC EMC f", "EMC EMC f");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wraps_what_is_painted_between_tags), cmocka_unit_test(leaves_alone_what_paints_nothing),
        cmocka_unit_test(is_not_fooled_by_texts),             cmocka_unit_test(keeps_tags_within_text_objects),
        cmocka_unit_test(names_what_runs_along),
        cmocka_unit_test(survives_what_is_cut_off),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
