/* barrier-of-ghost.c: a barrier of two at which a ghost has arrived. */
#include "probe.h"

static pthread_barrier_t barrier;

static void arrive(void) {
    pthread_barrier_wait(&barrier);
}

static void with_a_ghost(void) {
    pthread_barrier_init(&barrier, NULL, 2);
    start_waiting_ghost(arrive);
    fork_child();
}

static void wait_for_it(void) {
    with_a_ghost();
    answer_returns(pthread_barrier_wait(&barrier));
}

static void destroy(void) {
    with_a_ghost();
    answer_returns(pthread_barrier_destroy(&barrier));
}

static void wait_and_destroy(void) {
    with_a_ghost();
    pthread_barrier_wait(&barrier);
    answer_returns(pthread_barrier_destroy(&barrier));
}

int main(void) {
    probe("barrier-of-ghost");
    ask("wait", wait_for_it);
    ask("destroy", destroy);
    ask("wait, then destroy", wait_and_destroy);
    return 0;
}
