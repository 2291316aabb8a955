/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Landlock with no rule at all: no file can be opened, made, changed or executed by its name, no TCP port used, no process outside
 * signalled. Constants are from the kernel's include/uapi/linux/landlock.h; the header of Debian 12 knows the first ones only.
 */
#include "lockdown.h"

#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifdef SYS_landlock_create_ruleset

#define CREATE_RULESET_VERSION (1u << 0)

struct ruleset {
    guint64 files;   /* ABI 1: thirteen rights; 2: refer; 3: truncate; 5: ioctl on devices */
    guint64 network; /* ABI 4: bind and connect of TCP */
    guint64 scopes;  /* ABI 6: abstract UNIX sockets, signals */
};

/* What each version of the kernel's interface can take away; the size of the struct that it knows. */
static const struct {
    int bits_files, bits_network, bits_scopes;
    size_t size;
} abis[] = {
    {13, 0, 0, 8}, {14, 0, 0, 8}, {15, 0, 0, 8}, {15, 2, 0, 16}, {16, 2, 0, 16}, {16, 2, 2, 24},
};

gboolean lockdown_landlock(void)
{
    long abi = syscall(SYS_landlock_create_ruleset, NULL, (size_t)0, CREATE_RULESET_VERSION);
    if (abi < 1)
        return FALSE;
    guint row = (guint)MIN(abi, (long)G_N_ELEMENTS(abis)) - 1;
    const struct ruleset all = {(1u << abis[row].bits_files) - 1, (1u << abis[row].bits_network) - 1, (1u << abis[row].bits_scopes) - 1};
    int fd = (int)syscall(SYS_landlock_create_ruleset, &all, abis[row].size, 0u);
    if (fd < 0)
        return FALSE;
    gboolean ok = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && syscall(SYS_landlock_restrict_self, fd, 0u) == 0;
    close(fd);
    return ok;
}

#else

gboolean lockdown_landlock(void)
{
    return FALSE;
}

#endif
