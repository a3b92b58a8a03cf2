/* rwunlock-by-stranger.c: a read-write lock that a ghost holds. */
#include "probe.h"

static pthread_rwlock_t lock = PTHREAD_RWLOCK_INITIALIZER;
static bool for_writing;

static void take(void) {
    for_writing ? pthread_rwlock_wrlock(&lock) : pthread_rwlock_rdlock(&lock);
}

static void held_by_a_ghost(void) {
    start_ghost(take);
    fork_child();
}

static void reader(void) {
    held_by_a_ghost();
    answer_returns(pthread_rwlock_rdlock(&lock));
}

static void writer(void) {
    held_by_a_ghost();
    answer_returns(pthread_rwlock_wrlock(&lock));
}

static void unlock(void) {
    held_by_a_ghost();
    answer_returns(pthread_rwlock_unlock(&lock));
}

static void trywriter_after_unlock(void) {
    held_by_a_ghost();
    pthread_rwlock_unlock(&lock);
    answer_returns(pthread_rwlock_trywrlock(&lock));
}

int main(void) {
    probe("rwunlock-by-stranger");
    for (int i = 0; i < 2; i++) {
        for_writing = i == 1;
        const char *held = for_writing ? "held for writing" : "held for reading";
        ask(text("%s, read", held), reader);
        ask(text("%s, write", held), writer);
        ask(text("%s, unlock", held), unlock);
        ask(text("%s, unlock, then trywrite", held), trywriter_after_unlock);
    }
    return 0;
}
