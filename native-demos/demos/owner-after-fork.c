/* owner-after-fork.c: whether a child owns the mutex that its forking thread held. */
#include "probe.h"

static int type;
static pthread_mutex_t *mutex;

static void held_by_the_forking_thread(void) {
    mutex = mutex_of(type, PTHREAD_MUTEX_STALLED, PTHREAD_PROCESS_PRIVATE, PTHREAD_PRIO_NONE);
    pthread_mutex_lock(mutex);
    fork_child();
}

static void unlock(void) {
    held_by_the_forking_thread();
    answer_returns(pthread_mutex_unlock(mutex));
}

static void lock(void) {
    held_by_the_forking_thread();
    answer_returns(pthread_mutex_lock(mutex));
}

int main(void) {
    probe("owner-after-fork");
    for (int i = 0; i < 3; i++) {
        type = kinds[i].type;
        ask(text("%s unlock", kinds[i].name), unlock);
        ask(text("%s lock", kinds[i].name), lock);
    }
    return 0;
}
