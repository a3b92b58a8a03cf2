// The lock whose owner did not survive
//
// Made by Forklore from orphaned-lock.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime orphaned-lock.c
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
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;                   // 12: mutex m
static atomic_int balance = 0;                                          // 13: int balance = 0
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_MUTEXES(&m);
FL_VARIABLES(&balance);

static void *worker(void *unused);

int main(void) {                                                        // 15: thread main
    int value, status;
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 16: start worker
    FL_FORK(2, child, child = fork());                                  // 17: fork child
    if (child == 0) {
        FL_LOCK(3, pthread_mutex_lock(&m));                             // 18: lock m
        FL_STEP(4, value = balance + 1);                                // 19: balance = balance + 1
        FL_STEP(5, balance = value);                                    //     ... and stored
        FL_STEP(6, pthread_mutex_unlock(&m));                           // 20: unlock m
        FL_LEAVE(7, exit(0));                                           // 21: exit 0
    }
    FL_WAIT(8, status, waitpid(child, &status, 0));                     // 22: wait child
    FL_LEAVE(9, return 0);                                              // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 24: thread worker
    int value;
    (void)unused;
    FL_THREAD(1);
    FL_LOCK(10, pthread_mutex_lock(&m));                                // 25: lock m
    FL_STEP(11, value = balance + 1);                                   // 26: balance = balance + 1
    FL_STEP(12, balance = value);                                       //     ... and stored
    FL_STEP(13, pthread_mutex_unlock(&m));                              // 27: unlock m
    return NULL;
}
