// A process dies with a lock that others share
//
// Made by Forklore from owner-died.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime owner-died.c
//
// FL_STEP(n, ...) and its kin wrap step n of the model. Forklore holds a thread back there, or
// delays it by a random time; in a program built by hand they are only the statement inside.
// The number in a comment is the line of the scenario.

#define _GNU_SOURCE

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "forklore.h"

// The memory of the process. fork() copies all of it, just as it is at that instant.
static pid_t child;

// The memory that fork() does not copy: set_up() lays a shared mapping over this page.
static _Alignas(4096) union {
    struct {
        pthread_mutex_t m;                                              // 20: mutex m shared
        atomic_int balance;                                             // 21: shared int balance = 0
    };
    char page[4096];
} shared;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, shared.m));
FL_VARIABLES(&shared.balance);

static void make_mutex(pthread_mutex_t *mutex, int type, int robust, int shared_by_processes) {
    pthread_mutexattr_t attributes;
    pthread_mutexattr_init(&attributes);
    pthread_mutexattr_settype(&attributes, type);
    pthread_mutexattr_setrobust(&attributes, robust);
    pthread_mutexattr_setpshared(&attributes, shared_by_processes);
    pthread_mutex_init(mutex, &attributes);
}

static void set_up(void) {
    if (mmap(&shared, sizeof shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0)
            == MAP_FAILED) {
        abort();
    }
    make_mutex(&shared.m, PTHREAD_MUTEX_NORMAL, PTHREAD_MUTEX_STALLED, PTHREAD_PROCESS_SHARED);
}

int main(void) {                                                        // 23: thread main
    int value, status;
    FL_THREAD(0);
    set_up();
    FL_FORK(1, child, child = fork());                                  // 24: fork child
    if (child == 0) {
        FL_WAITS(2, 0, pthread_mutex_lock(&shared.m));                  // 25: lock m
        FL_STEP(3, shared.balance = 5);                                 // 26: balance = 5
        FL_LEAVE(4, _exit(1));                                          // 27: _exit 1
    }
    FL_WAIT(5, status, waitpid(child, &status, 0));                     // 28: wait child
    FL_WAITS(6, 0, pthread_mutex_lock(&shared.m));                      // 29: lock m
    FL_STEP(7, value = shared.balance + 1);                             // 30: balance = balance + 1
    FL_STEP(8, shared.balance = value);                                 //     ... and stored
    FL_STEP(9, pthread_mutex_unlock(&shared.m));                        // 31: unlock m
    FL_LEAVE(10, return 0);                                             // the end of main: as exit(0)
}
