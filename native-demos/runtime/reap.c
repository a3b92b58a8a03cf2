/* reap.c: the ends of processes, seen and made.
 *
 * Rules of this file:
 *  - The harness is a subreaper: a process of the world whose parent ends becomes a child of the harness. So
 *    killing the children of the harness until it has none ends every process, whatever it ignores.
 *  - Only children of the harness are killed, so a reused process id can never be hit.
 */
#define _GNU_SOURCE
#include "world.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
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

/* Takes in every child that has ended. */
void fl_reap(void) {
    int status;
    for (pid_t pid; (pid = waitpid(-1, &status, WNOHANG | __WALL)) > 0;) {
        record(pid, status);
    }
}

bool fl_nobody_left(void) {
    siginfo_t info;
    return waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT | __WALL) < 0 && errno == ECHILD;
}

void fl_kill_everybody(void) {
    while (!fl_nobody_left()) {
        pid_t children[FL_MAX_CHILDREN];
        int count = fl_children(getpid(), children, FL_MAX_CHILDREN);
        for (int i = 0; i < count; i++) {
            kill(children[i], SIGKILL);
        }
        poll(NULL, 0, 1);
        int status;
        while (waitpid(-1, &status, WNOHANG | __WALL) > 0) {
        }
    }
}
