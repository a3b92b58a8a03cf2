// The pattern: take it, fork, give it back twice
//
// Made by Forklore from hold-it-around-the-fork.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime hold-it-around-the-fork.c
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
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;                   // 22: mutex m
static atomic_int left = 1;                                             // 23: int left = 1
static atomic_int right = 0;                                            // 24: int right = 0
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m));
FL_VARIABLES(&left, &right);

static void before_fork(void);
static void in_parent(void);
static void in_child(void);
static void *worker(void *unused);

int main(void) {                                                        // 26: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_atfork(before_fork, in_parent, in_child));       // 27: atfork
    FL_STEP(2, pthread_create(&worker_thread, NULL, worker, NULL));     // 34: start worker
    FL_FORK(3, child, child = fork());                                  // 35: fork child
    if (child == 0) {
        FL_WAITS(4, 0, pthread_mutex_lock(&m));                         // 36: lock m
        if (FL_TEST(5, left + right == 1)) {                            // 37: if left + right == 1
            FL_LEAVE(6, _exit(0));                                      // 38: _exit 0
        }
        FL_LEAVE(7, _exit(1));                                          // 39: _exit 1
    }
    FL_WAIT(8, status, waitpid(child, &status, 0));                     // 40: wait child
    FL_LEAVE(9, return 0);                                              // the end of main: as exit(0)
}

static void before_fork(void) {                                         // 27: atfork, prepare
    FL_WAITS(10, 0, pthread_mutex_lock(&m));                            // 29: lock m
}

static void in_parent(void) {                                           // 27: atfork, parent
    FL_STEP(11, pthread_mutex_unlock(&m));                              // 31: unlock m
}

static void in_child(void) {                                            // 27: atfork, child
    FL_IN_CHILD();
    FL_STEP(12, pthread_mutex_unlock(&m));                              // 33: unlock m
}

static void *worker(void *unused) {                                     // 42: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(13, 0, pthread_mutex_lock(&m));                            // 43: lock m
    FL_STEP(14, left = 0);                                              // 44: left = 0
    FL_STEP(15, right = 1);                                             // 45: right = 1
    FL_STEP(16, pthread_mutex_unlock(&m));                              // 46: unlock m
    return NULL;
}
