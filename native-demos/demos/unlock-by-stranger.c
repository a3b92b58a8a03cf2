/* unlock-by-stranger.c: whether a child may unlock a mutex that a ghost holds. */
#include "probe.h"

static int type;
static pthread_mutex_t *mutex;

static void take(void) {
    pthread_mutex_lock(mutex);
}

static void held_by_a_ghost(void) {
    mutex = mutex_of(type, PTHREAD_MUTEX_STALLED, PTHREAD_PROCESS_PRIVATE, PTHREAD_PRIO_NONE);
    start_ghost(take);
    fork_child();
}

static void unlock(void) {
    held_by_a_ghost();
    answer_returns(pthread_mutex_unlock(mutex));
}

static void lock_afterwards(void) {
    held_by_a_ghost();
    pthread_mutex_unlock(mutex);
    answer_returns(pthread_mutex_lock(mutex));
}

int main(void) {
    probe("unlock-by-stranger");
    for (int i = 0; i < 3; i++) {
        type = kinds[i].type;
        ask(kinds[i].name, unlock);
        ask(text("%s, then lock", kinds[i].name), lock_afterwards);
    }
    return 0;
}
