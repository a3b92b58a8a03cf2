// A handler that comes after the first use
//
// Made by Forklore from registered-too-late.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime registered-too-late.c
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
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;                   // 20: mutex m
static atomic_int lines = 0;                                            // 21: int lines = 0
static pthread_t library_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m));
FL_VARIABLES(&lines);

static void *library(void *unused);
static void before_fork(void);
static void in_parent(void);
static void in_child(void);

int main(void) {                                                        // 23: thread main
    int value, status;
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&library_thread, NULL, library, NULL));   // 24: start library
    FL_FORK(2, child, child = fork());                                  // 25: fork child
    if (child == 0) {
        FL_WAITS(3, 0, pthread_mutex_lock(&m));                         // 26: lock m
        FL_STEP(4, value = lines + 1);                                  // 27: lines = lines + 1
        FL_STEP(5, lines = value);                                      //     ... and stored
        FL_STEP(6, pthread_mutex_unlock(&m));                           // 28: unlock m
        FL_LEAVE(7, _exit(0));                                          // 29: _exit 0
    }
    FL_WAIT(8, status, waitpid(child, &status, 0));                     // 30: wait child
    FL_LEAVE(9, return 0);                                              // the end of main: as exit(0)
}

static void *library(void *unused) {                                    // 32: thread library
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(10, 0, pthread_mutex_lock(&m));                            // 33: lock m
    FL_STEP(11, lines = 1);                                             // 34: lines = 1
    FL_STEP(12, pthread_mutex_unlock(&m));                              // 35: unlock m
    FL_STEP(13, pthread_atfork(before_fork, in_parent, in_child));      // 36: atfork
    FL_WAITS(14, 0, pthread_mutex_lock(&m));                            // 43: lock m
    FL_STEP(15, lines = 2);                                             // 44: lines = 2
    FL_STEP(16, pthread_mutex_unlock(&m));                              // 45: unlock m
    return NULL;
}

static void before_fork(void) {                                         // 36: atfork, prepare
    FL_WAITS(17, 0, pthread_mutex_lock(&m));                            // 38: lock m
}

static void in_parent(void) {                                           // 36: atfork, parent
    FL_STEP(18, pthread_mutex_unlock(&m));                              // 40: unlock m
}

static void in_child(void) {                                            // 36: atfork, child
    FL_IN_CHILD();
    FL_STEP(19, pthread_mutex_unlock(&m));                              // 42: unlock m
}
