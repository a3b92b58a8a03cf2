// First the answer, then the fork
//
// Made by Forklore from wait-first-then-fork.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime wait-first-then-fork.c
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
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;                   // 16: mutex m
static atomic_int ready = 0;                                            // 18: int ready = 0
static pthread_cond_t done = PTHREAD_COND_INITIALIZER;                  // 17: condition done
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m), FL_OBJECT(FL_CONDITION, done));
FL_VARIABLES(&ready);

static void *worker(void *unused);

int main(void) {                                                        // 20: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 21: start worker
    FL_WAITS(2, 0, pthread_mutex_lock(&m));                             // 22: lock m
    while (FL_TEST(3, ready == 0)) {                                    // 23: while ready == 0
        FL_WAITS(4, 1, pthread_cond_wait(&done, &m));                   // 24: await done with m
    }
    FL_STEP(5, pthread_mutex_unlock(&m));                               // 25: unlock m
    FL_FORK(6, child, child = fork());                                  // 26: fork child
    if (child == 0) {
        if (FL_TEST(7, ready == 1)) {                                   // 27: if ready == 1
            FL_LEAVE(8, _exit(0));                                      // 28: _exit 0
        }
        FL_LEAVE(9, _exit(1));                                          // 29: _exit 1
    }
    FL_WAIT(10, status, waitpid(child, &status, 0));                    // 30: wait child
    FL_LEAVE(11, return 0);                                             // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 32: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(12, 0, pthread_mutex_lock(&m));                            // 33: lock m
    FL_STEP(13, ready = 1);                                             // 34: ready = 1
    FL_STEP(14, pthread_cond_signal(&done));                            // 35: signal done
    FL_STEP(15, pthread_mutex_unlock(&m));                              // 36: unlock m
    return NULL;
}
