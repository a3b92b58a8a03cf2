/* spinlock-of-ghost.c: a spin lock that a ghost holds. */
#include "probe.h"

#include <sys/time.h>

static pthread_spinlock_t lock;

static void take(void) {
    pthread_spin_lock(&lock);
}

static void held_by_a_ghost(void) {
    pthread_spin_init(&lock, PTHREAD_PROCESS_PRIVATE);
    start_ghost(take);
    fork_child();
}

static void trylock(void) {
    held_by_a_ghost();
    answer_returns(pthread_spin_trylock(&lock));
}

static void say_that_it_spins(int number) {
    (void)number;
    answer("spins");
}

/* The signal comes after so much processor time, and sleeping takes none. */
static void spin(void) {
    held_by_a_ghost();
    signal(SIGVTALRM, say_that_it_spins);
    setitimer(ITIMER_VIRTUAL, &(struct itimerval){.it_value = {.tv_usec = 20000}}, NULL);
    answer_returns(pthread_spin_lock(&lock));
}

int main(void) {
    probe("spinlock-of-ghost");
    ask("trylock", trylock);
    ask("lock", spin);
    return 0;
}
