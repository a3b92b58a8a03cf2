// The lock that is not orphaned
//
// Made by Forklore from process-shared-lock.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime process-shared-lock.c
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
static pthread_t worker_thread;
static pid_t child;

// The memory that fork() does not copy: set_up() lays a shared mapping over this page.
static _Alignas(4096) union {
    struct {
        pthread_mutex_t m;                                              // 17: mutex m shared
        atomic_int balance;                                             // 18: shared int balance = 0
    };
    char page[4096];
} shared;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, shared.m));
FL_VARIABLES(&shared.balance);

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
    if (mmap(&shared, sizeof shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0)
            == MAP_FAILED) {
        abort();
    }
    make_mutex(&shared.m, PTHREAD_MUTEX_NORMAL, PTHREAD_MUTEX_STALLED, PTHREAD_PROCESS_SHARED);
}

int main(void) {                                                        // 20: thread main
    int value, status;
    FL_THREAD(0);
    set_up();
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 21: start worker
    FL_FORK(2, child, child = fork());                                  // 22: fork child
    if (child == 0) {
        FL_WAITS(3, 0, pthread_mutex_lock(&shared.m));                  // 23: lock m
        FL_STEP(4, value = shared.balance + 1);                         // 24: balance = balance + 1
        FL_STEP(5, shared.balance = value);                             //     ... and stored
        FL_STEP(6, pthread_mutex_unlock(&shared.m));                    // 25: unlock m
        FL_LEAVE(7, _exit(0));                                          // 26: _exit 0
    }
    FL_WAIT(8, status, waitpid(child, &status, 0));                     // 27: wait child
    FL_LEAVE(9, return 0);                                              // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 29: thread worker
    int value;
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(10, 0, pthread_mutex_lock(&shared.m));                     // 30: lock m
    FL_STEP(11, value = shared.balance + 1);                            // 31: balance = balance + 1
    FL_STEP(12, shared.balance = value);                                //     ... and stored
    FL_STEP(13, pthread_mutex_unlock(&shared.m));                       // 32: unlock m
    return NULL;
}
