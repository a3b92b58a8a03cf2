/* hooks.c: the hooks, as they run inside the program.
 *
 * Rules of this file:
 *  - No lock, no heap, no stdio: a hook may run in the child of a multi-threaded process.
 *  - errno is left as it was found.
 *  - What a thread knows of itself is in `self`; everything that others must see is in the shared mapping.
 */
#define _GNU_SOURCE
#include "forklore.h"
#include "world.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

struct self {
    int process, thread;     /* its rows */
    int child;               /* the row of the process that is being made */
    uint32_t steps;          /* steps asked for so far */
    uint32_t gates;          /* gates it waits at: a signal handler may have its own before the thread's is open */
    uint64_t random;
};

enum { MOST_LENT = 4 };

static _Thread_local struct self self;

/* What the thread was before each vfork whose child has its memory now: the child never comes back to take it. */
static _Thread_local struct self lenders[MOST_LENT];
static _Thread_local int lent;

/* It is to be stopped in its fork, after the handlers of the program. */
static _Thread_local bool stops_at_copy;

static struct fl_process *my_process(void) {
    return &fl_world->process[self.process];
}

static struct fl_thread *my_thread(void) {
    return &my_process()->threads[self.thread];
}

/* splitmix64, Sebastiano Vigna, public domain: any seed gives a good sequence. */
static uint64_t next_random(void) {
    uint64_t z = (self.random += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

static void seed_random(void) {
    self.random = fl_world->seed + 1000003u * (uint64_t)self.process + (uint64_t)self.thread;
    next_random();
}

static uint64_t now_nanos(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

/* Spins and does not sleep: a sleep is rounded up to the kernel's slack of some 50 microseconds. */
static void jitter(void) {
    if (fl_world->jitter_nanos == 0) {
        return;
    }
    uint64_t end = now_nanos() + next_random() % (fl_world->jitter_nanos + 1u);
    while (now_nanos() < end) {
    }
}

static void say(const char *word, long number) {
    if (fl_world->mode == FL_STEERED) {
        fl_event(word, 3, (long[]){self.process, self.thread, number});
    }
}

static void register_thread(int thread) {
    self.thread = thread;
    self.steps = 0;
    self.gates = 0;
    struct fl_thread *row = my_thread();
    row->step = 0;
    row->joins = -1;
    row->object = -1;
    row->in_library = false;
    row->granted = 0;
    row->tid = (int)syscall(SYS_gettid);
    seed_random();
    say("thread", row->tid);
}

/* A signal handler that interrupts the wait has gates of its own, which open first; so the two counts change together,
 * and the end of the wait is decided while no handler can come. */
static void wait_at_gate(struct fl_thread *row) {
    sigset_t all, old;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &old);
    self.steps++;
    unsigned outer = self.gates++;
    while (!fl_gate_is_open(row, self.steps - outer)) {
        pthread_sigmask(SIG_SETMASK, &old, NULL);
        fl_gate_wait(row, &self.steps, outer);
        pthread_sigmask(SIG_SETMASK, &all, NULL);
    }
    self.gates--;
    pthread_sigmask(SIG_SETMASK, &old, NULL);
}

static void before(int step, int joins, int object, bool in_library) {
    int saved = errno;
    struct fl_thread *row = my_thread();
    row->joins = joins;
    row->object = object;
    row->in_library = in_library;
    row->step = step;
    if (fl_world->mode == FL_STEERED) {
        say("at", step);
        wait_at_gate(row);
        enum fl_stop where = atomic_exchange(&row->stops, FL_NOWHERE);
        if (where == FL_AT_COPY) {
            stops_at_copy = true;
        }
        if (where == FL_AT_LOCK || where == FL_AT_TEXT) {
            fl_inside_begins(where);
        }
    } else {
        jitter();
    }
    errno = saved;
}

void fl_stopped(void) {
    int saved = errno;
    struct fl_thread *row = my_thread();
    say("stopped", row->step);
    wait_at_gate(row);
    errno = saved;
}

void fl_before(int step) {
    before(step, -1, -1, false);
}

void fl_before_waiting(int step, int object) {
    before(step, -1, object, false);
    fl_ask_oracle(my_thread(), object);
}

void fl_before_call(int step) {
    before(step, -1, -1, true);
}

void fl_before_join(int step, int thread) {
    before(step, thread, -1, false);
}

void fl_before_leave(int step) {
    fl_before_call(step);
}

void fl_before_exec(int step) {
    fl_before(step);
    my_process()->exec_errno = 0;
    my_process()->exec_step = step;
}

void fl_after(int step) {
    fl_inside_ends();
    int saved = errno;
    say("done", step);
    errno = saved;
}

/* The kernel lets a waiting thread go on at once, and whoever drives the run knows that. */
void fl_after_waiting(int step) {
    fl_after(step);
}

/* Whoever is refused ends the run: a program that forks without end must not go on. */
static void make_row(int step) {
    self.child = atomic_fetch_add(&fl_world->processes, 1);
    if (self.child >= FL_MAX_PROCESSES) {
        fl_world->too_many = true;
        _exit(126);
    }
    fl_world->process[self.child].fork_step = step;
}

static void refuse_failure(pid_t pid) {
    if (pid < 0) {
        fl_world->too_many = true;
        _exit(126);
    }
}

/* The child knows itself before fork() returns, if handlers of the program run in it. */
static void become_child(void) {
    if (self.process != self.child) {
        self.process = self.child;
        my_process()->pid = getpid();
        register_thread(self.thread);
    }
}

/* What a fork returns is the row of the fork around it: a handler of pthread_atfork may fork. */
int fl_before_fork(int step) {
    fl_before_call(step);
    int outer = self.child;
    make_row(step);
    return outer;
}

void fl_after_fork(int step, pid_t pid, int outer) {
    int saved = errno;
    refuse_failure(pid);
    if (pid == 0) {
        become_child();
    } else {
        fl_world->process[self.child].pid = pid;
        self.child = outer;
        say("done", step);
    }
    errno = saved;
}

void fl_in_child(void) {
    int saved = errno;
    become_child();
    errno = saved;
}

void fl_before_vfork(int step) {
    fl_before_call(step);
    refuse_failure(lent < MOST_LENT ? 0 : -1);
    lenders[lent++] = self;
    make_row(step);
}

void fl_after_vfork(int step, pid_t pid) {
    int saved = errno;
    refuse_failure(pid);
    if (pid == 0) {
        become_child();
    } else {
        fl_world->process[self.child].pid = pid;
        self = lenders[--lent];
        say("done", step);
    }
    errno = saved;
}

/* A process made by posix_spawn is another program from the beginning; one that was not found never was. */
void fl_after_spawn(int step, pid_t pid, int outer) {
    int saved = errno;
    struct fl_process *row = &fl_world->process[self.child];
    row->exec_step = step;
    row->pid = pid > 0 ? pid : 0;
    self.child = outer;
    fl_after(step);
    errno = saved;
}

/* A signal may come to a child between fork() and the hook behind it. */
void fl_interrupted(struct fl_interrupted *kept) {
    kept->error = errno;
    kept->child = self.child;
    if (getpid() != my_process()->pid && fl_world->process[self.child].fork_step != 0) {
        become_child();
    }
    struct fl_thread *row = my_thread();
    kept->step = row->step;
    kept->joins = row->joins;
    kept->object = row->object;
    kept->in_library = row->in_library;
    kept->at_gate = row->at_gate;
    row->at_gate = false;
}

void fl_resumed(const struct fl_interrupted *kept) {
    struct fl_thread *row = my_thread();
    self.child = kept->child;
    row->step = kept->step;
    row->joins = kept->joins;
    row->object = kept->object;
    row->in_library = kept->in_library;
    row->at_gate = kept->at_gate;
    errno = kept->error;
}

int fl_tested(int step, int value) {
    fl_after(step);
    return value;
}

int fl_number(const void *address) {
    for (int i = 0; fl_objects[i].kind != FL_NOTHING; i++) {
        if (fl_objects[i].address == address) {
            return i;
        }
    }
    return -1;
}

void fl_after_wait(int step, pid_t pid, int status) {
    int rows = atomic_load(&fl_world->processes);
    for (int i = rows < FL_MAX_PROCESSES ? rows - 1 : FL_MAX_PROCESSES - 1; i > 0; i--) {
        struct fl_process *row = &fl_world->process[i];
        if (pid > 0 && row->pid == pid && !row->has_status) {
            row->status = status;
            row->has_status = true;
            break;
        }
    }
    fl_after_waiting(step);
}

void fl_exec_failed(int step) {
    my_process()->exec_errno = errno;
    (void)step;
}

void fl_thread_begins(int thread) {
    self.process = 0;
    pid_t pid = getpid();
    for (int i = 0; i < FL_MAX_PROCESSES && i < fl_world->processes; i++) {
        if (fl_world->process[i].pid == pid) {
            self.process = i;
        }
    }
    register_thread(thread);
}

/* A handler that is registered before all others is the last one that prepares a fork. */
static void at_copy(void) {
    if (stops_at_copy) {
        stops_at_copy = false;
        fl_stopped();
    }
}

void fl_world_begins(void) {
    self.process = 0;
    my_process()->pid = getpid();
    if (fl_world->mode == FL_STEERED) {
        pthread_atfork(at_copy, NULL, NULL);
    }
}
