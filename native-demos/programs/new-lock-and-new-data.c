// A new lock and new data
//
// Made by Forklore from new-lock-and-new-data.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime new-lock-and-new-data.c
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
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;                   // 19: mutex m
static atomic_int left = 1;                                             // 20: int left = 1
static atomic_int right = 0;                                            // 21: int right = 0
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m));
FL_VARIABLES(&left, &right);

static void in_child(void);
static void *worker(void *unused);

int main(void) {                                                        // 23: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_atfork(NULL, NULL, in_child));                   // 24: atfork
    FL_STEP(2, pthread_create(&worker_thread, NULL, worker, NULL));     // 29: start worker
    FL_FORK(3, child, child = fork());                                  // 30: fork child
    if (child == 0) {
        FL_WAITS(4, 0, pthread_mutex_lock(&m));                         // 31: lock m
        if (FL_TEST(5, left + right == 1)) {                            // 32: if left + right == 1
            FL_LEAVE(6, _exit(0));                                      // 33: _exit 0
        }
        FL_LEAVE(7, _exit(1));                                          // 34: _exit 1
    }
    FL_WAIT(8, status, waitpid(child, &status, 0));                     // 35: wait child
    FL_LEAVE(9, return 0);                                              // the end of main: as exit(0)
}

static void in_child(void) {                                            // 24: atfork, child
    FL_IN_CHILD();
    FL_STEP(10, pthread_mutex_init(&m, NULL));                          // 26: reinit m
    FL_STEP(11, left = 1);                                              // 27: left = 1
    FL_STEP(12, right = 0);                                             // 28: right = 0
}

static void *worker(void *unused) {                                     // 37: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(13, 0, pthread_mutex_lock(&m));                            // 38: lock m
    FL_STEP(14, left = 0);                                              // 39: left = 0
    FL_STEP(15, right = 1);                                             // 40: right = 1
    FL_STEP(16, pthread_mutex_unlock(&m));                              // 41: unlock m
    return NULL;
}
