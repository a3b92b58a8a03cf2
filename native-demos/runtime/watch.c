/* watch.c: waits for the end of a world, and judges it.
 *
 * Rules of this file:
 *  - The harness sleeps until a process ends. Only when the end is late it looks at /proc: a look costs about as much
 *    as a short run. The second look, which makes a proof of it, comes at once: see hang.c.
 *  - The signals of interest are blocked and fetched, so nothing ever interrupts the harness.
 */
#define _GNU_SOURCE
#include "world.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

enum { SHORTEST_PAUSE = 200 * 1000, LONGEST_PAUSE = 50 * 1000000, FLUSH_PAUSE = 5 * 1000000, NANOS = 1000000000 };

static struct fl_look *looks;
static sigset_t watched;
static int signal_fd;

/* How long a world that ends by itself takes, in nanoseconds, smoothed. */
static long usual_time = SHORTEST_PAUSE;

static int64_t now_nanos(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * NANOS + now.tv_nsec;
}

/* SIGCHLD and SIGUSR1 wake the harness, the others end it. */
bool fl_prepare_watch(void) {
    static const int numbers[] = {SIGCHLD, SIGUSR1, SIGTERM, SIGINT, SIGHUP};
    sigemptyset(&watched);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        sigaddset(&watched, numbers[i]);
    }
    sigset_t blocked = watched;
    sigaddset(&blocked, SIGPIPE);
    sigprocmask(SIG_SETMASK, &blocked, NULL);
    signal_fd = signalfd(-1, &watched, SFD_CLOEXEC | SFD_NONBLOCK);
    looks = fl_own_memory(3 * sizeof *looks);
    return signal_fd >= 0 && looks != NULL;
}

/* Whether a signal is for the harness. Behind walls a program may send one to everybody, and is no authority. */
static bool is_meant(const siginfo_t *info) {
    return info->si_signo != SIGCHLD && info->si_signo != SIGUSR1 && (!fl_has_walls() || info->si_pid == 0);
}

/* The signal that came in time, or -1. */
static int wait_for_signal(long nanos) {
    siginfo_t info;
    struct timespec time = {nanos / NANOS, nanos % NANOS};
    int number = sigtimedwait(&watched, &info, &time);
    if (number > 0 && is_meant(&info)) {
        fl_leave(0);
    }
    return number;
}

/* True if Java says something, or is gone. */
static bool java_speaks(void) {
    struct pollfd control = {.fd = FL_CONTROL_FD, .events = POLLIN};
    return poll(&control, 1, 0) > 0;
}

void fl_wait_for_command(void) {
    struct pollfd both[] = {{.fd = signal_fd, .events = POLLIN}, {.fd = FL_CONTROL_FD, .events = POLLIN}};
    while (both[1].revents == 0) {
        poll(both, 2, -1);
        while (wait_for_signal(0) > 0) {
        }
        fl_reap();
    }
}

static bool timers_are_pending(const struct fl_look *look) {
    for (int i = 0; i < look->count; i++) {
        const struct fl_task *task = &look->tasks[i];
        bool first = task->pid == task->tid && !fl_is_zombie(task);
        if (fl_timer_is_pending(task->pid) || (first && fl_has_posix_timers(task->pid))) {
            return true;
        }
    }
    return false;
}

/* Whether oracle.c has given up a thread; with `through`, whether one that has come through all the same. */
static bool is_given_up(bool through) {
    for (int i = 0; i < FL_MAX_PROCESSES && i < fl_world->processes; i++) {
        for (int j = 0; j < FL_MAX_THREADS; j++) {
            const struct fl_process *process = &fl_world->process[i];
            bool came_through = process->has_status && (process->status & 0x7f) == 0;
            if (process->threads[j].doomed && (came_through || !through)) {
                return true;
            }
        }
    }
    return false;
}

bool fl_somebody_is_given_up(void) {
    return fl_world->oracle != FL_ASKS_NOBODY && is_given_up(false);
}

/* A refused fork ends its process, so all may be gone before the next look. */
static enum fl_verdict ended(int64_t begin) {
    usual_time += (now_nanos() - begin - usual_time) / 16;
    if (fl_world->oracle != FL_ASKS_NOBODY && is_given_up(true)) {
        return FL_ORACLE_WRONG;
    }
    return fl_world->too_many ? FL_TOO_MANY : FL_ENDED;
}

/* What can be said now; FL_DEADLINE if nothing is certain. */
static enum fl_verdict judge(const struct fl_look **last) {
    *last = &looks[0];
    fl_look_at_descendants(&looks[0]);
    if (fl_world->too_many || looks[0].crowded) {
        return FL_TOO_MANY;
    }
    if (!fl_may_hang(&looks[0])) {
        return FL_DEADLINE;
    }
    fl_reap();
    *last = &looks[1];
    fl_look_at_descendants(&looks[1]);
    if (!fl_proves_hang(&looks[0], &looks[1]) || timers_are_pending(&looks[1])) {
        return FL_DEADLINE;
    }
    return fl_somebody_is_stopped(&looks[1]) ? FL_STOPPED : FL_HUNG;
}

static long first_pause(void) {
    long twice = 2 * usual_time;
    return twice < SHORTEST_PAUSE ? SHORTEST_PAUSE : twice > LONGEST_PAUSE ? LONGEST_PAUSE : twice;
}

/* From half of the time on: whether all the while everybody rested or ran. The first such look is kept. */
struct spin { bool begun, goes_on, confirmed; };

static void watch_spin(struct spin *spin, const struct fl_look *look) {
    if (!spin->begun) {
        looks[2] = *look;
        spin->begun = true;
        spin->goes_on = fl_somebody_spins(look);
    } else {
        spin->goes_on = spin->goes_on && fl_seems_to_spin(&looks[2], look);
        spin->confirmed = true;
    }
}

/* Watches a world until it has ended, provably hangs, or its time is up. `last` is the look to report from. */
enum fl_verdict fl_watch(int deadline_millis, const struct fl_look **last) {
    int64_t begin = now_nanos(), time = (int64_t)deadline_millis * 1000000, look_at = begin + first_pause();
    long pause = SHORTEST_PAUSE;
    struct spin spin = {0};
    *last = NULL;
    for (;;) {
        if (fl_reap()) {
            *last = NULL;
            return ended(begin);
        }
        int64_t now = now_nanos();
        if (now < look_at) {
            /* Whoever was given up by the oracle says that a look is due. */
            look_at = wait_for_signal(look_at - now) == SIGUSR1 ? now : look_at;
            continue;
        }
        if (pause > FLUSH_PAUSE) {
            fl_flush();
        }
        if (java_speaks()) {
            fl_leave(0);
        }
        enum fl_verdict verdict = judge(last);
        if (verdict != FL_DEADLINE) {
            return verdict;
        }
        if (now - begin >= time / 2) {
            watch_spin(&spin, *last);
        }
        if (now - begin >= time) {
            return spin.goes_on && spin.confirmed ? FL_SPINS : FL_DEADLINE;
        }
        look_at = now_nanos() + pause;
        pause = pause * 2 < LONGEST_PAUSE ? pause * 2 : LONGEST_PAUSE;
    }
}
