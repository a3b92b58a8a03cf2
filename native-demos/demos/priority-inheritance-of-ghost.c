/* priority-inheritance-of-ghost.c: a mutex with priority inheritance that a ghost holds. */
#include "probe.h"

static pthread_mutex_t *mutex;

static void take(void) {
    pthread_mutex_lock(mutex);
}

static void held_by_a_ghost(void) {
    mutex = mutex_of(PTHREAD_MUTEX_NORMAL, PTHREAD_MUTEX_STALLED, PTHREAD_PROCESS_PRIVATE, PTHREAD_PRIO_INHERIT);
    start_ghost(take);
    fork_child();
}

static void lock(void) {
    held_by_a_ghost();
    answer_returns(pthread_mutex_lock(mutex));
}

static void trylock(void) {
    held_by_a_ghost();
    answer_returns(pthread_mutex_trylock(mutex));
}

static void unlock(void) {
    held_by_a_ghost();
    answer_returns(pthread_mutex_unlock(mutex));
}

int main(void) {
    probe("priority-inheritance-of-ghost");
    ask("lock", lock);
    ask("trylock", trylock);
    ask("unlock", unlock);
    return 0;
}
