// Fork while there is one thread, then start the others
//
// Made by Forklore from fork-first-thread-later.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime fork-first-thread-later.c
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
static atomic_int balance = 0;                                          // 20: int balance = 0
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m));
FL_VARIABLES(&balance);

static void *worker(void *unused);

int main(void) {                                                        // 22: thread main
    int value, status;
    FL_THREAD(0);
    FL_FORK(1, child, child = fork());                                  // 23: fork child
    if (child == 0) {
        FL_WAITS(2, 0, pthread_mutex_lock(&m));                         // 24: lock m
        FL_STEP(3, value = balance + 1);                                // 25: balance = balance + 1
        FL_STEP(4, balance = value);                                    //     ... and stored
        FL_STEP(5, pthread_mutex_unlock(&m));                           // 26: unlock m
        FL_LEAVE(6, exit(0));                                           // 27: exit 0
    }
    FL_STEP(7, pthread_create(&worker_thread, NULL, worker, NULL));     // 28: start worker
    FL_WAIT(8, status, waitpid(child, &status, 0));                     // 29: wait child
    FL_LEAVE(9, return 0);                                              // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 31: thread worker
    int value;
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(10, 0, pthread_mutex_lock(&m));                            // 32: lock m
    FL_STEP(11, value = balance + 1);                                   // 33: balance = balance + 1
    FL_STEP(12, balance = value);                                       //     ... and stored
    FL_STEP(13, pthread_mutex_unlock(&m));                              // 34: unlock m
    return NULL;
}
