// One flag, two forks
//
// Made by Forklore from one-flag-for-two-forks.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime one-flag-for-two-forks.c
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
static atomic_int forking = 0;                                          // 20: int forking = 0
static pthread_t other_thread;
static pid_t child;
static pid_t second;

// What Forklore may look at while the program runs.
FL_VARIABLES(&forking);

static void before_fork(void);
static void in_parent(void);
static void *other(void *unused);

int main(void) {                                                        // 22: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_atfork(before_fork, in_parent, NULL));           // 23: atfork
    FL_STEP(2, pthread_create(&other_thread, NULL, other, NULL));       // 28: start other
    FL_FORK(3, child, child = fork());                                  // 29: fork child
    if (child == 0) {
        FL_LEAVE(4, _exit(forking));                                    // 30: _exit forking
    }
    FL_WAIT(5, status, waitpid(child, &status, 0));                     // 31: wait child
    FL_JOIN(6, 1, pthread_join(other_thread, NULL));                    // 32: join other
    FL_LEAVE(7, return 0);                                              // the end of main: as exit(0)
}

static void before_fork(void) {                                         // 23: atfork, prepare
    FL_STEP(8, forking = 1);                                            // 25: forking = 1
}

static void in_parent(void) {                                           // 23: atfork, parent
    FL_STEP(9, forking = 0);                                            // 27: forking = 0
}

static void *other(void *unused) {                                      // 34: thread other
    int status;
    (void)unused;
    FL_THREAD(1);
    FL_FORK(10, second, second = fork());                               // 35: fork second
    if (second == 0) {
        FL_LEAVE(11, _exit(forking));                                   // 36: _exit forking
    }
    FL_WAIT(12, status, waitpid(second, &status, 0));                   // 37: wait second
    return NULL;
}
