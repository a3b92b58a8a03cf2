/* malloc-around-fork.c: whether a child may allocate memory while threads of its parent did. */
#include "probe.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

enum { FORKS = 40, RAW_FORKS = 1000, BLOCKS = 60 };

static void use_the_allocator(void) {
    static void *volatile blocks[BLOCKS];
    for (int i = 0; i < BLOCKS; i++) {
        blocks[i] = malloc(16u << (i % 14));
    }
    for (int i = 0; i < BLOCKS; i++) {
        free(blocks[i]);
    }
}

static void *use_it_for_ever(void *unused) {
    for (;;) {
        void *volatile block = malloc(3000);
        free(block);
    }
    return unused;
}

/* All threads in one arena: otherwise glibc gives each its own, and the fork cannot meet them. */
static void start_busy_thread(void) {
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 1);
#endif
    pthread_t thread;
    pthread_create(&thread, NULL, use_it_for_ever, NULL);
}

static void fork_and_allocate(pid_t (*way)(void), int times) {
    start_busy_thread();
    for (int i = 0; i < times; i++) {
        pid_t child = way();
        if (child == 0) {
            use_the_allocator();
            _exit(0);
        }
        wait_for(child);
    }
    answer("returns");
}

static void by_fork(void) {
    fork_and_allocate(fork_both, FORKS);
}

static void by_raw_fork(void) {
    fork_and_allocate(_Fork, RAW_FORKS);
}

int main(void) {
    probe("malloc-around-fork");
    ask("malloc in children of fork", by_fork);
    ask("malloc in children of _Fork", by_raw_fork);
    return 0;
}
