// Take it before the fork, make it new after it
//
// Made by Forklore from reinitialise-what-you-hold.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime reinitialise-what-you-hold.c
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
static pthread_mutex_t m;                                               // 18: mutex m recursive
static atomic_int left = 1;                                             // 19: int left = 1
static atomic_int right = 0;                                            // 20: int right = 0
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m));
FL_VARIABLES(&left, &right);

static void before_fork(void);
static void in_parent(void);
static void in_child(void);
static void *worker(void *unused);

static void make_mutex(pthread_mutex_t *mutex, int type, int robust, int shared_by_processes) {
    pthread_mutexattr_t attributes;
    pthread_mutexattr_init(&attributes);
    pthread_mutexattr_settype(&attributes, type);
    pthread_mutexattr_setrobust(&attributes, robust);
    pthread_mutexattr_setpshared(&attributes, shared_by_processes);
    pthread_mutex_init(mutex, &attributes);
}

static void set_up(void) {
    make_mutex(&m, PTHREAD_MUTEX_RECURSIVE, PTHREAD_MUTEX_STALLED, PTHREAD_PROCESS_PRIVATE);
}

int main(void) {                                                        // 22: thread main
    int status;
    FL_THREAD(0);
    set_up();
    FL_STEP(1, pthread_atfork(before_fork, in_parent, in_child));       // 23: atfork
    FL_STEP(2, pthread_create(&worker_thread, NULL, worker, NULL));     // 30: start worker
    FL_FORK(3, child, child = fork());                                  // 31: fork child
    if (child == 0) {
        FL_WAITS(4, 0, pthread_mutex_lock(&m));                         // 32: lock m
        if (FL_TEST(5, left + right == 1)) {                            // 33: if left + right == 1
            FL_LEAVE(6, _exit(0));                                      // 34: _exit 0
        }
        FL_LEAVE(7, _exit(1));                                          // 35: _exit 1
    }
    FL_WAIT(8, status, waitpid(child, &status, 0));                     // 36: wait child
    FL_LEAVE(9, return 0);                                              // the end of main: as exit(0)
}

static void before_fork(void) {                                         // 23: atfork, prepare
    FL_WAITS(10, 0, pthread_mutex_lock(&m));                            // 25: lock m
}

static void in_parent(void) {                                           // 23: atfork, parent
    FL_STEP(11, pthread_mutex_unlock(&m));                              // 27: unlock m
}

static void in_child(void) {                                            // 23: atfork, child
    FL_IN_CHILD();
    FL_STEP(12, make_mutex(&m, PTHREAD_MUTEX_RECURSIVE, PTHREAD_MUTEX_STALLED, PTHREAD_PROCESS_PRIVATE));  // 29: reinit m
}

static void *worker(void *unused) {                                     // 38: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(13, 0, pthread_mutex_lock(&m));                            // 39: lock m
    FL_STEP(14, left = 0);                                              // 40: left = 0
    FL_STEP(15, right = 1);                                             // 41: right = 1
    FL_STEP(16, pthread_mutex_unlock(&m));                              // 42: unlock m
    return NULL;
}
