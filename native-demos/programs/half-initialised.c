// Begun once, finished never
//
// Made by Forklore from half-initialised.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime half-initialised.c
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
static atomic_int table = 0;                                            // 22: int table = 0
static pthread_once_t built = PTHREAD_ONCE_INIT;                        // 21: once built
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_ONCE, built));
FL_VARIABLES(&table);

static void make_built(void);
static void *worker(void *unused);
static void make_built_2(void);

int main(void) {                                                        // 24: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 25: start worker
    FL_FORK(2, child, child = fork());                                  // 26: fork child
    if (child == 0) {
        FL_WAITS(3, 0, pthread_once(&built, make_built));               // 27: once built
        FL_LEAVE(4, _exit(table));                                      // 29: _exit table
    }
    FL_WAIT(5, status, waitpid(child, &status, 0));                     // 30: wait child
    FL_LEAVE(6, return 0);                                              // the end of main: as exit(0)
}

static void make_built(void) {                                          // 27: once built
    int value;
    FL_STEP(7, value = table + 1);                                      // 28: table = table + 1
    FL_STEP(8, table = value);                                          //     ... and stored
}

static void *worker(void *unused) {                                     // 32: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(9, 0, pthread_once(&built, make_built_2));                 // 33: once built
    return NULL;
}

static void make_built_2(void) {                                        // 33: once built
    int value;
    FL_STEP(10, value = table + 1);                                     // 34: table = table + 1
    FL_STEP(11, table = value);                                         //     ... and stored
}
