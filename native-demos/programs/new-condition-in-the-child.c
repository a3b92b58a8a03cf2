// A queue with nobody in it
//
// Made by Forklore from new-condition-in-the-child.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime new-condition-in-the-child.c
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
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;                   // 16: mutex m
static atomic_int news = 0;                                             // 19: int news = 0
static pthread_cond_t c = PTHREAD_COND_INITIALIZER;                     // 17: condition c
static sem_t queued;                                                    // 18: semaphore queued = 0
static pthread_t worker_thread;
static pthread_t newcomer_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m), FL_OBJECT(FL_CONDITION, c), FL_OBJECT(FL_SEMAPHORE, queued));
FL_VARIABLES(&news);

static void in_child(void);
static void *worker(void *unused);
static void *newcomer(void *unused);

static void set_up(void) {
    sem_init(&queued, 0, 0);
}

int main(void) {                                                        // 21: thread main
    int status;
    FL_THREAD(0);
    set_up();
    FL_STEP(1, pthread_atfork(NULL, NULL, in_child));                   // 22: atfork
    FL_STEP(2, pthread_create(&worker_thread, NULL, worker, NULL));     // 25: start worker
    FL_WAITS(3, 2, sem_wait(&queued));                                  // 26: acquire queued
    FL_WAITS(4, 0, pthread_mutex_lock(&m));                             // 27: lock m
    FL_STEP(5, pthread_mutex_unlock(&m));                               // 28: unlock m
    FL_FORK(6, child, child = fork());                                  // 29: fork child
    if (child == 0) {
        FL_STEP(7, pthread_create(&newcomer_thread, NULL, newcomer, NULL));  // 30: start newcomer
        FL_WAITS(8, 2, sem_wait(&queued));                              // 31: acquire queued
        FL_WAITS(9, 0, pthread_mutex_lock(&m));                         // 32: lock m
        FL_STEP(10, news = 1);                                          // 33: news = 1
        FL_STEP(11, pthread_cond_signal(&c));                           // 34: signal c
        FL_STEP(12, pthread_mutex_unlock(&m));                          // 35: unlock m
        FL_JOIN(13, 2, pthread_join(newcomer_thread, NULL));            // 36: join newcomer
        FL_LEAVE(14, _exit(0));                                         // 37: _exit 0
    }
    FL_WAIT(15, status, waitpid(child, &status, 0));                    // 38: wait child
    FL_LEAVE(16, return 0);                                             // the end of main: as exit(0)
}

static void in_child(void) {                                            // 22: atfork, child
    FL_IN_CHILD();
    FL_STEP(17, pthread_cond_init(&c, NULL));                           // 24: reinit c
}

static void *worker(void *unused) {                                     // 40: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(18, 0, pthread_mutex_lock(&m));                            // 41: lock m
    FL_STEP(19, sem_post(&queued));                                     // 42: release queued
    FL_WAITS(20, 1, pthread_cond_wait(&c, &m));                         // 43: await c with m
    FL_STEP(21, pthread_mutex_unlock(&m));                              // 44: unlock m
    return NULL;
}

static void *newcomer(void *unused) {                                   // 46: thread newcomer
    (void)unused;
    FL_THREAD(2);
    FL_WAITS(22, 0, pthread_mutex_lock(&m));                            // 47: lock m
    FL_STEP(23, sem_post(&queued));                                     // 48: release queued
    while (FL_TEST(24, news == 0)) {                                    // 49: while news == 0
        FL_WAITS(25, 1, pthread_cond_wait(&c, &m));                     // 50: await c with m
    }
    FL_STEP(26, pthread_mutex_unlock(&m));                              // 51: unlock m
    return NULL;
}
