// Look whether a thread is there, then fork
//
// Made by Forklore from check-then-fork.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime check-then-fork.c
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
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;                   // 21: mutex m
static atomic_int threads = 0;                                          // 22: int threads = 0
static pthread_t spawner_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m));
FL_VARIABLES(&threads);

static void *spawner(void *unused);

// Some hundred nanoseconds.
static void work_a_little(void) {
    for (volatile int i = 0; i < 200; i++) {
    }
}

int main(void) {                                                        // 24: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&spawner_thread, NULL, spawner, NULL));   // 25: start spawner
    if (FL_TEST(2, threads == 0)) {                                     // 26: if threads == 0
        FL_FORK(3, child, child = fork());                              // 27: fork child
        if (child == 0) {
            FL_WAITS(4, 0, pthread_mutex_lock(&m));                     // 28: lock m
            FL_STEP(5, pthread_mutex_unlock(&m));                       // 29: unlock m
            FL_LEAVE(6, exit(0));                                       // 30: exit 0
        }
        FL_WAIT(7, status, waitpid(child, &status, 0));                 // 31: wait child
    }
    FL_LEAVE(8, return 0);                                              // the end of main: as exit(0)
}

static void *spawner(void *unused) {                                    // 33: thread spawner
    (void)unused;
    FL_THREAD(1);
    FL_STEP(9, threads = 1);                                            // 34: threads = 1
    FL_WAITS(10, 0, pthread_mutex_lock(&m));                            // 35: lock m
    FL_STEP(11, work_a_little());                                       // 36: work
    FL_STEP(12, pthread_mutex_unlock(&m));                              // 37: unlock m
    FL_STEP(13, threads = 0);                                           // 38: threads = 0
    return NULL;
}
