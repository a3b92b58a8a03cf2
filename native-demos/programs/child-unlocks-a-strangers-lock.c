// Whose lock is it, if its owner is not here?
//
// Made by Forklore from child-unlocks-a-strangers-lock.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime child-unlocks-a-strangers-lock.c
//
// FL_STEP(n, ...) and its kin wrap step n of the model. Forklore holds a thread back there, or
// delays it by a random time; in a program built by hand they are only the statement inside.
// The number in a comment is the line of the scenario.

#define _POSIX_C_SOURCE 200809L

#include <assert.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "forklore.h"

// The memory of the process. fork() copies all of it, just as it is at that instant.
static pthread_mutex_t plain = PTHREAD_MUTEX_INITIALIZER;               // 21: mutex plain
static pthread_mutex_t again;                                           // 22: mutex again recursive
static pthread_mutex_t checked;                                         // 23: mutex checked errorcheck
static pthread_mutex_t tough;                                           // 24: mutex tough robust
static atomic_int first = 0;                                            // 27: int first = 0
static atomic_int second = 0;                                           // 28: int second = 0
static atomic_int third = 0;                                            // 29: int third = 0
static atomic_int fourth = 0;                                           // 30: int fourth = 0
static sem_t ready;                                                     // 25: semaphore ready = 0
static sem_t go;                                                        // 26: semaphore go = 0
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, plain), FL_OBJECT(FL_MUTEX, again), FL_OBJECT(FL_MUTEX, checked),
    FL_OBJECT(FL_MUTEX, tough), FL_OBJECT(FL_SEMAPHORE, ready), FL_OBJECT(FL_SEMAPHORE, go));
FL_VARIABLES(&first, &second, &third, &fourth);

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
    make_mutex(&again, PTHREAD_MUTEX_RECURSIVE, PTHREAD_MUTEX_STALLED, PTHREAD_PROCESS_PRIVATE);
    make_mutex(&checked, PTHREAD_MUTEX_ERRORCHECK, PTHREAD_MUTEX_STALLED, PTHREAD_PROCESS_PRIVATE);
    make_mutex(&tough, PTHREAD_MUTEX_NORMAL, PTHREAD_MUTEX_ROBUST, PTHREAD_PROCESS_PRIVATE);
    sem_init(&ready, 0, 0);
    sem_init(&go, 0, 0);
}

int main(void) {                                                        // 32: thread main
    int status;
    FL_THREAD(0);
    set_up();
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 33: start worker
    FL_WAITS(2, 4, sem_wait(&ready));                                   // 34: acquire ready
    FL_FORK(3, child, child = fork());                                  // 35: fork child
    if (child == 0) {
        FL_STEP(4, second = pthread_mutex_unlock(&again));              // 36: unlock again into second
        FL_STEP(5, third = pthread_mutex_unlock(&checked));             // 37: unlock checked into third
        FL_STEP(6, fourth = pthread_mutex_unlock(&tough));              // 38: unlock tough into fourth
        FL_STEP(7, assert(second == 1 && third == 1 && fourth == 1));   // 39: assert second == 1 and third == 1 and fourth == 1
        FL_STEP(8, first = pthread_mutex_unlock(&plain));               // 40: unlock plain into first
        FL_LEAVE(9, _exit(first));                                      // 41: _exit first
    }
    FL_WAIT(10, status, waitpid(child, &status, 0));                    // 42: wait child
    FL_STEP(11, sem_post(&go));                                         // 43: release go
    FL_JOIN(12, 1, pthread_join(worker_thread, NULL));                  // 44: join worker
    FL_LEAVE(13, return 0);                                             // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 46: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(14, 0, pthread_mutex_lock(&plain));                        // 47: lock plain
    FL_WAITS(15, 1, pthread_mutex_lock(&again));                        // 48: lock again
    FL_WAITS(16, 2, pthread_mutex_lock(&checked));                      // 49: lock checked
    FL_WAITS(17, 3, pthread_mutex_lock(&tough));                        // 50: lock tough
    FL_STEP(18, sem_post(&ready));                                      // 51: release ready
    FL_WAITS(19, 5, sem_wait(&go));                                     // 52: acquire go
    FL_STEP(20, pthread_mutex_unlock(&tough));                          // 53: unlock tough
    FL_STEP(21, pthread_mutex_unlock(&checked));                        // 54: unlock checked
    FL_STEP(22, pthread_mutex_unlock(&again));                          // 55: unlock again
    FL_STEP(23, pthread_mutex_unlock(&plain));                          // 56: unlock plain
    return NULL;
}
