/* waits.c: which system calls wait, and for what.
 *
 * Rules of this file:
 *  - It judges by the number and the arguments of a call alone, as /proc shows them.
 *  - A call that is not named here is no wait. A call that comes back by itself, because its time is over, is none.
 */
#define _GNU_SOURCE
#include "world.h"

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/syscall.h>

/* The futex operations that wait; <linux/futex.h> has their names. */
enum { LOCK_PI = 6, WAIT_REQUEUE_PI = 11, LOCK_PI2 = 13 };

static enum fl_wait futex(const struct fl_task *task) {
    long operation = (long)task->arguments[1] & ~(FL_FUTEX_PRIVATE | FL_FUTEX_CLOCK);
    bool waits = operation == FL_FUTEX_WAIT || operation == FL_FUTEX_WAIT_BITSET || operation == LOCK_PI
                 || operation == LOCK_PI2 || operation == WAIT_REQUEUE_PI;
    return waits && task->arguments[3] == 0 ? FL_FOR_FUTEX : FL_NO_WAIT;
}

static enum fl_wait file_lock(const struct fl_task *task) {
    int command = (int)task->arguments[1];
    return command == F_SETLKW || command == F_OFD_SETLKW ? FL_FOR_FILE_LOCK : FL_NO_WAIT;
}

static enum fl_wait if_for_ever(bool without_time_out, enum fl_wait wait) {
    return without_time_out ? wait : FL_NO_WAIT;
}

/* The flags of clone3 are in memory; who lends its memory is seen from the child. */
static enum fl_wait lent(const struct fl_task *task) {
    bool may = task->call != SYS_clone || (task->arguments[0] & CLONE_VFORK) != 0;
    return if_for_ever(may && task->lent_to != 0, FL_FOR_LENT_MEMORY);
}

enum fl_wait fl_wait_of(const struct fl_task *task) {
    switch (task->call) {
        case SYS_futex: return futex(task);
        case SYS_wait4: case SYS_waitid: return FL_FOR_CHILD;
        case SYS_read: case SYS_readv: case SYS_write: case SYS_writev: return FL_FOR_PIPE;
        case SYS_flock: return FL_FOR_FILE_LOCK;
        case SYS_fcntl: return file_lock(task);
        case SYS_rt_sigsuspend: return FL_FOR_SIGNAL;
        case SYS_rt_sigtimedwait: return if_for_ever(task->arguments[2] == 0, FL_FOR_SIGNAL);
        case SYS_ppoll: return if_for_ever(task->arguments[2] == 0, FL_FOR_FILES);
        case SYS_pselect6: return if_for_ever(task->arguments[4] == 0, FL_FOR_FILES);
        case SYS_epoll_pwait: return if_for_ever((int)task->arguments[3] == -1, FL_FOR_FILES);
        case SYS_clone: case SYS_clone3: return lent(task);
#ifdef SYS_pause
        case SYS_pause: return FL_FOR_SIGNAL;
#endif
#ifdef SYS_vfork
        case SYS_vfork: return lent(task);
#endif
#ifdef SYS_poll
        case SYS_poll: return if_for_ever((int)task->arguments[2] < 0, FL_FOR_FILES);
#endif
#ifdef SYS_select
        case SYS_select: return if_for_ever(task->arguments[4] == 0, FL_FOR_FILES);
#endif
#ifdef SYS_epoll_wait
        case SYS_epoll_wait: return if_for_ever((int)task->arguments[3] == -1, FL_FOR_FILES);
#endif
        default: return FL_NO_WAIT;
    }
}

bool fl_is_zombie(const struct fl_task *task) {
    return task->state == 'Z' || task->state == 'X';
}

bool fl_is_stopped(const struct fl_task *task) {
    return task->state == 'T';
}

/* Whether only another thread of the world can end the wait in which the look found it. Who lends its memory cannot be
 * interrupted meanwhile; any other sleep of that sort is short. */
bool fl_waits_for_ever(const struct fl_task *task) {
    enum fl_wait wait = fl_wait_of(task);
    bool asleep = wait == FL_FOR_LENT_MEMORY ? task->state == 'D' || task->state == 'S' : task->state == 'S';
    switch (wait) {
        case FL_NO_WAIT: return false;
        case FL_FOR_FUTEX: case FL_FOR_CHILD: case FL_FOR_SIGNAL: case FL_FOR_LENT_MEMORY: return asleep;
        case FL_FOR_PIPE: case FL_FOR_FILE_LOCK: case FL_FOR_FILES: return asleep && task->own_files;
    }
    return false;
}
