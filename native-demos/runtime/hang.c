/* hang.c: the proof that a world hangs.
 *
 * Rules of this file:
 *  - A hang is proved or not said. Being slow is never a hang.
 *
 * The proof: every thread of every process of the world sleeps in a wait that only another thread of the world can
 * end (a futex without a time-out, or the wait for a child), in both looks, and was given no processor between
 * them. So there is an instant, between the end of the first look and the beginning of the second, at which all of
 * them waited at once and none had been woken; from then on nobody is left to wake anybody.
 *
 * Two things look like a wait and are none:
 *  - A thread that was woken sits in its call until a processor takes it up. A processor that idles may take its time,
 *    longer than two looks. /proc already shows it as running, so a waiter must be shown as asleep.
 *  - A process that has ended is seen as a zombie before its parent is woken. So a wait for a zombie is no wait.
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

/* The wait of waitid, and the one for any child, may be for every child. */
static bool may_collect(const struct fl_task *waiter, pid_t child, pid_t parent) {
    pid_t wanted = waiter->call == SYS_wait4 ? (pid_t)waiter->arguments[0] : -1;
    return !waiter->zombie && waits_for_a_child(waiter) && waiter->pid == parent && (wanted <= 0 || wanted == child);
}

/* A process has ended when none of its threads is left; its first thread may be a zombie long before. */
static bool has_ended(const struct fl_look *look, pid_t pid) {
    for (int i = 0; i < look->count; i++) {
        if (look->tasks[i].pid == pid && !look->tasks[i].zombie) {
            return false;
        }
    }
    return true;
}

static bool somebody_may_collect(const struct fl_look *look, const struct fl_task *child) {
    for (int i = 0; i < look->count; i++) {
        if (may_collect(&look->tasks[i], child->pid, child->parent)) {
            return true;
        }
    }
    return false;
}

static bool same_wait(const struct fl_task *first, const struct fl_task *second) {
    if (first->pid != second->pid || first->tid != second->tid || first->zombie != second->zombie) {
        return false;
    }
    if (first->zombie) {
        return true;
    }
    bool sleeps = first->asleep && second->asleep;
    return sleeps && (waits_for_a_thread(first) || waits_for_a_child(first)) && first->call == second->call
           && first->arguments[0] == second->arguments[0] && first->switches == second->switches;
}

bool fl_proves_hang(const struct fl_look *first, const struct fl_look *second) {
    if (!first->complete || !second->complete || first->count != second->count || first->count == 0) {
        return false;
    }
    bool somebody_waits = false;
    for (int i = 0; i < first->count; i++) {
        const struct fl_task *task = &second->tasks[i];
        if (!same_wait(&first->tasks[i], task)) {
            return false;
        }
        if (task->zombie && has_ended(second, task->pid) && somebody_may_collect(second, task)) {
            return false;
        }
        somebody_waits = somebody_waits || !task->zombie;
    }
    return somebody_waits;
}
