/* robust-of-ghost.c: whether robust mutexes help a child. */
#include "probe.h"

static int shared, robust;
static pthread_mutex_t *mutex;

static void *take_and_end(void *unused) {
    pthread_mutex_lock(mutex);
    return unused;
}

static void take(void) {
    pthread_mutex_lock(mutex);
}

static void held_by_a_ghost(void) {
    mutex = mutex_of(PTHREAD_MUTEX_NORMAL, PTHREAD_MUTEX_ROBUST, shared, PTHREAD_PRIO_NONE);
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

/* The owner has really ended when the child asks. */
static void lock_after_the_end_of_the_owner(void) {
    mutex = mutex_of(PTHREAD_MUTEX_NORMAL, robust, shared, PTHREAD_PRIO_NONE);
    pthread_t owner;
    pthread_create(&owner, NULL, take_and_end, NULL);
    pthread_join(owner, NULL);
    fork_child();
    answer_returns(pthread_mutex_lock(mutex));
}

int main(void) {
    probe("robust-of-ghost");
    shared = PTHREAD_PROCESS_PRIVATE;
    ask("private lock", lock);
    ask("private trylock", trylock);
    shared = PTHREAD_PROCESS_SHARED;
    ask("shared trylock", trylock);
    robust = PTHREAD_MUTEX_ROBUST;
    ask("shared lock, owner ended", lock_after_the_end_of_the_owner);
    robust = PTHREAD_MUTEX_STALLED;
    ask("shared and not robust lock, owner ended", lock_after_the_end_of_the_owner);
    return 0;
}
