/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limit.h"
#include "lockdown.h"

#include <sys/resource.h>

/* A limit that is stricter already stays. */
static gboolean limit(int resource, rlim_t soft, rlim_t hard)
{
    struct rlimit now;
    if (getrlimit(resource, &now) < 0)
        return FALSE;
    now.rlim_max = MIN(now.rlim_max, hard);
    now.rlim_cur = MIN(MIN(now.rlim_cur, soft), now.rlim_max);
    return setrlimit(resource, &now) == 0;
}

gboolean lockdown_resources(void)
{
    rlim_t memory = (rlim_t)limit_value(LIMIT_MEMORY) * MIB, seconds = (rlim_t)limit_value(LIMIT_CPU);
    /* What the libraries take of the address space without using it is not the file's. */
    return limit(RLIMIT_DATA, memory, memory) && limit(RLIMIT_AS, memory + 1024 * MIB, memory + 1024 * MIB) &&
           limit(RLIMIT_CPU, seconds, seconds + 1) && limit(RLIMIT_FSIZE, 0, 0) && limit(RLIMIT_CORE, 0, 0) && limit(RLIMIT_NPROC, 0, 0) &&
           limit(RLIMIT_MEMLOCK, 0, 0) && limit(RLIMIT_NOFILE, 0, 0);
}
