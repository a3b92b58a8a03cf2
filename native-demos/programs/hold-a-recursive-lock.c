// The textbook pattern with the wrong kind of lock
//
// Made by Forklore from hold-a-recursive-lock.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime hold-a-recursive-lock.c
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
static pthread_mutex_t m;                                               // 22: mutex m recursive
static atomic_int answer = 0;                                           // 23: int answer = 0
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m));
FL_VARIABLES(&answer);

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

int main(void) {                                                        // 25: thread main
    int status;
    FL_THREAD(0);
    set_up();
    FL_STEP(1, pthread_atfork(before_fork, in_parent, in_child));       // 26: atfork
    FL_STEP(2, pthread_create(&worker_thread, NULL, worker, NULL));     // 33: start worker
    FL_FORK(3, child, child = fork());                                  // 34: fork child
    if (child == 0) {
        FL_WAITS(4, 0, pthread_mutex_lock(&m));                         // 35: lock m
        FL_LEAVE(5, _exit(answer));                                     // 36: _exit answer
    }
    FL_WAIT(6, status, waitpid(child, &status, 0));                     // 37: wait child
    FL_LEAVE(7, return 0);                                              // the end of main: as exit(0)
}

static void before_fork(void) {                                         // 26: atfork, prepare
    FL_WAITS(8, 0, pthread_mutex_lock(&m));                             // 28: lock m
}

static void in_parent(void) {                                           // 26: atfork, parent
    FL_STEP(9, pthread_mutex_unlock(&m));                               // 30: unlock m
}

static void in_child(void) {                                            // 26: atfork, child
    FL_IN_CHILD();
    FL_STEP(10, answer = pthread_mutex_unlock(&m));                     // 32: unlock m into answer
}

static void *worker(void *unused) {                                     // 39: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(11, 0, pthread_mutex_lock(&m));                            // 40: lock m
    FL_STEP(12, pthread_mutex_unlock(&m));                              // 41: unlock m
    return NULL;
}
