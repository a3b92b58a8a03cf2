/* malloc-unprotected.c: an allocator with a lock and without handlers. */
#include "probe.h"

/* An allocator of its own, as libraries bring them along: one lock, one block of memory. */
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static char memory[1024];
static size_t used;
static sem_t inside;
static pid_t forker;
static bool with_handlers;

static void lock(void) {
    pthread_mutex_lock(&mutex);
}

static void unlock(void) {
    pthread_mutex_unlock(&mutex);
}

static void *allocate(size_t size, void (*meanwhile)(void)) {
    lock();
    if (meanwhile != NULL) {
        meanwhile();
    }
    void *block = memory + used;
    used += size;
    unlock();
    return block;
}

static void say_and_stand_still(void) {
    sem_post(&inside);
    stand_still();
}

static void say_and_wait_for_the_fork(void) {
    sem_post(&inside);
    until_asleep(forker);
}

static void *allocate_slowly(void *unused) {
    allocate(16, with_handlers ? say_and_wait_for_the_fork : say_and_stand_still);
    return unused;
}

static void allocate_in_child(void) {
    forker = own_tid();
    sem_init(&inside, 0, 0);
    if (with_handlers) {
        pthread_atfork(lock, unlock, unlock);
    }
    pthread_t thread;
    pthread_create(&thread, NULL, allocate_slowly, NULL);
    while (sem_wait(&inside) != 0) {
    }
    fork_child();
    answer(allocate(16, NULL) == NULL ? "returns NULL" : "returns a block");
}

int main(void) {
    probe("malloc-unprotected");
    ask("no handlers", allocate_in_child);
    with_handlers = true;
    ask("lock in prepare, unlock in parent and child", allocate_in_child);
    return 0;
}
