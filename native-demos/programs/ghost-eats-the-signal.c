// The wake-up that goes to somebody who is not there
//
// Made by Forklore from ghost-eats-the-signal.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime ghost-eats-the-signal.c
//
// FL_STEP(n, ...) and its kin wrap step n of the model. Forklore holds a thread back there, or
// delays it by a random time; in a program built by hand they are only the statement inside.
// The number in a comment is the line of the scenario.

#define _POSIX_C_SOURCE 200809L

#include <pthread.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "forklore.h"

// The memory of the process. fork() copies all of it, just as it is at that instant.
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;                   // 22: mutex m
static atomic_int news = 0;                                             // 25: int news = 0
static pthread_cond_t c = PTHREAD_COND_INITIALIZER;                     // 23: condition c
static sem_t queued;                                                    // 24: semaphore queued = 0
static pthread_t worker_thread;
static pthread_t newcomer_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m), FL_OBJECT(FL_CONDITION, c), FL_OBJECT(FL_SEMAPHORE, queued));
FL_VARIABLES(&news);

static void *worker(void *unused);
static void *newcomer(void *unused);

static void set_up(void) {
    sem_init(&queued, 0, 0);
}

int main(void) {                                                        // 27: thread main
    int status;
    FL_THREAD(0);
    set_up();
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 28: start worker
    FL_WAITS(2, 2, sem_wait(&queued));                                  // 29: acquire queued
    FL_WAITS(3, 0, pthread_mutex_lock(&m));                             // 30: lock m
    FL_STEP(4, pthread_mutex_unlock(&m));                               // 31: unlock m
    FL_FORK(5, child, child = fork());                                  // 32: fork child
    if (child == 0) {
        FL_STEP(6, pthread_create(&newcomer_thread, NULL, newcomer, NULL));  // 33: start newcomer
        FL_WAITS(7, 2, sem_wait(&queued));                              // 34: acquire queued
        FL_WAITS(8, 0, pthread_mutex_lock(&m));                         // 35: lock m
        FL_STEP(9, news = 1);                                           // 36: news = 1
        FL_STEP(10, pthread_cond_signal(&c));                           // 37: signal c
        FL_STEP(11, pthread_mutex_unlock(&m));                          // 38: unlock m
        FL_JOIN(12, 2, pthread_join(newcomer_thread, NULL));            // 39: join newcomer
        FL_LEAVE(13, _exit(0));                                         // 40: _exit 0
    }
    FL_WAIT(14, status, waitpid(child, &status, 0));                    // 41: wait child
    FL_LEAVE(15, return 0);                                             // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 43: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(16, 0, pthread_mutex_lock(&m));                            // 44: lock m
    FL_STEP(17, sem_post(&queued));                                     // 45: release queued
    FL_WAITS(18, 1, pthread_cond_wait(&c, &m));                         // 46: await c with m
    FL_STEP(19, pthread_mutex_unlock(&m));                              // 47: unlock m
    return NULL;
}

static void *newcomer(void *unused) {                                   // 49: thread newcomer
    (void)unused;
    FL_THREAD(2);
    FL_WAITS(20, 0, pthread_mutex_lock(&m));                            // 50: lock m
    FL_STEP(21, sem_post(&queued));                                     // 51: release queued
    while (FL_TEST(22, news == 0)) {                                    // 52: while news == 0
        FL_WAITS(23, 1, pthread_cond_wait(&c, &m));                     // 53: await c with m
    }
    FL_STEP(24, pthread_mutex_unlock(&m));                              // 54: unlock m
    return NULL;
}
