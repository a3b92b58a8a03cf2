/* once-of-ghost.c: an initialisation that a ghost has begun. */
#include "probe.h"

static pthread_once_t once = PTHREAD_ONCE_INIT;
static sem_t inside, never;
static int begun;

static void initialise(void) {
    if (begun++ == 0) {
        sem_post(&inside);
        sem_wait(&never);
    }
}

static void begin(void) {
    pthread_once(&once, initialise);
}

static void begun_by_a_ghost(void) {
    sem_init(&inside, 0, 0);
    sem_init(&never, 0, 0);
    start_waiting_ghost(begin);
    sem_wait(&inside);
    fork_child();
}

static void call(void) {
    begun_by_a_ghost();
    answer_returns(pthread_once(&once, initialise));
}

static void count(void) {
    begun_by_a_ghost();
    pthread_once(&once, initialise);
    answer("returns %d", begun);
}

int main(void) {
    probe("once-of-ghost");
    ask("pthread_once", call);
    ask("how often the initialiser was begun", count);
    return 0;
}
