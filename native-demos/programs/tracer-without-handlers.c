// A preloaded tracer brings a lock of its own
//
// Made by Forklore from tracer-without-handlers.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime tracer-without-handlers.c
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
static pthread_mutex_t trace_lock = PTHREAD_MUTEX_INITIALIZER;          // 20: mutex trace_lock
static atomic_int calls = 0;                                            // 21: int calls = 0
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, trace_lock));
FL_VARIABLES(&calls);

static void *worker(void *unused);
static void traced_malloc(void);

int main(void) {                                                        // 28: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 29: start worker
    FL_FORK(2, child, child = fork());                                  // 30: fork child
    if (child == 0) {
        traced_malloc();                                                // 31: traced_malloc()
        FL_LEAVE(3, _exit(0));                                          // 32: _exit 0
    }
    FL_WAIT(4, status, waitpid(child, &status, 0));                     // 33: wait child
    FL_LEAVE(5, return 0);                                              // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 35: thread worker
    (void)unused;
    FL_THREAD(1);
    traced_malloc();                                                    // 36: traced_malloc()
    return NULL;
}

static void traced_malloc(void) {                                       // 23: function traced_malloc()
    int value;
    FL_WAITS(6, 0, pthread_mutex_lock(&trace_lock));                    // 24: lock trace_lock
    FL_STEP(7, value = calls + 1);                                      // 25: calls = calls + 1
    FL_STEP(8, calls = value);                                          //     ... and stored
    FL_STEP(9, pthread_mutex_unlock(&trace_lock));                      // 26: unlock trace_lock
}
