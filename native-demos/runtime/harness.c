/* harness.c: the part of the program that Java speaks to. It makes worlds, watches them and leaves nothing behind.
 *
 * Rules of this file:
 *  - The harness has one thread and never runs a line of the scenario: each world is a child it forks.
 *  - It lives as long as Java holds the other end of the control pipe. The end of that pipe, SIGTERM, SIGINT and
 *    SIGHUP mean: kill every process below, then leave.
 *
 * Commands, one line each:
 *   free TIMES SEED JITTER_NANOS DEADLINE_MILLIS   runs that many worlds: one `run` line each, then `finished`
 *   steer                                          begins one world that stops before each step
 *   grant PROCESS THREAD                           lets one thread make one step
 *   finish DEADLINE_MILLIS                         watches the steered world to its end: one `run` line
 *   end                                            kills what is left of the steered world: `gone`
 *   bare TIMES                                     forks and waits so often, nothing else: `bare NANOS`; a measure
 */
#define _GNU_SOURCE
#include "forklore.h"
#include "world.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#ifdef __GLIBC__
#include <gnu/libc-version.h>
#endif

struct fl_world *fl_world;

static const struct fl_callbacks *callbacks;

static int output_fd, null_fd, signal_fd;
static sigset_t watched_signals;
static struct fl_look looks[2];

enum { FIRST_LOOK_MILLIS = 1, SLOWEST_LOOK_MILLIS = 50, FLUSH_MILLIS = 20, NO_DEADLINE = -1, COMMAND = 256 };

static _Noreturn void leave(int status) {
    fl_kill_everybody();
    _exit(status);
}

static _Noreturn void give_up(const char *why) {
    fl_say("broken %s\n", why);
    fl_flush();
    leave(1);
}

static int64_t now_millis(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Time, memory, file size and processes of whatever runs below; the harness itself stays far under all of them. */
static void limit_resources(void) {
    static const struct { int what; rlim_t most; } limits[] = {
        {RLIMIT_CORE, 0},
        {RLIMIT_AS, (rlim_t)2 << 30},
        {RLIMIT_FSIZE, FL_MAX_OUTPUT},
        {RLIMIT_NPROC, 16384},
        {RLIMIT_NOFILE, 256},
    };
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        struct rlimit limit;
        if (getrlimit(limits[i].what, &limit) == 0 && limit.rlim_cur > limits[i].most) {
            limit.rlim_cur = limits[i].most;
            limit.rlim_max = limit.rlim_max < limits[i].most ? limit.rlim_max : limits[i].most;
            setrlimit(limits[i].what, &limit);
        }
    }
}

/* A processor second limit for each process of a world: no run needs so much before its deadline. */
static void limit_processor_time(void) {
    struct rlimit limit = {.rlim_cur = 120, .rlim_max = 120};
    setrlimit(RLIMIT_CPU, &limit);
}

static void set_up(void) {
    syscall(SYS_close_range, FL_RESULT_FD + 1, ~0U, 0);
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    limit_resources();
    for (int number = 1; number < NSIG; number++) {
        signal(number, SIG_DFL);
    }
    signal(SIGPIPE, SIG_IGN);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    sigemptyset(&watched_signals);
    sigaddset(&watched_signals, SIGCHLD);
    sigaddset(&watched_signals, SIGTERM);
    sigaddset(&watched_signals, SIGINT);
    sigaddset(&watched_signals, SIGHUP);
    sigprocmask(SIG_BLOCK, &watched_signals, NULL);
    signal_fd = signalfd(-1, &watched_signals, SFD_CLOEXEC | SFD_NONBLOCK);
    null_fd = open("/dev/null", O_RDWR | O_CLOEXEC);
    output_fd = memfd_create("forklore-output", MFD_CLOEXEC);
    fcntl(FL_CONTROL_FD, F_SETFD, FD_CLOEXEC);
    fcntl(FL_RESULT_FD, F_SETFD, FD_CLOEXEC);
    fl_world = mmap(NULL, sizeof *fl_world, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (signal_fd < 0 || null_fd < 0 || output_fd < 0 || fl_world == MAP_FAILED) {
        give_up(strerror(errno));
    }
    if (!fl_can_see_children()) {
        give_up("this kernel does not list the children of a process in /proc");
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
    fl_say("output %d\n", output_fd);
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

/* The child of the harness becomes the first process of the world. */
static void become_world(pid_t harness) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != harness) {
        _exit(1);
    }
    prctl(PR_SET_CHILD_SUBREAPER, 0);
    dup2(null_fd, STDIN_FILENO);
    dup2(output_fd, STDOUT_FILENO);
    dup2(null_fd, STDERR_FILENO);
    close(FL_CONTROL_FD);
    close(signal_fd);
    if (fl_world->mode == FL_FREE) {
        close(FL_RESULT_FD);
    }
    limit_processor_time();
    signal(SIGPIPE, SIG_DFL);
    sigprocmask(SIG_UNBLOCK, &watched_signals, NULL);
    fl_world_begins();
    if (callbacks->run_main != NULL) {
        exit(callbacks->run_main());
    }
}

/* True in the world, if it has nothing to run and is to go on where it was made. */
static bool begin_world(enum fl_mode mode, uint64_t seed, uint32_t jitter_nanos) {
    memset(fl_world, 0, sizeof *fl_world);
    fl_world->mode = mode;
    fl_world->seed = seed;
    fl_world->jitter_nanos = jitter_nanos;
    fl_world->processes = 1;
    if (ftruncate(output_fd, 0) != 0 || lseek(output_fd, 0, SEEK_SET) != 0) {
        leave(1);
    }
    pid_t harness = getpid();
    pid_t pid = callbacks->fork_world();
    if (pid == 0) {
        become_world(harness);
        return true;
    }
    if (pid < 0) {
        give_up(strerror(errno));
    }
    fl_world->process[0].pid = pid;
    return false;
}

/* Waits for a signal, a command or the time; true if a command can be read. */
static bool wait_for_something(int millis) {
    struct pollfd both[] = {{.fd = signal_fd, .events = POLLIN}, {.fd = FL_CONTROL_FD, .events = POLLIN}};
    poll(both, 2, millis);
    struct signalfd_siginfo info;
    while (read(signal_fd, &info, sizeof info) == (ssize_t)sizeof info) {
        if (info.ssi_signo != SIGCHLD) {
            leave(0);
        }
    }
    return both[1].revents != 0;
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
            leave(0);
        }
        if (byte == '\n') {
            line[length] = 0;
            return;
        }
        line[length++] = byte;
    }
}

/* Watches a world until it has ended, provably hangs, or its time is up. `last` is the look to report from. */
static enum fl_verdict watch(int deadline_millis, struct fl_look **last) {
    int64_t end = now_millis() + deadline_millis;
    int pause = FIRST_LOOK_MILLIS, which = 0;
    bool looked = false;
    for (;;) {
        fl_reap();
        *last = NULL;
        if (fl_nobody_left()) {
            /* A refused fork ends its process, so all may be gone before the next look. */
            return fl_world->too_many ? FL_TOO_MANY : FL_ENDED;
        }
        int64_t before = now_millis();
        if (wait_for_something(pause)) {
            leave(0);
        }
        if (now_millis() - before < pause) {
            continue;
        }
        fl_flush();
        fl_look_at_descendants(&looks[which]);
        *last = &looks[which];
        if (fl_world->too_many) {
            return FL_TOO_MANY;
        }
        if (looked && fl_proves_hang(&looks[1 - which], &looks[which])) {
            return FL_HUNG;
        }
        if (now_millis() >= end) {
            return FL_DEADLINE;
        }
        looked = true;
        which = 1 - which;
        pause = pause * 2 < SLOWEST_LOOK_MILLIS ? pause * 2 : SLOWEST_LOOK_MILLIS;
    }
}

static bool run_free(long times, uint64_t seed, uint32_t jitter_nanos, int deadline_millis) {
    int64_t flushed = now_millis();
    for (long i = 0; i < times; i++) {
        struct fl_look *look;
        if (begin_world(FL_FREE, seed * 0x9e3779b97f4a7c15u + (uint64_t)i * 0xd1342543de82ef95u, jitter_nanos)) {
            return true;
        }
        enum fl_verdict verdict = watch(deadline_millis, &look);
        fl_report(verdict, look, output_fd);
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

static void run_bare(long times) {
    struct timespec begin, end;
    clock_gettime(CLOCK_MONOTONIC, &begin);
    for (long i = 0; i < times; i++) {
        pid_t pid = fork();
        if (pid == 0) {
            _exit(0);
        }
        waitpid(pid, NULL, 0);
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    fl_say("bare %lld\n", (end.tv_sec - begin.tv_sec) * 1000000000ll + (end.tv_nsec - begin.tv_nsec));
}

static void grant(int process, int thread) {
    if (process >= 0 && process < FL_MAX_PROCESSES && thread >= 0 && thread < FL_MAX_THREADS) {
        fl_gate_open(&fl_world->process[process].threads[thread]);
    }
}

/* True in a world that is to go on where it was made. */
static bool obey(const char *line) {
    long times;
    unsigned long long seed;
    unsigned jitter_nanos;
    int deadline_millis, process, thread;
    if (sscanf(line, "free %ld %llu %u %d", &times, &seed, &jitter_nanos, &deadline_millis) == 4) {
        return run_free(times, seed, jitter_nanos, deadline_millis);
    } else if (strcmp(line, "steer") == 0) {
        return begin_world(FL_STEERED, 0, 0);
    } else if (sscanf(line, "grant %d %d", &process, &thread) == 2) {
        grant(process, thread);
    } else if (sscanf(line, "finish %d", &deadline_millis) == 1) {
        struct fl_look *look;
        enum fl_verdict verdict = watch(deadline_millis, &look);
        fl_report(verdict, look, output_fd);
    } else if (sscanf(line, "bare %ld", &times) == 1) {
        run_bare(times);
    } else if (strcmp(line, "end") == 0) {
        fl_kill_everybody();
        fl_say("gone\n");
    } else {
        leave(2);
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
        while (!wait_for_something(NO_DEADLINE)) {
            fl_reap();
        }
        read_command(line);
    } while (!obey(line));
    return 0;
}
