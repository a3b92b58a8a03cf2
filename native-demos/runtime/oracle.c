/* oracle.c: knows at once that a thread will wait for ever, where that can be known.
 *
 * Rules of this file:
 *  - It runs in the process, between two hooks: no lock but the one that is asked about, no heap, no stdio.
 *  - In doubt it says nothing. Then the thread asks for the mutex as ever, and the harness watches as ever.
 *
 * A mutex that is busy, in a process with one thread, is never unlocked again, if it lies in the memory of that process
 * alone: nobody else can reach it, and the one thread asks for it. A signal handler could: so nobody may ask the
 * oracle in a program that handles signals (Java takes care of that).
 */
#define _GNU_SOURCE
#include "forklore.h"
#include "world.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The kinds of mutexes that wait, and do not lie in shared memory: the others say an error, or know of dead owners. */
static bool is_plain(const pthread_mutex_t *mutex) {
#ifdef __GLIBC__
    int kind = mutex->__data.__kind;
#else
    int kind = *(const int *)mutex;
#endif
    return kind == PTHREAD_MUTEX_NORMAL || kind == PTHREAD_MUTEX_RECURSIVE;
}

/* The folder of the threads of a process has a link from each, and two of its own. */
static bool has_one_thread(void) {
    struct stat tasks;
    return stat("/proc/self/task", &tasks) == 0 && tasks.st_nlink == 3;
}

static bool is_free(pthread_mutex_t *mutex) {
    if (pthread_mutex_trylock(mutex) != 0) {
        return false;
    }
    pthread_mutex_unlock(mutex);
    return true;
}

/* The harness need not wait until it wonders: it may look now. */
static _Noreturn void wait_for_ever(void) {
    static int nobody_wakes;
    kill(fl_world->harness, SIGUSR1);
    for (;;) {
        syscall(SYS_futex, &nobody_wakes, FL_FUTEX_WAIT | FL_FUTEX_PRIVATE, 0, NULL, NULL, 0);
    }
}

void fl_ask_oracle(struct fl_thread *thread, int object) {
    if (fl_world->oracle == FL_ASKS_NOBODY || object < 0 || fl_objects[object].kind != FL_MUTEX) {
        return;
    }
    int saved = errno;
    pthread_mutex_t *mutex = (pthread_mutex_t *)fl_objects[object].address;
    if (mutex != NULL && is_plain(mutex) && has_one_thread() && !is_free(mutex)) {
        thread->doomed = true;
        if (fl_world->oracle == FL_IS_BELIEVED) {
            wait_for_ever();
        }
    }
    errno = saved;
}
