/* hang.c: the proof that a world hangs.
 *
 * Rules of this file:
 *  - A hang is proved or not said. Being slow is never a hang.
 *  - What is only likely has another name: see fl_seems_to_spin.
 *
 * The proof. A look reads of each thread its state, then its system call, then how often it was switched, in this
 * order. Say that two looks saw the same threads, and that each of them was asleep in the second look, in a call that
 * the kernel had put to rest, with a count of switches that was the same in both.
 *  1. The count grows whenever a thread leaves a processor. It was off every processor when its call was read for the
 *     second time, and the count had not grown since the first look: so it was off every processor all the while
 *     between the looks.
 *  2. A thread that is woken stops being asleep in that instant, and only it can fall asleep again, for which it needs
 *     a processor. It was asleep in the second look: so it had not been woken between the looks either.
 *  3. So between the looks all of them slept at once, and none had been woken. If only another thread of the world can
 *     end each of these waits, then nobody is left to end any: the world hangs.
 *
 * What is no such wait:
 *  - One with a time-out, and any in a process whose timer has not gone off yet (watch.c asks that).
 *  - One for a pipe or a file that somebody outside the world may have open, too.
 *  - The wait for a child that is a zombie, and may be collected by that wait. A zombie may still be about to tell its
 *    parent of its end, by a signal, too. fl_reap, between the looks, waits for that: it takes the same lock of the
 *    kernel. Whoever was told is not asleep in the second look.
 *
 * A thread that was missed by both looks, and runs: the kernel leaves a thread or a process out of a list only if
 * another one, that it has just named, ends while the list is read. That other one then cannot be looked at, and the
 * look is not complete.
 *
 * A stopped thread goes on when somebody continues it; in a world in which everybody sleeps or is stopped, nobody does.
 */
#define _GNU_SOURCE
#include "world.h"

#include <sys/syscall.h>

/* The first argument of waitid; <sys/wait.h> hides them behind an enumeration. */
enum { ANY_CHILD = 0, THIS_CHILD = 1 };

/* Zero and less mean a group of processes, or all of them. */
static pid_t wanted_child(const struct fl_task *waiter) {
    if (waiter->call == SYS_wait4) {
        return (pid_t)waiter->arguments[0];
    }
    return waiter->arguments[0] == THIS_CHILD ? (pid_t)waiter->arguments[1] : ANY_CHILD;
}

static bool may_collect(const struct fl_task *waiter, pid_t child, pid_t parent) {
    pid_t wanted = wanted_child(waiter);
    return !fl_is_zombie(waiter) && fl_wait_of(waiter) == FL_FOR_CHILD && waiter->pid == parent
           && (wanted <= 0 || wanted == child);
}

/* A process has ended when none of its threads is left; its first thread may be a zombie long before. */
static bool has_ended(const struct fl_look *look, pid_t pid) {
    for (int i = 0; i < look->count; i++) {
        if (look->tasks[i].pid == pid && !fl_is_zombie(&look->tasks[i])) {
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

static bool rests(const struct fl_task *task) {
    return fl_is_zombie(task) || fl_is_stopped(task) || fl_waits_for_ever(task);
}

bool fl_may_hang(const struct fl_look *look) {
    bool somebody_waits = false;
    for (int i = 0; i < look->count; i++) {
        if (!rests(&look->tasks[i])) {
            return false;
        }
        somebody_waits = somebody_waits || !fl_is_zombie(&look->tasks[i]);
    }
    return look->complete && somebody_waits;
}

static bool same_thread(const struct fl_task *first, const struct fl_task *second) {
    return first->pid == second->pid && first->tid == second->tid && fl_is_zombie(first) == fl_is_zombie(second);
}

static bool same_rest(const struct fl_task *first, const struct fl_task *second) {
    bool still = fl_is_zombie(second) || first->switches == second->switches;
    return same_thread(first, second) && still && fl_is_stopped(first) == fl_is_stopped(second);
}

bool fl_proves_hang(const struct fl_look *first, const struct fl_look *second) {
    if (!fl_may_hang(first) || !fl_may_hang(second) || first->count != second->count) {
        return false;
    }
    for (int i = 0; i < first->count; i++) {
        const struct fl_task *task = &second->tasks[i];
        bool told = fl_is_zombie(task) && has_ended(second, task->pid) && somebody_may_collect(second, task);
        if (told || !same_rest(&first->tasks[i], task)) {
            return false;
        }
    }
    return true;
}

bool fl_somebody_is_stopped(const struct fl_look *look) {
    for (int i = 0; i < look->count; i++) {
        if (fl_is_stopped(&look->tasks[i])) {
            return true;
        }
    }
    return false;
}

/* Whether everybody rests or runs, and somebody runs. */
bool fl_somebody_spins(const struct fl_look *look) {
    bool somebody_runs = false;
    for (int i = 0; i < look->count; i++) {
        bool runs = look->tasks[i].state == 'R';
        if (!runs && !rests(&look->tasks[i])) {
            return false;
        }
        somebody_runs = somebody_runs || runs;
    }
    return look->complete && somebody_runs;
}

/* Whether the same threads still run that ran in the first look, and never slept meanwhile. That is seen, not proved:
 * a long calculation looks the same. */
bool fl_seems_to_spin(const struct fl_look *first, const struct fl_look *second) {
    if (!fl_somebody_spins(first) || !fl_somebody_spins(second) || first->count != second->count) {
        return false;
    }
    for (int i = 0; i < first->count; i++) {
        const struct fl_task *before = &first->tasks[i], *now = &second->tasks[i];
        if (!same_thread(before, now) || (!fl_is_zombie(now) && before->sleeps != now->sleeps)) {
            return false;
        }
    }
    return true;
}
