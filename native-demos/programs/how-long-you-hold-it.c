// How long you hold it is how often it hangs
//
// Made by Forklore from how-long-you-hold-it.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime how-long-you-hold-it.c
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
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;                   // 23: mutex m
static atomic_int done = 0;                                             // 24: int done = 0
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m));
FL_VARIABLES(&done);

static void *worker(void *unused);

// Is busy for some time between two bounds, in microseconds; the clock is the die.
static void work(long least, long most) {
    struct timespec begin, now;
    clock_gettime(CLOCK_MONOTONIC, &begin);
    long nanos = 1000 * least + begin.tv_nsec * 7919 % (1000 * (most - least) + 1);
    do {
        clock_gettime(CLOCK_MONOTONIC, &now);
    } while (1000000000 * (now.tv_sec - begin.tv_sec) + now.tv_nsec - begin.tv_nsec < nanos);
}

int main(void) {                                                        // 26: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 27: start worker
    FL_STEP(2, work(1000, 2000));                                       // 28: work 1ms to 2ms
    FL_FORK(3, child, child = fork());                                  // 29: fork child
    if (child == 0) {
        FL_WAITS(4, 0, pthread_mutex_lock(&m));                         // 30: lock m
        FL_LEAVE(5, exit(0));                                           // 31: exit 0
    }
    FL_STEP(6, done = 1);                                               // 32: done = 1
    FL_WAIT(7, status, waitpid(child, &status, 0));                     // 33: wait child
    FL_LEAVE(8, return 0);                                              // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 35: thread worker
    (void)unused;
    FL_THREAD(1);
    while (FL_TEST(9, done == 0)) {                                     // 36: while done == 0
        FL_WAITS(10, 0, pthread_mutex_lock(&m));                        // 37: lock m
        FL_STEP(11, work(10, 10));                                      // 38: work 10us
        FL_STEP(12, pthread_mutex_unlock(&m));                          // 39: unlock m
        FL_STEP(13, work(90, 90));                                      // 40: work 90us
    }
    return NULL;
}
