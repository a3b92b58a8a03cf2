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
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;                   // 24: mutex m
static atomic_int begun = 0;                                            // 25: int begun = 0
static atomic_int done = 0;                                             // 26: int done = 0
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m));
FL_VARIABLES(&begun, &done);

static void *worker(void *unused);

// Is busy for some time between two bounds, in microseconds of a processor; the clock is the die.
static void work(long least, long most) {
    struct timespec begin, now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    long nanos = 1000 * least + now.tv_nsec * 7919 % (1000 * (most - least) + 1);
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &begin);
    do {
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    } while (1000000000 * (now.tv_sec - begin.tv_sec) + now.tv_nsec - begin.tv_nsec < nanos);
}

int main(void) {                                                        // 28: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 29: start worker
    while (FL_TEST(2, begun == 0)) {                                    // 30: while begun == 0
        FL_STEP(3, work(50, 50));                                       // 31: work 50us
    }
    FL_STEP(4, work(1000, 2000));                                       // 32: work 1ms to 2ms
    FL_FORK(5, child, child = fork());                                  // 33: fork child
    if (child == 0) {
        FL_WAITS(6, 0, pthread_mutex_lock(&m));                         // 34: lock m
        FL_LEAVE(7, exit(0));                                           // 35: exit 0
    }
    FL_STEP(8, done = 1);                                               // 36: done = 1
    FL_WAIT(9, status, waitpid(child, &status, 0));                     // 37: wait child
    FL_LEAVE(10, return 0);                                             // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 39: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_STEP(11, begun = 1);                                             // 40: begun = 1
    while (FL_TEST(12, done == 0)) {                                    // 41: while done == 0
        FL_WAITS(13, 0, pthread_mutex_lock(&m));                        // 42: lock m
        FL_STEP(14, work(10, 10));                                      // 43: work 10us
        FL_STEP(15, pthread_mutex_unlock(&m));                          // 44: unlock m
        FL_STEP(16, work(90, 90));                                      // 45: work 90us
    }
    return NULL;
}
