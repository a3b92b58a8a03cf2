/* condition-ghost-waiter.c: a ghost waits on a condition variable: who gets the wake-ups of the child? */
#include "probe.h"

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t condition = PTHREAD_COND_INITIALIZER;
static bool broadcast;
static int round_asked, waiting, woken;
static pid_t waiter_tid;

static void wait_once(void) {
    pthread_mutex_lock(&mutex);
    waiter_tid = own_tid();
    waiting++;
    pthread_cond_wait(&condition, &mutex);
    woken++;
    pthread_mutex_unlock(&mutex);
}

static void *waiter(void *unused) {
    wait_once();
    return unused;
}

/* With the mutex in hand the one who counted himself as waiting does wait. */
static void until_waiting(int number) {
    for (bool there = false; !there;) {
        pthread_mutex_lock(&mutex);
        there = waiting == number;
        pthread_mutex_unlock(&mutex);
    }
    until_asleep(waiter_tid);
}

static bool has_woken(int number) {
    pthread_mutex_lock(&mutex);
    bool yes = woken >= number;
    pthread_mutex_unlock(&mutex);
    return yes;
}

/* After the wake-up was sent: either he goes on, or he still sleeps and was not meant. */
static bool wakes(int before) {
    for (int looks = 0; looks < 20; looks++) {
        if (has_woken(before + 1)) {
            return true;
        }
        nanosleep(&(struct timespec){0, 1000000}, NULL);
    }
    until_asleep(waiter_tid);
    return has_woken(before + 1);
}

/* A round: a new waiter, then one wake-up. */
static bool play_round(int number) {
    int before = woken;
    pthread_t thread;
    pthread_create(&thread, NULL, waiter, NULL);
    until_waiting(number + 1);
    broadcast ? pthread_cond_broadcast(&condition) : pthread_cond_signal(&condition);
    return wakes(before);
}

static void with_a_ghost(void) {
    start_waiting_ghost(wait_once);
    until_waiting(1);
    fork_child();
}

static void wake(void) {
    with_a_ghost();
    bool last = false;
    for (int number = 1; number <= round_asked; number++) {
        last = play_round(number);
    }
    answer_yes(last);
}

static void destroy(void) {
    with_a_ghost();
    answer_returns(pthread_cond_destroy(&condition));
}

int main(void) {
    probe("condition-ghost-waiter");
    for (int i = 0; i < 2; i++) {
        broadcast = i == 1;
        for (round_asked = 1; round_asked <= 4; round_asked++) {
            ask(text("%s %d wakes somebody", broadcast ? "broadcast" : "signal", round_asked), wake);
        }
    }
    ask("destroy", destroy);
    return 0;
}
