/* atfork-own-lock.c: the caller of fork holds the lock that a prepare handler takes. */
#include "probe.h"

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

static void lock(void) {
    pthread_mutex_lock(&mutex);
}

static void unlock(void) {
    pthread_mutex_unlock(&mutex);
}

static void fork_with_own_lock(void) {
    pthread_atfork(lock, unlock, unlock);
    lock();
    fork_child();
    answer("returns");
}

int main(void) {
    probe("atfork-own-lock");
    ask("fork", fork_with_own_lock);
    return 0;
}
