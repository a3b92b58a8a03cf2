// Everything ready before anybody starts
//
// Made by Forklore from initialise-first.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime initialise-first.c
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
static atomic_int table = 0;                                            // 16: int table = 0
static pthread_once_t built = PTHREAD_ONCE_INIT;                        // 15: once built
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_ONCE, built));
FL_VARIABLES(&table);

static void make_built(void);
static void make_built_2(void);
static void *worker(void *unused);
static void make_built_3(void);

int main(void) {                                                        // 18: thread main
    int status;
    FL_THREAD(0);
    FL_WAITS(1, 0, pthread_once(&built, make_built));                   // 19: once built
    FL_STEP(2, pthread_create(&worker_thread, NULL, worker, NULL));     // 21: start worker
    FL_FORK(3, child, child = fork());                                  // 22: fork child
    if (child == 0) {
        FL_WAITS(4, 0, pthread_once(&built, make_built_2));             // 23: once built
        FL_LEAVE(5, _exit(table));                                      // 25: _exit table
    }
    FL_WAIT(6, status, waitpid(child, &status, 0));                     // 26: wait child
    FL_LEAVE(7, return 0);                                              // the end of main: as exit(0)
}

static void make_built(void) {                                          // 19: once built
    int value;
    FL_STEP(8, value = table + 1);                                      // 20: table = table + 1
    FL_STEP(9, table = value);                                          //     ... and stored
}

static void make_built_2(void) {                                        // 23: once built
    int value;
    FL_STEP(10, value = table + 1);                                     // 24: table = table + 1
    FL_STEP(11, table = value);                                         //     ... and stored
}

static void *worker(void *unused) {                                     // 28: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(12, 0, pthread_once(&built, make_built_3));                // 29: once built
    return NULL;
}

static void make_built_3(void) {                                        // 29: once built
    int value;
    FL_STEP(13, value = table + 1);                                     // 30: table = table + 1
    FL_STEP(14, table = value);                                         //     ... and stored
}
