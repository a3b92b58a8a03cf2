/* atfork-semaphore.c: a semaphore as the lock of handlers: wait in prepare, post in parent and child. */
#include "probe.h"

static sem_t semaphore;
static bool in_line;

static void take(void) {
    while (sem_wait(&semaphore) != 0) {
    }
}

static void give(void) {
    sem_post(&semaphore);
}

/* Once it is taken, somebody gets in line for it, and is there at the instant of the fork. */
static void prepare(void) {
    take();
    if (in_line) {
        start_waiting_ghost(take);
    }
}

static void fork_with_handlers(void) {
    sem_init(&semaphore, 0, 1);
    pthread_atfork(prepare, give, give);
    fork_child();
    answer_returns(sem_wait(&semaphore));
}

int main(void) {
    probe("atfork-semaphore");
    ask("wait in the child", fork_with_handlers);
    in_line = true;
    ask("a ghost in line, wait in the child", fork_with_handlers);
    return 0;
}
