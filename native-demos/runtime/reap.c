/* reap.c: the ends of processes, seen and made.
 *
 * Rules of this file:
 *  - The harness is the first process of a namespace, or a subreaper: a process of the world whose parent ends becomes
 *    a child of the harness. So when it has no child left, no process of the world is left.
 *  - Behind walls one kill hits everybody at once, even those that fork without end. Without walls only children of
 *    the harness are killed, so that a reused process id can never be hit.
 */
#define _GNU_SOURCE
#include "world.h"

#include <errno.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

static void record(pid_t pid, int status) {
    for (int i = 0; i < FL_MAX_PROCESSES && i < fl_world->processes; i++) {
        struct fl_process *row = &fl_world->process[i];
        if (row->pid == pid && !row->has_status) {
            row->status = status;
            row->has_status = true;
            return;
        }
    }
}

/* An orphan that wants to be traced by its parent is traced by the harness, which has no use for that. */
static void let_go(pid_t pid, int signal) {
    ptrace(PTRACE_DETACH, pid, NULL, (void *)(intptr_t)signal);
}

/* Takes in every child that has ended; true if none is left. */
bool fl_reap(void) {
    for (;;) {
        int status;
        pid_t pid = waitpid(-1, &status, WNOHANG | __WALL);
        if (pid <= 0) {
            return pid < 0 && errno == ECHILD;
        }
        if (WIFSTOPPED(status)) {
            let_go(pid, WSTOPSIG(status));
        } else {
            record(pid, status);
        }
    }
}

static void kill_children(void) {
    pid_t children[FL_MAX_CHILDREN];
    int count = fl_children(getpid(), children, FL_MAX_CHILDREN);
    for (int i = 0; i < count; i++) {
        kill(children[i], SIGKILL);
    }
}

/* What ends now is nobody's end: it is not recorded. Without walls, those that a dying process leaves behind come one
 * generation after the other. */
void fl_kill_everybody(void) {
    pid_t pid;
    do {
        if (fl_has_walls()) {
            kill(-1, SIGKILL);
        } else {
            kill_children();
        }
        pid = waitpid(-1, NULL, __WALL);
        while (pid > 0 && waitpid(-1, NULL, __WALL | WNOHANG) > 0) {
        }
    } while (pid > 0 || errno != ECHILD);
}

_Noreturn void fl_leave(int status) {
    fl_kill_everybody();
    _exit(status);
}
