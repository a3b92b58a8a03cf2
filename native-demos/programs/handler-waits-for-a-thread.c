// A handler that stops the workers first
//
// Made by Forklore from handler-waits-for-a-thread.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime handler-waits-for-a-thread.c
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
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;                   // 22: mutex m
static atomic_int balance = 0;                                          // 23: int balance = 0
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m));
FL_VARIABLES(&balance);

static void before_fork(void);
static void *worker(void *unused);
static void deposit(void);

int main(void) {                                                        // 30: thread main
    int value, status;
    FL_THREAD(0);
    FL_STEP(1, pthread_atfork(before_fork, NULL, NULL));                // 31: atfork
    FL_STEP(2, pthread_create(&worker_thread, NULL, worker, NULL));     // 34: start worker
    FL_WAITS(3, 0, pthread_mutex_lock(&m));                             // 35: lock m
    FL_STEP(4, value = balance + 1);                                    // 36: balance = balance + 1
    FL_STEP(5, balance = value);                                        //     ... and stored
    FL_FORK(6, child, child = fork());                                  // 37: fork child
    if (child == 0) {
        FL_LEAVE(7, _exit(0));                                          // 38: _exit 0
    }
    FL_STEP(8, pthread_mutex_unlock(&m));                               // 39: unlock m
    FL_WAIT(9, status, waitpid(child, &status, 0));                     // 40: wait child
    FL_LEAVE(10, return 0);                                             // the end of main: as exit(0)
}

static void before_fork(void) {                                         // 31: atfork, prepare
    FL_JOIN(11, 1, pthread_join(worker_thread, NULL));                  // 33: join worker
}

static void *worker(void *unused) {                                     // 42: thread worker
    (void)unused;
    FL_THREAD(1);
    deposit();                                                          // 43: deposit()
    return NULL;
}

static void deposit(void) {                                             // 25: function deposit()
    int value;
    FL_WAITS(12, 0, pthread_mutex_lock(&m));                            // 26: lock m
    FL_STEP(13, value = balance + 1);                                   // 27: balance = balance + 1
    FL_STEP(14, balance = value);                                       //     ... and stored
    FL_STEP(15, pthread_mutex_unlock(&m));                              // 28: unlock m
}
