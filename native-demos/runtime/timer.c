/* timer.c: the timers of the world. A thread that waits while a timer runs is not lost: the signal may set it free.
 *
 * Rules of this file:
 *  - The kernel does not show the timer of alarm() and setitimer() to others, so these two note when it goes off, and
 *    then do what the C library does. The timers of timer_create are shown: see proc.c.
 *  - No lock, no heap, no stdio: a signal handler may set a timer.
 *
 * A child does not inherit the timer. After exec it goes on, and the note stays.
 */
#define _DEFAULT_SOURCE
#include "world.h"

#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { NANOS = 1000000000, MICROS = 1000000, NANOS_OF_MICRO = 1000 };

#define AGAIN_AND_AGAIN UINT64_MAX

/* After a timer has gone off, its process is not believed to wait for ever before the signal has surely come. */
#define SETTLES_NANOS (100 * 1000000ull)

static uint64_t now_nanos(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * NANOS + (uint64_t)now.tv_nsec;
}

static struct fl_process *row_of(pid_t pid) {
    int rows = fl_world == NULL ? 0 : fl_world->processes;
    for (int i = 0; i < rows && i < FL_MAX_PROCESSES; i++) {
        if (fl_world->process[i].pid == pid) {
            return &fl_world->process[i];
        }
    }
    return NULL;
}

static void note(uint64_t due) {
    struct fl_process *row = row_of(getpid());
    if (row != NULL) {
        row->timer_due = due;
    }
}

void fl_timer_set(unsigned long long micros) {
    note(micros == 0 ? 0 : now_nanos() + micros * NANOS_OF_MICRO);
}

bool fl_timer_is_pending(pid_t pid) {
    const struct fl_process *row = row_of(pid);
    uint64_t due = row == NULL ? 0 : row->timer_due;
    return due != 0 && (due == AGAIN_AND_AGAIN || now_nanos() < due + SETTLES_NANOS);
}

static uint64_t micros_of(struct timeval time) {
    return (uint64_t)time.tv_sec * MICROS + (uint64_t)time.tv_usec;
}

/* musl's type, and glibc's without extensions. */
int setitimer(int which, const struct itimerval *restrict new, struct itimerval *restrict old) {
    if (which == ITIMER_REAL && new != NULL) {
        fl_timer_set(micros_of(new->it_value));
        if (micros_of(new->it_interval) != 0 && micros_of(new->it_value) != 0) {
            note(AGAIN_AND_AGAIN);
        }
    }
    return (int)syscall(SYS_setitimer, which, new, old);
}

unsigned alarm(unsigned seconds) {
    struct itimerval new = {.it_value.tv_sec = seconds}, old = {0};
    setitimer(ITIMER_REAL, &new, &old);
    return (unsigned)old.it_value.tv_sec + (old.it_value.tv_usec > 0);
}
