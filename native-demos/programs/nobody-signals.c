// Waiting for a signal from nobody
//
// Made by Forklore from nobody-signals.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime nobody-signals.c
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
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;                   // 21: mutex m
static atomic_int ready = 0;                                            // 23: int ready = 0
static pthread_cond_t done = PTHREAD_COND_INITIALIZER;                  // 22: condition done
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m), FL_OBJECT(FL_CONDITION, done));
FL_VARIABLES(&ready);

static void *worker(void *unused);

int main(void) {                                                        // 25: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 26: start worker
    FL_FORK(2, child, child = fork());                                  // 27: fork child
    if (child == 0) {
        FL_WAITS(3, 0, pthread_mutex_lock(&m));                         // 28: lock m
        while (FL_TEST(4, ready == 0)) {                                // 29: while ready == 0
            FL_WAITS(5, 1, pthread_cond_wait(&done, &m));               // 30: await done with m
        }
        FL_STEP(6, pthread_mutex_unlock(&m));                           // 31: unlock m
        FL_LEAVE(7, _exit(0));                                          // 32: _exit 0
    }
    FL_WAIT(8, status, waitpid(child, &status, 0));                     // 33: wait child
    FL_LEAVE(9, return 0);                                              // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 35: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(10, 0, pthread_mutex_lock(&m));                            // 36: lock m
    FL_STEP(11, ready = 1);                                             // 37: ready = 1
    FL_STEP(12, pthread_cond_signal(&done));                            // 38: signal done
    FL_STEP(13, pthread_mutex_unlock(&m));                              // 39: unlock m
    return NULL;
}
