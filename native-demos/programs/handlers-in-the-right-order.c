// Handlers that take the locks as everybody does
//
// Made by Forklore from handlers-in-the-right-order.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime handlers-in-the-right-order.c
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
static pthread_mutex_t cache = PTHREAD_MUTEX_INITIALIZER;               // 17: mutex cache
static pthread_mutex_t log = PTHREAD_MUTEX_INITIALIZER;                 // 18: mutex log
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, cache), FL_OBJECT(FL_MUTEX, log));

static void before_fork(void);
static void in_parent(void);
static void in_child(void);
static void before_fork_2(void);
static void in_parent_2(void);
static void in_child_2(void);
static void *worker(void *unused);

int main(void) {                                                        // 20: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_atfork(before_fork, in_parent, in_child));       // 21: atfork
    FL_STEP(2, pthread_atfork(before_fork_2, in_parent_2, in_child_2));  // 28: atfork
    FL_STEP(3, pthread_create(&worker_thread, NULL, worker, NULL));     // 35: start worker
    FL_FORK(4, child, child = fork());                                  // 36: fork child
    if (child == 0) {
        FL_WAITS(5, 0, pthread_mutex_lock(&cache));                     // 37: lock cache
        FL_WAITS(6, 1, pthread_mutex_lock(&log));                       // 38: lock log
        FL_LEAVE(7, _exit(0));                                          // 39: _exit 0
    }
    FL_WAIT(8, status, waitpid(child, &status, 0));                     // 40: wait child
    FL_LEAVE(9, return 0);                                              // the end of main: as exit(0)
}

static void before_fork(void) {                                         // 21: atfork, prepare
    FL_WAITS(10, 1, pthread_mutex_lock(&log));                          // 23: lock log
}

static void in_parent(void) {                                           // 21: atfork, parent
    FL_STEP(11, pthread_mutex_unlock(&log));                            // 25: unlock log
}

static void in_child(void) {                                            // 21: atfork, child
    FL_IN_CHILD();
    FL_STEP(12, pthread_mutex_unlock(&log));                            // 27: unlock log
}

static void before_fork_2(void) {                                       // 28: atfork, prepare
    FL_WAITS(13, 0, pthread_mutex_lock(&cache));                        // 30: lock cache
}

static void in_parent_2(void) {                                         // 28: atfork, parent
    FL_STEP(14, pthread_mutex_unlock(&cache));                          // 32: unlock cache
}

static void in_child_2(void) {                                          // 28: atfork, child
    FL_IN_CHILD();
    FL_STEP(15, pthread_mutex_unlock(&cache));                          // 34: unlock cache
}

static void *worker(void *unused) {                                     // 42: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(16, 0, pthread_mutex_lock(&cache));                        // 43: lock cache
    FL_WAITS(17, 1, pthread_mutex_lock(&log));                          // 44: lock log
    FL_STEP(18, pthread_mutex_unlock(&log));                            // 45: unlock log
    FL_STEP(19, pthread_mutex_unlock(&cache));                          // 46: unlock cache
    return NULL;
}
