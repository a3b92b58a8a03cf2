// Two threads fork at the same time
//
// Made by Forklore from two-forks-at-once.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime two-forks-at-once.c
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
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;                   // 18: mutex m
static pthread_t other_thread;
static pid_t child;
static pid_t second;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m));

static void before_fork(void);
static void in_parent(void);
static void in_child(void);
static void *other(void *unused);

int main(void) {                                                        // 20: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_atfork(before_fork, in_parent, in_child));       // 21: atfork
    FL_STEP(2, pthread_create(&other_thread, NULL, other, NULL));       // 28: start other
    FL_FORK(3, child, child = fork());                                  // 29: fork child
    if (child == 0) {
        FL_WAITS(4, 0, pthread_mutex_lock(&m));                         // 30: lock m
        FL_STEP(5, pthread_mutex_unlock(&m));                           // 31: unlock m
        FL_LEAVE(6, _exit(0));                                          // 32: _exit 0
    }
    FL_WAIT(7, status, waitpid(child, &status, 0));                     // 33: wait child
    FL_JOIN(8, 1, pthread_join(other_thread, NULL));                    // 34: join other
    FL_LEAVE(9, return 0);                                              // the end of main: as exit(0)
}

static void before_fork(void) {                                         // 21: atfork, prepare
    FL_WAITS(10, 0, pthread_mutex_lock(&m));                            // 23: lock m
}

static void in_parent(void) {                                           // 21: atfork, parent
    FL_STEP(11, pthread_mutex_unlock(&m));                              // 25: unlock m
}

static void in_child(void) {                                            // 21: atfork, child
    FL_IN_CHILD();
    FL_STEP(12, pthread_mutex_unlock(&m));                              // 27: unlock m
}

static void *other(void *unused) {                                      // 36: thread other
    int status;
    (void)unused;
    FL_THREAD(1);
    FL_FORK(13, second, second = fork());                               // 37: fork second
    if (second == 0) {
        FL_WAITS(14, 0, pthread_mutex_lock(&m));                        // 38: lock m
        FL_STEP(15, pthread_mutex_unlock(&m));                          // 39: unlock m
        FL_LEAVE(16, _exit(0));                                         // 40: _exit 0
    }
    FL_WAIT(17, status, waitpid(second, &status, 0));                   // 41: wait second
    return NULL;
}
