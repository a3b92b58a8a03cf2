/* shared-mutex.c: a process-shared mutex is not orphaned: the child sees the unlock of the parent. */
#include "probe.h"

static pthread_mutex_t *mutex;
static int asked[2], freed[2];

/* The child asks twice: while the parent holds it, and after the parent has let it go. */
static int ask_in_child(bool afterwards) {
    mutex = mutex_of(PTHREAD_MUTEX_NORMAL, PTHREAD_MUTEX_STALLED, PTHREAD_PROCESS_SHARED, PTHREAD_PRIO_NONE);
    if (pipe(asked) != 0 || pipe(freed) != 0) {
        _exit(1);
    }
    pthread_mutex_lock(mutex);
    pid_t child = fork_both();
    if (child > 0) {
        await_step(asked);
        pthread_mutex_unlock(mutex);
        signal_step(freed);
        wait_for(child);
        _exit(0);
    }
    int held = pthread_mutex_trylock(mutex);
    signal_step(asked);
    await_step(freed);
    return afterwards ? pthread_mutex_lock(mutex) : held;
}

static void while_held(void) {
    answer_returns(ask_in_child(false));
}

static void when_free(void) {
    answer_returns(ask_in_child(true));
}

int main(void) {
    probe("shared-mutex");
    ask("trylock while the parent holds it", while_held);
    ask("lock after the parent unlocked it", when_free);
    return 0;
}
