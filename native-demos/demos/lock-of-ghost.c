/* lock-of-ghost.c: what a child may do with a mutex that a ghost holds. */
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

static void lock(void) {
    held_by_a_ghost();
    answer_returns(pthread_mutex_lock(mutex));
}

static void trylock(void) {
    held_by_a_ghost();
    answer_returns(pthread_mutex_trylock(mutex));
}

static void timedlock(void) {
    held_by_a_ghost();
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_nsec += 5000000;
    if (until.tv_nsec >= 1000000000) {
        until.tv_nsec -= 1000000000;
        until.tv_sec++;
    }
    answer_returns(pthread_mutex_timedlock(mutex, &until));
}

static void destroy(void) {
    held_by_a_ghost();
    answer_returns(pthread_mutex_destroy(mutex));
}

static void initialise_again(void) {
    held_by_a_ghost();
    pthread_mutex_init(mutex, NULL);
    answer_returns(pthread_mutex_lock(mutex));
}

int main(void) {
    probe("lock-of-ghost");
    for (int i = 0; i < 3; i++) {
        type = kinds[i].type;
        ask(text("%s lock", kinds[i].name), lock);
        ask(text("%s trylock", kinds[i].name), trylock);
        ask(text("%s timedlock", kinds[i].name), timedlock);
        ask(text("%s destroy", kinds[i].name), destroy);
        ask(text("%s init, then lock", kinds[i].name), initialise_again);
    }
    return 0;
}
