// What a careful child can do
//
// Made by Forklore from trylock-and-timeouts.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime trylock-and-timeouts.c
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
#include <time.h>
#include <unistd.h>

#include "forklore.h"

// The memory of the process. fork() copies all of it, just as it is at that instant.
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;                   // 20: mutex m
static atomic_int balance = 0;                                          // 21: int balance = 0
static atomic_int refused = 0;                                          // 22: int refused = 0
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m));
FL_VARIABLES(&balance, &refused);

static void *worker(void *unused);

// When a `timeout` is over: in 20 milliseconds.
static struct timespec soon(void) {
    struct timespec time;
    clock_gettime(CLOCK_REALTIME, &time);
    time.tv_nsec += 20000000;
    if (time.tv_nsec >= 1000000000) {
        time.tv_sec++;
        time.tv_nsec -= 1000000000;
    }
    return time;
}

static int lock_soon(pthread_mutex_t *mutex) {
    struct timespec end = soon();
    return pthread_mutex_timedlock(mutex, &end);
}

int main(void) {                                                        // 24: thread main
    int value, status;
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 25: start worker
    FL_FORK(2, child, child = fork());                                  // 26: fork child
    if (child == 0) {
        FL_WAITS(3, 0, refused = lock_soon(&m));                        // 27: lock m timeout into refused
        if (FL_TEST(4, refused == 0)) {                                 // 28: if refused == 0
            FL_STEP(5, value = balance + 1);                            // 29: balance = balance + 1
            FL_STEP(6, balance = value);                                //     ... and stored
            FL_STEP(7, pthread_mutex_unlock(&m));                       // 30: unlock m
            FL_LEAVE(8, _exit(0));                                      // 31: _exit 0
        }
        FL_LEAVE(9, _exit(1));                                          // 32: _exit 1
    }
    FL_WAIT(10, status, waitpid(child, &status, 0));                    // 33: wait child
    FL_LEAVE(11, return 0);                                             // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 35: thread worker
    int value;
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(12, 0, pthread_mutex_lock(&m));                            // 36: lock m
    FL_STEP(13, value = balance + 1);                                   // 37: balance = balance + 1
    FL_STEP(14, balance = value);                                       //     ... and stored
    FL_STEP(15, pthread_mutex_unlock(&m));                              // 38: unlock m
    return NULL;
}
