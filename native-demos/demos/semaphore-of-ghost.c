/* semaphore-of-ghost.c: a semaphore that a ghost took: it has no owner. */
#include "probe.h"

static sem_t semaphore;

static void take(void) {
    sem_wait(&semaphore);
}

static void taken_by_a_ghost(void) {
    sem_init(&semaphore, 0, 1);
    start_ghost(take);
    fork_child();
}

static void wait_for_it(void) {
    taken_by_a_ghost();
    answer_returns(sem_wait(&semaphore));
}

static void try_it(void) {
    taken_by_a_ghost();
    answer_returns(sem_trywait(&semaphore) == 0 ? 0 : errno);
}

static void post_and_wait(void) {
    taken_by_a_ghost();
    sem_post(&semaphore);
    answer_returns(sem_wait(&semaphore));
}

int main(void) {
    probe("semaphore-of-ghost");
    ask("wait", wait_for_it);
    ask("trywait", try_it);
    ask("post, then wait", post_and_wait);
    return 0;
}
