/* wild.c: programs that wait in every way, and that behave as badly as a program can.
 *
 * Which one it is says the variable WILD of the environment; `any` takes one of the bad ones by chance. Run only by a
 * harness. What would reach beyond a namespace is done only inside one: WILD_OUTSIDE names that of the test.
 */
#define _GNU_SOURCE
#include "forklore.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { LOCK, PIPE, FILE_OBJECT, STREAM };

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static int volatile forever = 1;

FL_OBJECTS(FL_OBJECT(FL_MUTEX, mutex), FL_IN_KERNEL(FL_PIPE), FL_IN_KERNEL(FL_FILE), FL_IN_KERNEL(FL_STREAM));

static void unlock(int number) {
    (void)number;
    pthread_mutex_unlock(&mutex);
}

static void nothing(int number) {
    (void)number;
}

/* Waits. */

static void reads(void) {
    int ends[2];
    char byte;
    FL_STEP(1, if (pipe(ends) != 0) _exit(9));
    FL_WAITS(2, PIPE, (void)!read(ends[0], &byte, 1));
}

static void writes(void) {
    static char much[1 << 17];
    int ends[2];
    FL_STEP(1, if (pipe(ends) != 0) _exit(9));
    FL_WAITS(2, PIPE, (void)!write(ends[1], much, sizeof much));
}

static int file(void) {
    return memfd_create("wild", 0);
}

static void flocks(void) {
    char path[64];
    int one = file(), other;
    snprintf(path, sizeof path, "/proc/self/fd/%d", one);
    other = open(path, O_RDWR);
    flock(one, LOCK_EX);
    FL_WAITS(1, FILE_OBJECT, flock(other, LOCK_EX));
}

static void record_locks(void) {
    struct flock whole = {.l_type = F_WRLCK};
    pid_t child;
    int fd = file(), status;
    fcntl(fd, F_SETLKW, &whole);
    FL_FORK(1, child, child = fork());
    if (child == 0) {
        FL_WAITS(2, FILE_OBJECT, fcntl(fd, F_SETLKW, &whole));
        _exit(0);
    }
    FL_WAIT(3, status, waitpid(child, &status, 0));
}

static void pauses(void) {
    FL_STEP(1, pause());
}

static void waits_for_a_signal(void) {
    sigset_t one;
    int number;
    sigemptyset(&one);
    sigaddset(&one, SIGUSR1);
    sigprocmask(SIG_BLOCK, &one, NULL);
    FL_STEP(1, sigwait(&one, &number));
}

static void sleeps(void) {
    FL_STEP(1, sleep(1000));
}

static void pauses_with_an_alarm(void) {
    struct itimerval soon = {.it_value.tv_usec = 30000};
    setitimer(ITIMER_REAL, &soon, NULL);
    FL_STEP(1, pause());
}

static void waits_for_the_unlock_of_an_alarm(void) {
    struct itimerval soon = {.it_value.tv_usec = 30000};
    signal(SIGALRM, unlock);
    pthread_mutex_lock(&mutex);
    setitimer(ITIMER_REAL, &soon, NULL);
    FL_WAITS(1, LOCK, pthread_mutex_lock(&mutex));
}

static void waits_after_the_alarm(void) {
    struct itimerval soon = {.it_value.tv_usec = 1000};
    signal(SIGALRM, nothing);
    setitimer(ITIMER_REAL, &soon, NULL);
    pause();
    pthread_mutex_lock(&mutex);
    FL_WAITS(1, LOCK, pthread_mutex_lock(&mutex));
}

static void waits_with_a_timer(void) {
    struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGTERM};
    struct itimerspec soon = {.it_value.tv_nsec = 30000000};
    timer_t timer;
    timer_create(CLOCK_MONOTONIC, &event, &timer);
    timer_settime(timer, 0, &soon, NULL);
    FL_STEP(1, pause());
}

static void polls(void) {
    int ends[2];
    FL_STEP(1, if (pipe(ends) != 0) _exit(9));
    struct pollfd one = {.fd = ends[0], .events = POLLIN};
    FL_STEP(2, poll(&one, 1, -1));
}

static void polls_a_timer(void) {
    struct itimerspec soon = {.it_value.tv_nsec = 30000000};
    struct pollfd one = {.fd = timerfd_create(CLOCK_MONOTONIC, 0), .events = POLLIN};
    timerfd_settime(one.fd, 0, &soon, NULL);
    FL_STEP(1, poll(&one, 1, -1));
}

static void epolls(void) {
    struct epoll_event event = {.events = EPOLLIN};
    int ends[2], set = epoll_create1(0);
    FL_STEP(1, if (pipe(ends) != 0) _exit(9));
    epoll_ctl(set, EPOLL_CTL_ADD, ends[0], &event);
    FL_STEP(2, epoll_wait(set, &event, 1, -1));
}

static void lends_its_memory(void) {
    FL_CALL(1, if (vfork() == 0) { pause(); _exit(0); });
}

static void waits_for_any(void) {
    pid_t child;
    int status;
    FL_FORK(1, child, child = fork());
    if (child == 0) {
        pthread_mutex_lock(&mutex);
        FL_WAITS(2, LOCK, pthread_mutex_lock(&mutex));
    }
    FL_WAIT(3, status, waitpid(-1, &status, 0));
}

static void spins(void) {
    FL_STEP(1, while (forever) { });
}

static void stops(void) {
    FL_STEP(1, raise(SIGSTOP));
}

static void asks_a_ghost(void) {
    pid_t child;
    int status;
    pthread_mutex_lock(&mutex);
    FL_FORK(1, child, child = fork());
    if (child == 0) {
        FL_WAITS(2, LOCK, pthread_mutex_lock(&mutex));
        _exit(0);
    }
    FL_WAIT(3, status, waitpid(child, &status, 0));
}

static void writes_to_its_stream(void) {
    int fl_stream(int number);
    FILE *stream = fdopen(fl_stream(0), "w");
    FL_STEP(1, fputs("stream", stream));
    FL_STEP(2, fputs("out", stdout));
}

static void becomes_a_program_that_waits(void) {
    FL_EXEC(1, execlp("sleep", "sleep", "1000", NULL));
}

/* Bad behaviour. */

static void ignores_signals(void) {
    for (int number = 1; number < NSIG; number++) {
        signal(number, SIG_IGN);
    }
    pause();
}

static void hides(void) {
    if (fork() == 0) {
        setsid();
        if (fork() == 0) {
            setsid();
            ignores_signals();
        }
        _exit(0);
    }
}

static void is_traced(void) {
    if (fork() == 0) {
        ptrace(PTRACE_TRACEME, 0, NULL, NULL);
        raise(SIGSTOP);
    }
}

static void closes_everything(void) {
    syscall(SYS_close_range, 0, ~0U, 0);
    pause();
}

static void writes_without_end(void) {
    static char much[1 << 16];
    while (write(STDOUT_FILENO, much, sizeof much) > 0) {
    }
}

static void writes_files_without_end(void) {
    static char much[1 << 16];
    for (int fd; (fd = file()) >= 0;) {
        for (int i = 0; i < 32; i++) {
            if (write(fd, much, sizeof much) < 0) {
                _exit(7);
            }
        }
    }
    _exit(8);
}

static void opens_without_end(void) {
    while (dup(1) >= 0) {
    }
    _exit(errno == EMFILE ? 3 : 4);
}

static void eats_memory(void) {
    for (;;) {
        if (mmap(NULL, 64 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED) {
            _exit(errno == ENOMEM ? 5 : 6);
        }
    }
}

static bool is_inside(void) {
    char own[64];
    const char *outside = getenv("WILD_OUTSIDE");
    ssize_t length = readlink("/proc/self/ns/pid", own, sizeof own - 1);
    own[length > 0 ? length : 0] = 0;
    return length > 0 && outside != NULL && strncmp(own, "pid:[", 5) == 0 && strcmp(own, outside) != 0;
}

static void kills_everybody(void) {
    if (!is_inside()) {
        _exit(98);
    }
    kill(-1, SIGKILL);
    kill(-1, SIGTERM);
    kill(-1, SIGSTOP);
    kill(getppid(), SIGKILL);
    _exit(11);
}

static void forks_without_end(void) {
    if (!is_inside()) {
        _exit(98);
    }
    for (;;) {
        fork();
    }
}

static void leaves_shared_memory(void) {
    if (!is_inside()) {
        _exit(98);
    }
    _exit(shm_open("/forklore-wild", O_CREAT | O_EXCL | O_RDWR, 0600) < 0);
}

/* Whether it has what a program should have, and no more. */
static void looks_around(void) {
    struct rlimit limit;
    static const int limits[] = {RLIMIT_CORE, RLIMIT_AS, RLIMIT_FSIZE, RLIMIT_NOFILE, RLIMIT_CPU, RLIMIT_NPROC};
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        if (getrlimit(limits[i], &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) {
            _exit(20 + (int)i);
        }
    }
    for (int fd = 3; fd < 256; fd++) {
        char path[64], link[64] = "";
        snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
        if (fcntl(fd, F_GETFD) >= 0 && (readlink(path, link, sizeof link - 1) < 0 || strstr(link, "stream") == NULL)) {
            _exit(30);
        }
    }
    _exit(0);
}

static const struct wild { const char *name; void (*act)(void); bool bad; } wilds[] = {
    {"reads", reads, false},
    {"writes", writes, false},
    {"flocks", flocks, false},
    {"record-locks", record_locks, false},
    {"pauses", pauses, false},
    {"waits-for-a-signal", waits_for_a_signal, false},
    {"sleeps", sleeps, false},
    {"pauses-with-an-alarm", pauses_with_an_alarm, false},
    {"waits-for-the-unlock-of-an-alarm", waits_for_the_unlock_of_an_alarm, false},
    {"waits-after-the-alarm", waits_after_the_alarm, false},
    {"waits-with-a-timer", waits_with_a_timer, false},
    {"polls", polls, false},
    {"polls-a-timer", polls_a_timer, false},
    {"epolls", epolls, false},
    {"lends-its-memory", lends_its_memory, false},
    {"waits-for-any", waits_for_any, false},
    {"spins", spins, false},
    {"asks-a-ghost", asks_a_ghost, false},
    {"writes-to-its-stream", writes_to_its_stream, false},
    {"becomes-a-program-that-waits", becomes_a_program_that_waits, false},
    {"looks-around", looks_around, false},
    {"stops", stops, true},
    {"ignores-signals", ignores_signals, true},
    {"hides", hides, true},
    {"is-traced", is_traced, true},
    {"closes-everything", closes_everything, true},
    {"writes-without-end", writes_without_end, true},
    {"writes-files-without-end", writes_files_without_end, true},
    {"opens-without-end", opens_without_end, true},
    {"eats-memory", eats_memory, true},
    {"kills-everybody", kills_everybody, true},
    {"leaves-shared-memory", leaves_shared_memory, true},
    {"crashes", abort, true},
    {"forks-without-end", forks_without_end, false},
};

enum { WILDS = sizeof wilds / sizeof *wilds };

static bool is_wanted(const struct wild *one, const char *name) {
    return strcmp(name, "any") == 0 ? one->bad : strcmp(name, one->name) == 0;
}

static const struct wild *wild(const char *name) {
    const struct wild *wanted[WILDS];
    unsigned count = 0;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    for (int i = 0; i < WILDS; i++) {
        if (is_wanted(&wilds[i], name)) {
            wanted[count++] = &wilds[i];
        }
    }
    return count == 0 ? NULL : wanted[(unsigned)(now.tv_nsec / 100) % count];
}

int main(void) {
    FL_THREAD(0);
    const struct wild *chosen = wild(getenv("WILD"));
    if (chosen == NULL) {
        _exit(99);
    }
    chosen->act();
    FL_LEAVE(9, return 0);
}
