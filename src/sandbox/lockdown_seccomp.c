/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The system calls that a reader may use, as a BPF program made from two tables: what computing needs is allowed, what libraries
 * try and can do without (opening a file above all) is answered "permission denied", and any other call kills the process. Memory
 * can never be made executable.
 */
#include "lockdown.h"

#include <errno.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__) || defined(__aarch64__)

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>

#ifdef __x86_64__
#define ARCHITECTURE AUDIT_ARCH_X86_64
#else
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif
#define OTHER_ABI 0x40000000u /* x32 calls on x86-64 */

/* Measured: libxml2, libzip, zlib, cgraph, GLib and poppler read with brk, mmap, munmap, futex and write alone; the others are
 * what their C library may use in other versions. */
static const int allowed[] = {
    SYS_brk,
    SYS_munmap,
    SYS_mremap,
    SYS_madvise,
    SYS_futex,
    SYS_read,
    SYS_write,
    SYS_close,
    SYS_fstat,
    SYS_lseek,
    SYS_exit,
    SYS_exit_group,
    SYS_rt_sigreturn,
    SYS_rt_sigaction,
    SYS_rt_sigprocmask,
    SYS_sigaltstack,
    SYS_clock_gettime,
    SYS_clock_getres,
    SYS_gettimeofday,
    SYS_clock_nanosleep,
    SYS_nanosleep,
    SYS_sched_yield,
    SYS_sched_getaffinity,
    SYS_getrandom,
    SYS_getpid,
    SYS_gettid,
    SYS_getppid,
    SYS_getuid,
    SYS_geteuid,
    SYS_getgid,
    SYS_getegid,
    SYS_getrusage,
    SYS_sysinfo,
    SYS_uname,
    SYS_restart_syscall,
#ifdef SYS_time
    SYS_time,
#endif
};

static const int refused[] = {
    SYS_openat,      SYS_newfstatat, SYS_statx, SYS_faccessat, SYS_readlinkat, SYS_getcwd,     SYS_statfs,
    SYS_getpeername, SYS_fstatfs,    SYS_ioctl, SYS_fcntl,     SYS_prlimit64,  SYS_getdents64, SYS_fadvise64,
#ifdef SYS_openat2
    SYS_openat2,
#endif
#ifdef SYS_faccessat2
    SYS_faccessat2,
#endif
#ifdef SYS_open
    SYS_open,        SYS_stat,       SYS_lstat, SYS_access,    SYS_readlink,
#endif
};

#define ARGUMENT(n) ((guint32)(offsetof(struct seccomp_data, args) + 8 * (n))) /* its low half: both machines are little-endian */

static void add(GArray *program, guint16 code, guint32 k, guint8 then, guint8 otherwise)
{
    struct sock_filter instruction = {code, then, otherwise, k};
    g_array_append_val(program, instruction);
}

static void load(GArray *program, guint32 offset)
{
    add(program, BPF_LD | BPF_W | BPF_ABS, offset, 0, 0);
}

static void give(GArray *program, guint32 verdict)
{
    add(program, BPF_RET | BPF_K, verdict, 0, 0);
}

static void answer(GArray *program, const int *calls, guint count, guint32 verdict)
{
    for (guint i = 0; i < count; i++) {
        add(program, BPF_JMP | BPF_JEQ | BPF_K, (guint32)calls[i], 0, 1);
        give(program, verdict);
    }
}

/* A call that maps memory is allowed unless it asks to execute it. */
static void answer_unless_executable(GArray *program, int call)
{
    add(program, BPF_JMP | BPF_JEQ | BPF_K, (guint32)call, 0, 4);
    load(program, ARGUMENT(2));
    add(program, BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 0, 1);
    give(program, SECCOMP_RET_KILL_PROCESS);
    give(program, SECCOMP_RET_ALLOW);
}

/* abort() sends its signal to the process itself. */
static void answer_for_itself(GArray *program, int call)
{
    add(program, BPF_JMP | BPF_JEQ | BPF_K, (guint32)call, 0, 4);
    load(program, ARGUMENT(0));
    add(program, BPF_JMP | BPF_JEQ | BPF_K, (guint32)getpid(), 0, 1);
    give(program, SECCOMP_RET_ALLOW);
    give(program, SECCOMP_RET_KILL_PROCESS);
}

static GArray *make_program(void)
{
    GArray *program = g_array_new(FALSE, FALSE, sizeof(struct sock_filter));
    load(program, offsetof(struct seccomp_data, arch));
    add(program, BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0);
    give(program, SECCOMP_RET_KILL_PROCESS);
    load(program, offsetof(struct seccomp_data, nr));
    add(program, BPF_JMP | BPF_JGE | BPF_K, OTHER_ABI, 0, 1);
    give(program, SECCOMP_RET_KILL_PROCESS);
    answer_unless_executable(program, SYS_mmap);
    answer_unless_executable(program, SYS_mprotect);
    answer_for_itself(program, SYS_tgkill);
    answer(program, allowed, G_N_ELEMENTS(allowed), SECCOMP_RET_ALLOW);
    answer(program, refused, G_N_ELEMENTS(refused), SECCOMP_RET_ERRNO | (EACCES & SECCOMP_RET_DATA));
    give(program, SECCOMP_RET_KILL_PROCESS);
    return program;
}

gboolean lockdown_seccomp(void)
{
    GArray *program = make_program();
    const struct sock_fprog filter = {(unsigned short)program->len, (struct sock_filter *)(void *)program->data};
    gboolean ok = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0) == 0;
    g_array_unref(program);
    return ok;
}

#else

gboolean lockdown_seccomp(void)
{
    return FALSE;
}

#endif
