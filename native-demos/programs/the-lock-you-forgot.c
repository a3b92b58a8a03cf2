// One lock is held, the other was forgotten
//
// Made by Forklore from the-lock-you-forgot.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime the-lock-you-forgot.c
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
static pthread_mutex_t cache = PTHREAD_MUTEX_INITIALIZER;               // 21: mutex cache
static pthread_mutex_t log = PTHREAD_MUTEX_INITIALIZER;                 // 22: mutex log
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, cache), FL_OBJECT(FL_MUTEX, log));

static void before_fork(void);
static void in_parent(void);
static void in_child(void);
static void *worker(void *unused);

int main(void) {                                                        // 24: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_atfork(before_fork, in_parent, in_child));       // 25: atfork
    FL_STEP(2, pthread_create(&worker_thread, NULL, worker, NULL));     // 32: start worker
    FL_FORK(3, child, child = fork());                                  // 33: fork child
    if (child == 0) {
        FL_WAITS(4, 0, pthread_mutex_lock(&cache));                     // 34: lock cache
        FL_WAITS(5, 1, pthread_mutex_lock(&log));                       // 35: lock log
        FL_LEAVE(6, _exit(0));                                          // 36: _exit 0
    }
    FL_WAIT(7, status, waitpid(child, &status, 0));                     // 37: wait child
    FL_LEAVE(8, return 0);                                              // the end of main: as exit(0)
}

static void before_fork(void) {                                         // 25: atfork, prepare
    FL_WAITS(9, 0, pthread_mutex_lock(&cache));                         // 27: lock cache
}

static void in_parent(void) {                                           // 25: atfork, parent
    FL_STEP(10, pthread_mutex_unlock(&cache));                          // 29: unlock cache
}

static void in_child(void) {                                            // 25: atfork, child
    FL_IN_CHILD();
    FL_STEP(11, pthread_mutex_unlock(&cache));                          // 31: unlock cache
}

static void *worker(void *unused) {                                     // 39: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(12, 0, pthread_mutex_lock(&cache));                        // 40: lock cache
    FL_STEP(13, pthread_mutex_unlock(&cache));                          // 41: unlock cache
    FL_WAITS(14, 1, pthread_mutex_lock(&log));                          // 42: lock log
    FL_STEP(15, pthread_mutex_unlock(&log));                            // 43: unlock log
    return NULL;
}
