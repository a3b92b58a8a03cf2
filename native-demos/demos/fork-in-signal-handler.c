/* fork-in-signal-handler.c: a signal interrupts a thread that holds a lock, and its handler forks. */
#include "probe.h"

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pid_t (*way)(void);

static void lock(void) {
    pthread_mutex_lock(&mutex);
}

static void unlock(void) {
    pthread_mutex_unlock(&mutex);
}

static void fork_here(int number) {
    (void)number;
    pid_t child = way();
    if (child == 0) {
        _exit(0);
    }
    wait_for(child);
}

/* The signal comes while its thread holds a lock that a prepare handler takes. */
static void interrupt_the_holder(void) {
    pthread_atfork(lock, unlock, unlock);
    signal(SIGUSR1, fork_here);
    lock();
    raise(SIGUSR1);
    answer("returns");
}

#ifdef __GLIBC__
#include <malloc.h>

static pthread_t writer;
static pid_t writer_tid;

/* Waits until the other thread is stuck in a write to standard error. */
static void *interrupt_the_write(void *unused) {
    char path[64], call[64] = "";
    snprintf(path, sizeof path, "/proc/self/task/%d/syscall", writer_tid);
    while (strncmp(call, "1 0x2 ", 6) != 0) {
        int fd = open(path, O_RDONLY);
        ssize_t length = read(fd, call, sizeof call - 1);
        close(fd);
        call[length > 0 ? length : 0] = 0;
    }
    pthread_kill(writer, SIGUSR1);
    return unused;
}

static void fork_and_say(int number) {
    fork_here(number);
    answer("returns");
}

static int full_pipe(void) {
    int ends[2];
    char block[4096] = "";
    if (pipe2(ends, O_NONBLOCK) != 0) {
        _exit(1);
    }
    while (write(ends[1], block, sizeof block) > 0) {
    }
    fcntl(ends[1], F_SETFL, 0);
    return ends[1];
}

/* malloc_stats writes to standard error with the lock of the arena in hand, and nobody reads what it writes. */
static void interrupt_the_allocator(void) {
    dup2(full_pipe(), STDERR_FILENO);
    writer = pthread_self();
    writer_tid = own_tid();
    signal(SIGUSR1, fork_and_say);
    pthread_t thread;
    pthread_create(&thread, NULL, interrupt_the_write, NULL);
    malloc_stats();
}
#else
#include <sys/time.h>

enum { SIGNALS = 2000 };

static void nothing(void) {
}

/* No function of this library waits with the lock of malloc in hand, so signals come until one hits. */
static void interrupt_the_allocator(void) {
    static volatile int signals;
    start_ghost(nothing);
    signal(SIGALRM, fork_here);
    for (signals = 0; signals < SIGNALS; signals++) {
        setitimer(ITIMER_REAL, &(struct itimerval){.it_value = {.tv_usec = 20 + signals % 50}}, NULL);
        for (struct itimerval left = {.it_value = {.tv_usec = 1}}; left.it_value.tv_usec != 0;) {
            for (int i = 0; i < 50; i++) {
                void *volatile block = malloc(200);
                free(block);
            }
            getitimer(ITIMER_REAL, &left);
        }
    }
    answer("returns");
}
#endif

int main(void) {
    static const struct { const char *name; pid_t (*way)(void); } ways[] = {{"fork", fork}, {"_Fork", _Fork}};
    probe("fork-in-signal-handler");
    for (int i = 0; i < 2; i++) {
        way = ways[i].way;
        ask(text("%s, the lock of a prepare handler was interrupted", ways[i].name), interrupt_the_holder);
        ask(text("%s, malloc was interrupted", ways[i].name), interrupt_the_allocator);
    }
    return 0;
}
