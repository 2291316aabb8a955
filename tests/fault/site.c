/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "site.h"

#include <execinfo.h>
#include <fcntl.h>
#include <link.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#define FRAMES 3   /* of the program, innermost first, that make a site */
#define DEPTH 96   /* frames looked at: libraries call back */
#define WINDOW 1000 /* allocations in which a site is waited for */
#define SITES 8192 /* a power of two */

struct site {
    uint64_t hash; /* 0: free */
    uint64_t calls;
    uint64_t first, second; /* which allocations of its process these were */
};

static struct site *table; /* shared with the children, which may open no file */
static uint64_t wanted;
static uintptr_t from, to, base; /* the code of the program */
static _Thread_local int inside;

static int find_program(struct dl_phdr_info *info, size_t size, void *data)
{
    (void)size, (void)data;
    base = info->dlpi_addr;
    for (int i = 0; i < info->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &info->dlpi_phdr[i];
        if (part->p_type == PT_LOAD && part->p_flags & PF_X) {
            from = base + part->p_vaddr;
            to = from + part->p_memsz;
        }
    }
    return 1; /* the first is the program itself */
}

void site_start(void)
{
    const char *path = getenv("FAULT_SITES"), *hash = getenv("FAULT_SITE");
    void *frames[2];
    inside = 1;
    dl_iterate_phdr(find_program, NULL);
    backtrace(frames, 2); /* loads what it needs */
    wanted = hash ? strtoull(hash, NULL, 16) : 0;
    int fd = path ? open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600) : -1;
    if (fd >= 0 && ftruncate(fd, SITES * sizeof *table) == 0) {
        void *place = mmap(NULL, SITES * sizeof *table, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        table = place == MAP_FAILED ? NULL : place;
    }
    if (fd >= 0)
        close(fd);
    inside = 0;
}

static uint64_t hash_of_callers(void)
{
    void *frames[DEPTH];
    uint64_t hash = 0xcbf29ce484222325;
    int count = backtrace(frames, DEPTH), found = 0;
    for (int i = 0; i < count && found < FRAMES; i++) {
        uintptr_t at = (uintptr_t)frames[i];
        if (at < from || at >= to)
            continue;
        hash = (hash ^ (at - base)) * 0x100000001b3;
        found++;
    }
    return found > 0 ? hash : 0;
}

static void note(uint64_t hash, uint64_t number)
{
    for (uint64_t i = 0; i < SITES; i++) {
        struct site *s = &table[(hash + i) % SITES];
        if (s->hash == 0)
            s->hash = hash;
        if (s->hash == hash) {
            s->calls++;
            s->first = s->calls == 1 ? number : s->first;
            s->second = s->calls == 2 ? number : s->second;
            return;
        }
    }
}

int site_is_wanted(long number, long least)
{
    static int was_found;
    if (inside || was_found || !(table || (wanted && number >= least && number < least + WINDOW)))
        return 0;
    inside = 1;
    uint64_t hash = hash_of_callers();
    if (table && hash)
        note(hash, (uint64_t)number);
    inside = 0;
    was_found = wanted && hash == wanted;
    return was_found;
}
