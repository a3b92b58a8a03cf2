// A flag that nobody will set
//
// Made by Forklore from spinning-child.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime spinning-child.c
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
static atomic_int ready = 0;                                            // 20: int ready = 0
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_VARIABLES(&ready);

static void *worker(void *unused);

// Some hundred nanoseconds.
static void work_a_little(void) {
    for (volatile int i = 0; i < 200; i++) {
    }
}

int main(void) {                                                        // 22: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 23: start worker
    FL_FORK(2, child, child = fork());                                  // 24: fork child
    if (child == 0) {
        while (FL_TEST(3, ready == 0)) {                                // 25: while ready == 0
            FL_STEP(4, work_a_little());                                // 26: work
        }
        FL_LEAVE(5, _exit(0));                                          // 27: _exit 0
    }
    FL_WAIT(6, status, waitpid(child, &status, 0));                     // 28: wait child
    FL_LEAVE(7, return 0);                                              // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 30: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_STEP(8, work_a_little());                                        // 31: work
    FL_STEP(9, ready = 1);                                              // 32: ready = 1
    return NULL;
}
