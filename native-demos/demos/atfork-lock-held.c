/* atfork-lock-held.c: lock in prepare, unlock in parent and child: whether it works. */
#include "probe.h"

static int type;
static pthread_mutex_t *mutex;
static int child_result;

static void lock(void) {
    pthread_mutex_lock(mutex);
}

static void unlock(void) {
    pthread_mutex_unlock(mutex);
}

static void unlock_in_child(void) {
    child_result = pthread_mutex_unlock(mutex);
}

static void fork_with_the_lock_held(void) {
    mutex = mutex_of(type, PTHREAD_MUTEX_STALLED, PTHREAD_PROCESS_PRIVATE, PTHREAD_PRIO_NONE);
    pthread_atfork(lock, unlock, unlock_in_child);
    fork_child();
}

static void unlocks(void) {
    fork_with_the_lock_held();
    answer_returns(child_result);
}

static void locks(void) {
    fork_with_the_lock_held();
    answer_returns(pthread_mutex_lock(mutex));
}

int main(void) {
    probe("atfork-lock-held");
    for (int i = 0; i < 3; i++) {
        type = kinds[i].type;
        ask(text("%s, unlock in the child handler", kinds[i].name), unlocks);
        ask(text("%s, lock in the child afterwards", kinds[i].name), locks);
    }
    return 0;
}
