// First meet, then fork
//
// Made by Forklore from meet-then-fork.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime meet-then-fork.c
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
static atomic_int result = 0;                                           // 14: int result = 0
static pthread_barrier_t meeting;                                       // 13: barrier meeting = 2
static pthread_t partner_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_BARRIER, meeting));
FL_VARIABLES(&result);

static void *partner(void *unused);

static void set_up(void) {
    pthread_barrier_init(&meeting, NULL, 2);
}

int main(void) {                                                        // 16: thread main
    int status;
    FL_THREAD(0);
    set_up();
    FL_STEP(1, pthread_create(&partner_thread, NULL, partner, NULL));   // 17: start partner
    FL_WAITS(2, 0, pthread_barrier_wait(&meeting));                     // 18: arrive meeting
    FL_FORK(3, child, child = fork());                                  // 19: fork child
    if (child == 0) {
        if (FL_TEST(4, result == 1)) {                                  // 20: if result == 1
            FL_LEAVE(5, _exit(0));                                      // 21: _exit 0
        }
        FL_LEAVE(6, _exit(1));                                          // 22: _exit 1
    }
    FL_WAIT(7, status, waitpid(child, &status, 0));                     // 23: wait child
    FL_LEAVE(8, return 0);                                              // the end of main: as exit(0)
}

static void *partner(void *unused) {                                    // 25: thread partner
    (void)unused;
    FL_THREAD(1);
    FL_STEP(9, result = 1);                                             // 26: result = 1
    FL_WAITS(10, 0, pthread_barrier_wait(&meeting));                    // 27: arrive meeting
    return NULL;
}
