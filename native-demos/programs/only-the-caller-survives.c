// The clock that stands still
//
// Made by Forklore from only-the-caller-survives.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime only-the-caller-survives.c
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
static atomic_int ticks = 0;                                            // 21: int ticks = 0
static atomic_int seen = 0;                                             // 22: int seen = 0
static pthread_t clock_thread;
static pthread_t caller_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_VARIABLES(&ticks, &seen);

static void *clock_(void *unused);
static void *caller(void *unused);

int main(void) {                                                        // 24: thread main
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&clock_thread, NULL, clock_, NULL));      // 25: start clock
    FL_STEP(2, pthread_create(&caller_thread, NULL, caller, NULL));     // 26: start caller
    FL_JOIN(3, 2, pthread_join(caller_thread, NULL));                   // 27: join caller
    FL_JOIN(4, 1, pthread_join(clock_thread, NULL));                    // 28: join clock
    FL_LEAVE(5, return 0);                                              // the end of main: as exit(0)
}

static void *clock_(void *unused) {                                     // 30: thread clock
    (void)unused;
    FL_THREAD(1);
    FL_STEP(6, ticks = 1);                                              // 31: ticks = 1
    FL_STEP(7, ticks = 2);                                              // 32: ticks = 2
    return NULL;
}

static void *caller(void *unused) {                                     // 34: thread caller
    int value, status;
    (void)unused;
    FL_THREAD(2);
    FL_FORK(8, child, child = fork());                                  // 35: fork child
    if (child == 0) {
        FL_STEP(9, value = ticks);                                      // 36: seen = ticks
        FL_STEP(10, seen = value);                                      //     ... and stored
        if (FL_TEST(11, ticks != seen)) {                               // 37: if ticks != seen
            FL_LEAVE(12, _exit(9));                                     // 38: _exit 9
        }
        FL_LEAVE(13, _exit(seen));                                      // 39: _exit seen
    }
    FL_WAIT(14, status, waitpid(child, &status, 0));                    // 40: wait child
    return NULL;
}
