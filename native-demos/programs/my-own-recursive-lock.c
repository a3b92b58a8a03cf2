// A thread that is not itself any more
//
// Made by Forklore from my-own-recursive-lock.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime my-own-recursive-lock.c
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
static pthread_mutex_t m;                                               // 21: mutex m recursive
static atomic_int balance = 0;                                          // 22: int balance = 0
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m));
FL_VARIABLES(&balance);

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

int main(void) {                                                        // 24: thread main
    int value, status;
    FL_THREAD(0);
    set_up();
    FL_WAITS(1, 0, pthread_mutex_lock(&m));                             // 25: lock m
    FL_FORK(2, child, child = fork());                                  // 26: fork child
    if (child == 0) {
        FL_WAITS(3, 0, pthread_mutex_lock(&m));                         // 27: lock m
        FL_STEP(4, value = balance + 1);                                // 28: balance = balance + 1
        FL_STEP(5, balance = value);                                    //     ... and stored
        FL_LEAVE(6, _exit(0));                                          // 29: _exit 0
    }
    FL_STEP(7, pthread_mutex_unlock(&m));                               // 30: unlock m
    FL_WAIT(8, status, waitpid(child, &status, 0));                     // 31: wait child
    FL_LEAVE(9, return 0);                                              // the end of main: as exit(0)
}
