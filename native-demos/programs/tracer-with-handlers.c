// A few lines of pthread_atfork repair the tracer
//
// Made by Forklore from tracer-with-handlers.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime tracer-with-handlers.c
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
static pthread_mutex_t trace_lock = PTHREAD_MUTEX_INITIALIZER;          // 21: mutex trace_lock
static atomic_int calls = 0;                                            // 22: int calls = 0
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, trace_lock));
FL_VARIABLES(&calls);

static void before_fork(void);
static void in_parent(void);
static void in_child(void);
static void *worker(void *unused);
static void traced_malloc(void);

int main(void) {                                                        // 29: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_atfork(before_fork, in_parent, in_child));       // 30: atfork
    FL_STEP(2, pthread_create(&worker_thread, NULL, worker, NULL));     // 37: start worker
    FL_FORK(3, child, child = fork());                                  // 38: fork child
    if (child == 0) {
        traced_malloc();                                                // 39: traced_malloc()
        FL_LEAVE(4, _exit(0));                                          // 40: _exit 0
    }
    FL_WAIT(5, status, waitpid(child, &status, 0));                     // 41: wait child
    FL_LEAVE(6, return 0);                                              // the end of main: as exit(0)
}

static void before_fork(void) {                                         // 30: atfork, prepare
    FL_WAITS(7, 0, pthread_mutex_lock(&trace_lock));                    // 32: lock trace_lock
}

static void in_parent(void) {                                           // 30: atfork, parent
    FL_STEP(8, pthread_mutex_unlock(&trace_lock));                      // 34: unlock trace_lock
}

static void in_child(void) {                                            // 30: atfork, child
    FL_IN_CHILD();
    FL_STEP(9, pthread_mutex_unlock(&trace_lock));                      // 36: unlock trace_lock
}

static void *worker(void *unused) {                                     // 43: thread worker
    (void)unused;
    FL_THREAD(1);
    traced_malloc();                                                    // 44: traced_malloc()
    return NULL;
}

static void traced_malloc(void) {                                       // 24: function traced_malloc()
    int value;
    FL_WAITS(10, 0, pthread_mutex_lock(&trace_lock));                   // 25: lock trace_lock
    FL_STEP(11, value = calls + 1);                                     // 26: calls = calls + 1
    FL_STEP(12, calls = value);                                         //     ... and stored
    FL_STEP(13, pthread_mutex_unlock(&trace_lock));                     // 27: unlock trace_lock
}
