// Stop the threads, fork, start them again
//
// Made by Forklore from quiesce-before-fork.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime quiesce-before-fork.c
//
// FL_STEP(n, ...) and its kin wrap step n of the model. Forklore holds a thread back there, or
// delays it by a random time; in a program built by hand they are only the statement inside.
// The number in a comment is the line of the scenario.

#define _POSIX_C_SOURCE 200809L

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "forklore.h"

// The memory of the process. fork() copies all of it, just as it is at that instant.
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;                   // 19: mutex m
static atomic_int balance = 0;                                          // 20: int balance = 0
static pthread_t worker_thread;
static pthread_t worker_again_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m));
FL_VARIABLES(&balance);

static void *worker(void *unused);
static void *worker_again(void *unused);

int main(void) {                                                        // 22: thread main
    int value, status;
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 23: start worker
    FL_JOIN(2, 1, pthread_join(worker_thread, NULL));                   // 24: join worker
    FL_FORK(3, child, child = fork());                                  // 25: fork child
    if (child == 0) {
        FL_WAITS(4, 0, pthread_mutex_lock(&m));                         // 26: lock m
        FL_STEP(5, value = balance + 1);                                // 27: balance = balance + 1
        FL_STEP(6, balance = value);                                    //     ... and stored
        FL_STEP(7, pthread_mutex_unlock(&m));                           // 28: unlock m
        FL_LEAVE(8, exit(0));                                           // 29: exit 0
    }
    FL_STEP(9, pthread_create(&worker_again_thread, NULL, worker_again, NULL));  // 30: start worker_again
    FL_WAIT(10, status, waitpid(child, &status, 0));                    // 31: wait child
    FL_LEAVE(11, return 0);                                             // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 33: thread worker
    int value;
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(12, 0, pthread_mutex_lock(&m));                            // 34: lock m
    FL_STEP(13, value = balance + 1);                                   // 35: balance = balance + 1
    FL_STEP(14, balance = value);                                       //     ... and stored
    FL_STEP(15, pthread_mutex_unlock(&m));                              // 36: unlock m
    return NULL;
}

static void *worker_again(void *unused) {                               // 38: thread worker_again
    int value;
    (void)unused;
    FL_THREAD(2);
    FL_WAITS(16, 0, pthread_mutex_lock(&m));                            // 39: lock m
    FL_STEP(17, value = balance + 1);                                   // 40: balance = balance + 1
    FL_STEP(18, balance = value);                                       //     ... and stored
    FL_STEP(19, pthread_mutex_unlock(&m));                              // 41: unlock m
    return NULL;
}
