// The fork that never returns
//
// Made by Forklore from handlers-in-the-wrong-order.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime handlers-in-the-wrong-order.c
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
static pthread_mutex_t cache = PTHREAD_MUTEX_INITIALIZER;               // 22: mutex cache
static pthread_mutex_t log = PTHREAD_MUTEX_INITIALIZER;                 // 23: mutex log
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

int main(void) {                                                        // 25: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_atfork(before_fork, in_parent, in_child));       // 26: atfork
    FL_STEP(2, pthread_atfork(before_fork_2, in_parent_2, in_child_2));  // 33: atfork
    FL_STEP(3, pthread_create(&worker_thread, NULL, worker, NULL));     // 40: start worker
    FL_FORK(4, child, child = fork());                                  // 41: fork child
    if (child == 0) {
        FL_LEAVE(5, _exit(0));                                          // 42: _exit 0
    }
    FL_WAIT(6, status, waitpid(child, &status, 0));                     // 43: wait child
    FL_LEAVE(7, return 0);                                              // the end of main: as exit(0)
}

static void before_fork(void) {                                         // 26: atfork, prepare
    FL_WAITS(8, 0, pthread_mutex_lock(&cache));                         // 28: lock cache
}

static void in_parent(void) {                                           // 26: atfork, parent
    FL_STEP(9, pthread_mutex_unlock(&cache));                           // 30: unlock cache
}

static void in_child(void) {                                            // 26: atfork, child
    FL_IN_CHILD();
    FL_STEP(10, pthread_mutex_unlock(&cache));                          // 32: unlock cache
}

static void before_fork_2(void) {                                       // 33: atfork, prepare
    FL_WAITS(11, 1, pthread_mutex_lock(&log));                          // 35: lock log
}

static void in_parent_2(void) {                                         // 33: atfork, parent
    FL_STEP(12, pthread_mutex_unlock(&log));                            // 37: unlock log
}

static void in_child_2(void) {                                          // 33: atfork, child
    FL_IN_CHILD();
    FL_STEP(13, pthread_mutex_unlock(&log));                            // 39: unlock log
}

static void *worker(void *unused) {                                     // 45: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(14, 0, pthread_mutex_lock(&cache));                        // 46: lock cache
    FL_WAITS(15, 1, pthread_mutex_lock(&log));                          // 47: lock log
    FL_STEP(16, pthread_mutex_unlock(&log));                            // 48: unlock log
    FL_STEP(17, pthread_mutex_unlock(&cache));                          // 49: unlock cache
    return NULL;
}
