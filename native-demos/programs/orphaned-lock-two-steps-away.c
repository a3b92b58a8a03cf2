// A call that looks innocent
//
// Made by Forklore from orphaned-lock-two-steps-away.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime orphaned-lock-two-steps-away.c
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
static pthread_mutex_t log_lock = PTHREAD_MUTEX_INITIALIZER;            // 22: mutex log_lock
static atomic_int lines = 0;                                            // 23: int lines = 0
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, log_lock));
FL_VARIABLES(&lines);

static void *worker(void *unused);
static void write_line(void);
static void describe(void);
static void report(void);

int main(void) {                                                        // 36: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 37: start worker
    FL_FORK(2, child, child = fork());                                  // 38: fork child
    if (child == 0) {
        report();                                                       // 39: report()
        FL_LEAVE(3, _exit(0));                                          // 40: _exit 0
    }
    FL_WAIT(4, status, waitpid(child, &status, 0));                     // 41: wait child
    FL_LEAVE(5, return 0);                                              // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 43: thread worker
    (void)unused;
    FL_THREAD(1);
    write_line();                                                       // 44: write_line()
    return NULL;
}

static void write_line(void) {                                          // 25: function write_line()
    int value;
    FL_WAITS(6, 0, pthread_mutex_lock(&log_lock));                      // 26: lock log_lock
    FL_STEP(7, value = lines + 1);                                      // 27: lines = lines + 1
    FL_STEP(8, lines = value);                                          //     ... and stored
    FL_STEP(9, pthread_mutex_unlock(&log_lock));                        // 28: unlock log_lock
}

static void describe(void) {                                            // 30: function describe()
    write_line();                                                       // 31: write_line()
}

static void report(void) {                                              // 33: function report()
    describe();                                                         // 34: describe()
}
