/* harness.c: the part of the program that Java speaks to. It makes worlds, watches them and leaves nothing behind.
 *
 * Rules of this file:
 *  - The harness has one thread and never runs a line of the scenario: each world is a child it forks.
 *  - It lives as long as Java holds the other end of the control pipe. The end of that pipe, SIGTERM, SIGINT and
 *    SIGHUP mean: kill every process below, then leave.
 *
 * Commands, one line each:
 *   free TIMES SEED JITTER_NANOS DEADLINE_MILLIS [CHECKED]
 *                                                  runs that many worlds: one `run` line each, then `finished`. With
 *                                                  CHECKED oracle.c is asked: it is believed after so many worlds in
 *                                                  which it gave up somebody. Before the `run` line of such a world:
 *                                                  `given-up confirmed`, `given-up unconfirmed`, `given-up believed`
 *   steer                                          begins one world that stops before each step
 *   grant PROCESS THREAD                           lets one thread make one step
 *   stop PROCESS THREAD WHERE                      the same, and stops it inside of the step: enum fl_stop
 *   finish DEADLINE_MILLIS                         watches the steered world to its end: one `run` line
 *   end                                            kills what is left of the steered world: `gone`
 *   bare TIMES THREADS FORKS                       a measure: forks that often a process that makes so many threads and
 *                                                  forks, waits for them and ends, nothing else: `bare NANOS`
 */
#define _GNU_SOURCE
#include "forklore.h"
#include "world.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#ifdef __GLIBC__
#include <gnu/libc-version.h>
#endif

static const struct fl_callbacks *callbacks;

enum { FLUSH_MILLIS = 20, COMMAND = 256 };

static int64_t now_millis(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void set_up(void) {
    if (!fl_prepare_report()) {
        fl_leave(1);
    }
    syscall(SYS_close_range, FL_RESULT_FD + 1, ~0U, 0);
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    fl_prepare_walls();
    for (int number = 1; number < NSIG; number++) {
        signal(number, SIG_DFL);
    }
    if (!fl_prepare_watch() || !fl_prepare_worlds()) {
        fl_give_up(strerror(errno));
    }
    if (!fl_can_see_children()) {
        fl_give_up("this kernel does not list the children of a process in /proc");
    }
}

static void introduce(void) {
#ifdef __GLIBC__
    const char *libc = "glibc", *version = gnu_get_libc_version();
    int lock = offsetof(pthread_mutex_t, __data.__lock), owner = offsetof(pthread_mutex_t, __data.__owner);
#else
    const char *libc = "musl", *version = "unknown";
    int lock = 4, owner = -1;
#endif
    fl_say("harness %d %s %s\n", FL_PROTOCOL, libc, version);
    fl_say("layout %d %d %d\n", lock, owner, (int)sizeof(pthread_mutex_t));
    fl_say("output %d\n", fl_output_fd);
    fl_say("world %lu %zu\n", (unsigned long)fl_world, sizeof *fl_world);
    fl_say("calls %ld %ld %ld\n", (long)SYS_futex, (long)SYS_wait4, (long)SYS_waitid);
    for (int i = 0; fl_objects[i].kind != FL_NOTHING; i++) {
        fl_say("object %d %lu %lu\n", i, (unsigned long)fl_objects[i].address, fl_objects[i].size);
    }
    for (int i = 0; fl_variables[i] != NULL; i++) {
        fl_say("variable %d %lu\n", i, (unsigned long)fl_variables[i]);
    }
    fl_say("ready\n");
}

/* One line of the control pipe; its end is the end of everything. */
static void read_command(char *line) {
    size_t length = 0;
    for (;;) {
        char byte;
        ssize_t got = read(FL_CONTROL_FD, &byte, 1);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got <= 0 || length == COMMAND - 1) {
            fl_leave(0);
        }
        if (byte == '\n') {
            line[length] = 0;
            return;
        }
        line[length++] = byte;
    }
}

/* The worlds of a run have a seed each, from which every thread makes its own. */
static uint64_t seed_of(uint64_t seed, long run) {
    return seed * 0x9e3779b97f4a7c15u + (uint64_t)run * 0xd1342543de82ef95u;
}

/* A world that is watched confirms the oracle if it provably hangs. */
static bool say_given_up(enum fl_verdict verdict) {
    if (!fl_somebody_is_given_up()) {
        return false;
    }
    bool confirmed = verdict == FL_HUNG || verdict == FL_STOPPED;
    bool believed = fl_world->oracle == FL_IS_BELIEVED;
    fl_say("given-up %s\n", believed ? "believed" : confirmed ? "confirmed" : "unconfirmed");
    return true;
}

static bool run_free(long times, uint64_t seed, uint32_t jitter_nanos, int deadline_millis, long checked) {
    int64_t flushed = now_millis();
    long given_up = 0;
    fl_build_walls();
    fl_keep_own_memory();
    for (long i = 0; i < times; i++) {
        const struct fl_look *look;
        fl_oracle = checked < 0 ? FL_ASKS_NOBODY : given_up < checked ? FL_IS_CHECKED : FL_IS_BELIEVED;
        if (fl_begin_world(callbacks, FL_FREE, seed_of(seed, i), jitter_nanos)) {
            return true;
        }
        enum fl_verdict verdict = fl_watch(deadline_millis, &look);
        given_up += say_given_up(verdict);
        fl_report(verdict, look);
        if (verdict != FL_ENDED) {
            fl_kill_everybody();
        }
        if (i == 0 || now_millis() - flushed >= FLUSH_MILLIS) {
            fl_flush();
            flushed = now_millis();
        }
    }
    fl_say("finished\n");
    return false;
}

static void *nothing(void *unused) {
    return unused;
}

static _Noreturn void be_bare(int threads, int forks) {
    pthread_t thread[FL_MAX_THREADS];
    for (int i = 0; i < threads && i < FL_MAX_THREADS; i++) {
        pthread_create(&thread[i], NULL, nothing, NULL);
    }
    for (int i = 0; i < forks; i++) {
        pid_t pid = fork();
        if (pid == 0) {
            _exit(0);
        }
        waitpid(pid, NULL, 0);
    }
    for (int i = 0; i < threads && i < FL_MAX_THREADS; i++) {
        pthread_join(thread[i], NULL);
    }
    _exit(0);
}

static void run_bare(long times, int threads, int forks) {
    struct timespec begin, end;
    clock_gettime(CLOCK_MONOTONIC, &begin);
    for (long i = 0; i < times; i++) {
        pid_t pid = fork();
        if (pid == 0) {
            be_bare(threads, forks);
        }
        waitpid(pid, NULL, 0);
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    fl_say("bare %lld\n", (end.tv_sec - begin.tv_sec) * 1000000000ll + (end.tv_nsec - begin.tv_nsec));
}

static void grant(int process, int thread, int stops) {
    if (process >= 0 && process < FL_MAX_PROCESSES && thread >= 0 && thread < FL_MAX_THREADS) {
        fl_world->process[process].threads[thread].stops = stops;
        fl_gate_open(&fl_world->process[process].threads[thread]);
    }
}

/* True in a world that is to go on where it was made. */
static bool obey(const char *line) {
    long times, checked = -1;
    unsigned long long seed;
    unsigned jitter_nanos;
    int deadline_millis, process, thread, where, forks;
    if (sscanf(line, "free %ld %llu %u %d %ld", &times, &seed, &jitter_nanos, &deadline_millis, &checked) >= 4) {
        return run_free(times, seed, jitter_nanos, deadline_millis, checked);
    } else if (strcmp(line, "steer") == 0 && !fl_has_walls()) {
        return fl_begin_world(callbacks, FL_STEERED, 0, 0);
    } else if (sscanf(line, "grant %d %d", &process, &thread) == 2) {
        grant(process, thread, FL_NOWHERE);
    } else if (sscanf(line, "stop %d %d %d", &process, &thread, &where) == 3) {
        grant(process, thread, where);
    } else if (sscanf(line, "finish %d", &deadline_millis) == 1) {
        const struct fl_look *look;
        enum fl_verdict verdict = fl_watch(deadline_millis, &look);
        fl_report(verdict, look);
    } else if (sscanf(line, "bare %ld %d %d", &times, &thread, &forks) == 3) {
        run_bare(times, thread, forks);
    } else if (strcmp(line, "end") == 0) {
        fl_kill_everybody();
        fl_say("gone\n");
    } else {
        fl_leave(2);
    }
    return false;
}

int fl_harness_main(const struct fl_callbacks *how) {
    char line[COMMAND];
    callbacks = how;
    set_up();
    introduce();
    do {
        fl_flush();
        fl_wait_for_command();
        read_command(line);
    } while (!obey(line));
    return 0;
}
