/* hang.c: the proof that a world hangs.
 *
 * Rules of this file:
 *  - A hang is proved or not said. Being slow is never a hang.
 *
 * The proof: every thread of every process of the world sits in a wait that only another thread of the world can
 * end (a futex without a time-out, or the wait for a child), in both looks, and was given no processor between
 * them. So there is an instant, between the end of the first look and the beginning of the second, at which all of
 * them waited at once; from then on nobody is left to wake anybody.
 */
#define _GNU_SOURCE
#include "world.h"

#include <sys/syscall.h>

static bool waits_for_a_thread(const struct fl_task *task) {
    if (task->call != SYS_futex) {
        return false;
    }
    long operation = (long)task->arguments[1] & ~(FL_FUTEX_PRIVATE | FL_FUTEX_CLOCK);
    bool waits = operation == FL_FUTEX_WAIT || operation == FL_FUTEX_WAIT_BITSET;
    return waits && task->arguments[3] == 0;
}

static bool waits_for_a_child(const struct fl_task *task) {
    return task->call == SYS_wait4 || task->call == SYS_waitid;
}

static bool same_wait(const struct fl_task *first, const struct fl_task *second) {
    if (first->pid != second->pid || first->tid != second->tid || first->zombie != second->zombie) {
        return false;
    }
    if (first->zombie) {
        return true;
    }
    return (waits_for_a_thread(first) || waits_for_a_child(first)) && first->call == second->call
           && first->arguments[0] == second->arguments[0] && first->switches == second->switches;
}

bool fl_proves_hang(const struct fl_look *first, const struct fl_look *second) {
    if (!first->complete || !second->complete || first->count != second->count || first->count == 0) {
        return false;
    }
    bool somebody_waits = false;
    for (int i = 0; i < first->count; i++) {
        if (!same_wait(&first->tasks[i], &second->tasks[i])) {
            return false;
        }
        somebody_waits = somebody_waits || !first->tasks[i].zombie;
    }
    return somebody_waits;
}
