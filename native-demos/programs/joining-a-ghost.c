// Waiting for a thread that is not here
//
// Made by Forklore from joining-a-ghost.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime joining-a-ghost.c
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
static atomic_int result = 0;                                           // 21: int result = 0
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_VARIABLES(&result);

static void *worker(void *unused);

// Some hundred nanoseconds.
static void work_a_little(void) {
    for (volatile int i = 0; i < 200; i++) {
    }
}

int main(void) {                                                        // 23: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 24: start worker
    FL_FORK(2, child, child = fork());                                  // 25: fork child
    if (child == 0) {
        FL_JOIN(3, 1, pthread_join(worker_thread, NULL));               // 26: join worker
        FL_LEAVE(4, _exit(result));                                     // 27: _exit result
    }
    FL_WAIT(5, status, waitpid(child, &status, 0));                     // 28: wait child
    FL_JOIN(6, 1, pthread_join(worker_thread, NULL));                   // 29: join worker
    FL_LEAVE(7, return 0);                                              // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 31: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_STEP(8, work_a_little());                                        // 32: work
    FL_STEP(9, result = 1);                                             // 33: result = 1
    return NULL;
}
