/* atfork-lock-order.c: two handlers take two locks that a thread takes as well. */
#include "probe.h"

static pthread_mutex_t a = PTHREAD_MUTEX_INITIALIZER, b = PTHREAD_MUTEX_INITIALIZER;
static sem_t has_a;
static pid_t forker;

static void lock_a(void) {
    pthread_mutex_lock(&a);
}

static void unlock_a(void) {
    pthread_mutex_unlock(&a);
}

static void lock_b(void) {
    pthread_mutex_lock(&b);
}

static void unlock_b(void) {
    pthread_mutex_unlock(&b);
}

/* Takes a, then b, as soon as the forking thread waits in a handler. */
static void *first_a_then_b(void *unused) {
    lock_a();
    sem_post(&has_a);
    until_asleep(forker);
    lock_b();
    unlock_b();
    unlock_a();
    return unused;
}

static void fork_meanwhile(void) {
    forker = own_tid();
    sem_init(&has_a, 0, 0);
    pthread_t thread;
    pthread_create(&thread, NULL, first_a_then_b, NULL);
    while (sem_wait(&has_a) != 0) {
    }
    pid_t child = fork_both();
    if (child == 0) {
        answer("returns");
    }
    wait_for(child);
}

/* Prepare handlers are called last registered first: b, then a. */
static void opposite_order(void) {
    pthread_atfork(lock_a, unlock_a, unlock_a);
    pthread_atfork(lock_b, unlock_b, unlock_b);
    fork_meanwhile();
}

static void same_order(void) {
    pthread_atfork(lock_b, unlock_b, unlock_b);
    pthread_atfork(lock_a, unlock_a, unlock_a);
    fork_meanwhile();
}

int main(void) {
    probe("atfork-lock-order");
    ask("handlers lock b a, a thread locks a b, fork", opposite_order);
    ask("handlers lock a b, a thread locks a b, fork", same_order);
    return 0;
}
