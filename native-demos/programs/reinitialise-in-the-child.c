// A new lock in the child
//
// Made by Forklore from reinitialise-in-the-child.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime reinitialise-in-the-child.c
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
static atomic_int balance = 0;                                          // 22: int balance = 0
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m));
FL_VARIABLES(&balance);

static void in_child(void);
static void *worker(void *unused);

int main(void) {                                                        // 24: thread main
    int value, status;
    FL_THREAD(0);
    FL_STEP(1, pthread_atfork(NULL, NULL, in_child));                   // 25: atfork
    FL_STEP(2, pthread_create(&worker_thread, NULL, worker, NULL));     // 29: start worker
    FL_FORK(3, child, child = fork());                                  // 30: fork child
    if (child == 0) {
        FL_WAITS(4, 0, pthread_mutex_lock(&m));                         // 31: lock m
        FL_STEP(5, value = balance + 1);                                // 32: balance = balance + 1
        FL_STEP(6, balance = value);                                    //     ... and stored
        FL_STEP(7, pthread_mutex_unlock(&m));                           // 33: unlock m
        FL_LEAVE(8, exit(balance));                                     // 34: exit balance
    }
    FL_WAIT(9, status, waitpid(child, &status, 0));                     // 35: wait child
    FL_LEAVE(10, return 0);                                             // the end of main: as exit(0)
}

static void in_child(void) {                                            // 25: atfork, child
    FL_IN_CHILD();
    FL_STEP(11, pthread_mutex_init(&m, NULL));                          // 27: reinit m
    FL_STEP(12, balance = 0);                                           // 28: balance = 0
}

static void *worker(void *unused) {                                     // 37: thread worker
    int value;
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(13, 0, pthread_mutex_lock(&m));                            // 38: lock m
    FL_STEP(14, value = balance + 1);                                   // 39: balance = balance + 1
    FL_STEP(15, balance = value);                                       //     ... and stored
    FL_STEP(16, pthread_mutex_unlock(&m));                              // 40: unlock m
    return NULL;
}
