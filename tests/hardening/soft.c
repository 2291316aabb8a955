/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A program with nothing that hardens it, so that the test of hardening is seen to tell.
 */
int main(void)
{
    return 0;
}
