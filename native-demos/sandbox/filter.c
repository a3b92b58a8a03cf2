/* filter.c: what a program gives up for good before it begins.
 *
 * Rules of this file:
 *  - Rights first, then the calls of the kernel that would give new ones, reach other namespaces, or use memory that
 *    nobody counts. A call that is not there answers ENOSYS, as an old kernel would.
 *  - kill(-1) is the one call that ends its caller, by SIGSYS: no program needs it here, and the judge can say so.
 */
#define _GNU_SOURCE
#include "sandbox.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined __x86_64__
#define OUR_ARCH AUDIT_ARCH_X86_64
#elif defined __aarch64__
#define OUR_ARCH AUDIT_ARCH_AARCH64
#elif defined __riscv
#define OUR_ARCH AUDIT_ARCH_RISCV64
#endif

enum { NEW_NAMESPACES = CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWNET | CLONE_NEWPID | CLONE_NEWIPC | CLONE_NEWUTS
                        | CLONE_NEWCGROUP, OTHER_TABLE = 0x40000000 };

/* clone3 hides its flags from a filter; the C library then uses clone. */
static const int absent[] = {
    SYS_clone3, SYS_memfd_create, SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_unshare, SYS_setns,
    SYS_bpf, SYS_perf_event_open, SYS_userfaultfd, SYS_add_key, SYS_request_key, SYS_keyctl, SYS_open_by_handle_at,
    SYS_name_to_handle_at, SYS_swapon, SYS_reboot, SYS_init_module, SYS_finit_module, SYS_kexec_load, SYS_quotactl,
#ifdef SYS_io_uring_setup
    SYS_io_uring_setup,
#endif
};

enum { ABSENT = sizeof absent / sizeof *absent, ROOM = 2 * ABSENT + 32 };

#define LOAD(field) \
    (struct sock_filter) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (unsigned)offsetof(struct seccomp_data, field))
#define WHEN(test, value, yes, no) \
    (struct sock_filter) BPF_JUMP(BPF_JMP | (test) | BPF_K, (unsigned)(value), yes, no)
#define ANSWER(value) (struct sock_filter) BPF_STMT(BPF_RET | BPF_K, (value))

static bool filter_calls(void) {
#ifdef OUR_ARCH
    struct sock_filter code[ROOM];
    unsigned short at = 0;
    code[at++] = LOAD(arch);
    code[at++] = WHEN(BPF_JEQ, OUR_ARCH, 1, 0);
    code[at++] = ANSWER(SECCOMP_RET_KILL_PROCESS);
    code[at++] = LOAD(nr);
    code[at++] = WHEN(BPF_JGE, OTHER_TABLE, 0, 1);
    code[at++] = ANSWER(SECCOMP_RET_ERRNO | ENOSYS);
    for (int i = 0; i < ABSENT; i++) {
        code[at++] = WHEN(BPF_JEQ, absent[i], 0, 1);
        code[at++] = ANSWER(SECCOMP_RET_ERRNO | ENOSYS);
    }
    code[at++] = WHEN(BPF_JEQ, SYS_clone, 0, 3);
    code[at++] = LOAD(args[0]);
    code[at++] = WHEN(BPF_JSET, NEW_NAMESPACES, 0, 1);
    code[at++] = ANSWER(SECCOMP_RET_ERRNO | EPERM);
    code[at++] = LOAD(nr);
    code[at++] = WHEN(BPF_JEQ, SYS_kill, 0, 3);
    code[at++] = LOAD(args[0]);
    code[at++] = WHEN(BPF_JEQ, -1, 0, 1);
    code[at++] = ANSWER(SECCOMP_RET_KILL_PROCESS);
    code[at++] = ANSWER(SECCOMP_RET_ALLOW);
    struct sock_fprog program = {.len = at, .filter = code};
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
#else
    return true;
#endif
}

bool sb_give_up_rights(void) {
    struct { uint32_t version; int pid; } header = {0x20080522, 0};
    struct { uint32_t effective, permitted, inheritable; } none[2] = {{0, 0, 0}, {0, 0, 0}};
    for (int right = 0; prctl(PR_CAPBSET_DROP, right) == 0; right++) {
    }
    prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
    return syscall(SYS_capset, &header, none) == 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && filter_calls();
}
