// The end of file that never comes
//
// Made by Forklore from pipe-that-never-ends.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime pipe-that-never-ends.c
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
static atomic_int got = 1;                                              // 25: int got = 1
static int data[2];                                                     // 23: pipe data = 1
static int stop[2];                                                     // 24: pipe stop = 1
static pthread_t starter_thread;
static pid_t reader;
static pid_t helper;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_IN_KERNEL(FL_PIPE), FL_IN_KERNEL(FL_PIPE));
FL_VARIABLES(&got);

static void *starter(void *unused);

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

static void set_up(void) {
    make_pipe(data, 0);
    make_pipe(stop, 0);
}

int main(void) {                                                        // 27: thread main
    int status;
    FL_THREAD(0);
    set_up();
    FL_STEP(1, pthread_create(&starter_thread, NULL, starter, NULL));   // 28: start starter
    FL_FORK(2, reader, reader = fork());                                // 29: fork reader
    if (reader == 0) {
        FL_STEP(3, close(data[1]));                                     // 30: closewrite data
        FL_STEP(4, close(stop[1]));                                     // 31: closewrite stop
        while (FL_TEST(5, got == 1)) {                                  // 32: while got == 1
            FL_WAITS(6, 0, got = read_item(data));                      // 33: read data into got
        }
        FL_LEAVE(7, _exit(0));                                          // 34: _exit 0
    }
    FL_STEP(8, close(data[1]));                                         // 35: closewrite data
    FL_WAIT(9, status, waitpid(reader, &status, 0));                    // 36: wait reader
    FL_STEP(10, close(stop[1]));                                        // 37: closewrite stop
    FL_JOIN(11, 1, pthread_join(starter_thread, NULL));                 // 38: join starter
    FL_LEAVE(12, return 0);                                             // the end of main: as exit(0)
}

static void *starter(void *unused) {                                    // 40: thread starter
    int status;
    (void)unused;
    FL_THREAD(1);
    FL_FORK(13, helper, helper = fork());                               // 41: fork helper
    if (helper == 0) {
        FL_STEP(14, close(stop[1]));                                    // 42: closewrite stop
        FL_WAITS(15, 1, got = read_item(stop));                         // 43: read stop into got
        FL_LEAVE(16, _exit(0));                                         // 44: _exit 0
    }
    FL_WAIT(17, status, waitpid(helper, &status, 0));                   // 45: wait helper
    return NULL;
}
