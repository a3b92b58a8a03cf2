// Two were to meet, one was not copied
//
// Made by Forklore from barrier-one-short.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime barrier-one-short.c
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
static pthread_barrier_t meeting;                                       // 20: barrier meeting = 2
static pthread_t partner_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_BARRIER, meeting));

static void *partner(void *unused);

static void set_up(void) {
    pthread_barrier_init(&meeting, NULL, 2);
}

int main(void) {                                                        // 22: thread main
    int status;
    FL_THREAD(0);
    set_up();
    FL_STEP(1, pthread_create(&partner_thread, NULL, partner, NULL));   // 23: start partner
    FL_FORK(2, child, child = fork());                                  // 24: fork child
    if (child == 0) {
        FL_WAITS(3, 0, pthread_barrier_wait(&meeting));                 // 25: arrive meeting
        FL_LEAVE(4, _exit(0));                                          // 26: _exit 0
    }
    FL_WAITS(5, 0, pthread_barrier_wait(&meeting));                     // 27: arrive meeting
    FL_WAIT(6, status, waitpid(child, &status, 0));                     // 28: wait child
    FL_LEAVE(7, return 0);                                              // the end of main: as exit(0)
}

static void *partner(void *unused) {                                    // 30: thread partner
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(8, 0, pthread_barrier_wait(&meeting));                     // 31: arrive meeting
    return NULL;
}
