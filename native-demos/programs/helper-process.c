// Fork a clean helper early, and ask it
//
// Made by Forklore from helper-process.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime helper-process.c
//
// FL_STEP(n, ...) and its kin wrap step n of the model. Forklore holds a thread back there, or
// delays it by a random time; in a program built by hand they are only the statement inside.
// The number in a comment is the line of the scenario.

#define _GNU_SOURCE

#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "forklore.h"

// The memory of the process. fork() copies all of it, just as it is at that instant.
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;                   // 18: mutex m
static atomic_int balance = 0;                                          // 19: int balance = 0
static atomic_int got = 0;                                              // 20: int got = 0
static int requests[2];                                                 // 21: pipe requests = 1
static int answers[2];                                                  // 22: pipe answers = 1
static pthread_t worker_thread;
static pid_t helper;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m), FL_IN_KERNEL(FL_PIPE), FL_IN_KERNEL(FL_PIPE));
FL_VARIABLES(&balance, &got);

static void *worker(void *unused);

static void make_pipe(int ends[2], int flags) {
    if (pipe2(ends, flags) != 0) {
        abort();
    }
}

// An item of a pipe is a byte; 0 is the end.
static int read_item(const int ends[2]) {
    char item;
    return (int)read(ends[0], &item, 1);
}

static void write_item(const int ends[2]) {
    ssize_t written = write(ends[1], "", 1);
    (void)written;
}

static void set_up(void) {
    make_pipe(requests, 0);
    make_pipe(answers, 0);
}

int main(void) {                                                        // 24: thread main
    int status;
    FL_THREAD(0);
    set_up();
    FL_FORK(1, helper, helper = fork());                                // 25: fork helper
    if (helper == 0) {
        FL_WAITS(2, 1, got = read_item(requests));                      // 26: read requests into got
        FL_WAITS(3, 0, pthread_mutex_lock(&m));                         // 27: lock m
        FL_STEP(4, pthread_mutex_unlock(&m));                           // 28: unlock m
        FL_WAITS(5, 2, write_item(answers));                            // 29: write answers
        FL_LEAVE(6, exit(0));                                           // 30: exit 0
    }
    FL_STEP(7, pthread_create(&worker_thread, NULL, worker, NULL));     // 31: start worker
    FL_WAITS(8, 1, write_item(requests));                               // 32: write requests
    FL_WAITS(9, 2, got = read_item(answers));                           // 33: read answers into got
    FL_WAIT(10, status, waitpid(helper, &status, 0));                   // 34: wait helper
    FL_LEAVE(11, return 0);                                             // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 36: thread worker
    int value;
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(12, 0, pthread_mutex_lock(&m));                            // 37: lock m
    FL_STEP(13, value = balance + 1);                                   // 38: balance = balance + 1
    FL_STEP(14, balance = value);                                       //     ... and stored
    FL_STEP(15, pthread_mutex_unlock(&m));                              // 39: unlock m
    return NULL;
}
