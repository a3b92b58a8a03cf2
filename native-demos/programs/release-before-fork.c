// Fork with empty hands
//
// Made by Forklore from release-before-fork.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime release-before-fork.c
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
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;                   // 16: mutex m
static atomic_int balance = 0;                                          // 17: int balance = 0
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m));
FL_VARIABLES(&balance);

static void before_fork(void);
static void *worker(void *unused);
static void deposit(void);

int main(void) {                                                        // 24: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_atfork(before_fork, NULL, NULL));                // 25: atfork
    FL_STEP(2, pthread_create(&worker_thread, NULL, worker, NULL));     // 28: start worker
    deposit();                                                          // 29: deposit()
    FL_FORK(3, child, child = fork());                                  // 30: fork child
    if (child == 0) {
        deposit();                                                      // 31: deposit()
        FL_LEAVE(4, _exit(0));                                          // 32: _exit 0
    }
    FL_WAIT(5, status, waitpid(child, &status, 0));                     // 33: wait child
    FL_LEAVE(6, return 0);                                              // the end of main: as exit(0)
}

static void before_fork(void) {                                         // 25: atfork, prepare
    FL_JOIN(7, 1, pthread_join(worker_thread, NULL));                   // 27: join worker
}

static void *worker(void *unused) {                                     // 35: thread worker
    (void)unused;
    FL_THREAD(1);
    deposit();                                                          // 36: deposit()
    return NULL;
}

static void deposit(void) {                                             // 19: function deposit()
    int value;
    FL_WAITS(8, 0, pthread_mutex_lock(&m));                             // 20: lock m
    FL_STEP(9, value = balance + 1);                                    // 21: balance = balance + 1
    FL_STEP(10, balance = value);                                       //     ... and stored
    FL_STEP(11, pthread_mutex_unlock(&m));                              // 22: unlock m
}
