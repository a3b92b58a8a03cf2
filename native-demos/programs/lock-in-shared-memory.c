// A lock that a fork does not copy
//
// Made by Forklore from lock-in-shared-memory.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime lock-in-shared-memory.c
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
        pthread_mutex_t guard;                                          // 18: mutex guard shared
        atomic_int total;                                               // 19: shared int total = 0
    };
    char page[4096];
} shared;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, shared.guard));
FL_VARIABLES(&shared.total);

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
    make_mutex(&shared.guard, PTHREAD_MUTEX_NORMAL, PTHREAD_MUTEX_STALLED, PTHREAD_PROCESS_SHARED);
}

int main(void) {                                                        // 21: thread main
    int value, status;
    FL_THREAD(0);
    set_up();
    FL_FORK(1, child, child = fork());                                  // 22: fork child
    if (child == 0) {
        FL_WAITS(2, 0, pthread_mutex_lock(&shared.guard));              // 23: lock guard
        FL_STEP(3, value = shared.total + 1);                           // 24: total = total + 1
        FL_STEP(4, shared.total = value);                               //     ... and stored
        FL_STEP(5, pthread_mutex_unlock(&shared.guard));                // 25: unlock guard
        FL_LEAVE(6, _exit(0));                                          // 26: _exit 0
    }
    FL_WAITS(7, 0, pthread_mutex_lock(&shared.guard));                  // 27: lock guard
    FL_STEP(8, value = shared.total + 1);                               // 28: total = total + 1
    FL_STEP(9, shared.total = value);                                   //     ... and stored
    FL_STEP(10, pthread_mutex_unlock(&shared.guard));                   // 29: unlock guard
    FL_WAIT(11, status, waitpid(child, &status, 0));                    // 30: wait child
    FL_LEAVE(12, exit(shared.total));                                   // 31: exit total
}
