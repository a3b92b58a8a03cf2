// Between fork and exec: async-signal-safe calls, nothing else
//
// Made by Forklore from only-safe-calls-until-exec.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime only-safe-calls-until-exec.c
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
static atomic_int message = 0;                                          // 20: int message = 0
static int report[2];                                                   // 19: pipe report = 2 cloexec
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_IN_KERNEL(FL_PIPE));
FL_VARIABLES(&message);

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

// So large that the allocator does not have it at hand without a lock.
static _Thread_local void *volatile block;

static void set_up(void) {
    make_pipe(report, O_CLOEXEC);
}

int main(void) {                                                        // 22: thread main
    int status;
    FL_THREAD(0);
    set_up();
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 23: start worker
    FL_FORK(2, child, child = fork());                                  // 24: fork child
    if (child == 0) {
        FL_WAITS(3, 0, write_item(report));                             // 25: write report
        FL_STEP(4, execlp("no-such-program", "no-such-program", (char *)NULL));  // 26: exec "no-such-program" fails
        FL_WAITS(5, 0, write_item(report));                             // 27: write report
        FL_LEAVE(6, _exit(7));                                          // 28: _exit 7
    }
    FL_WAITS(7, 0, message = read_item(report));                        // 29: read report into message
    FL_WAIT(8, status, waitpid(child, &status, 0));                     // 30: wait child
    FL_LEAVE(9, return 0);                                              // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 32: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_CALL(10, block = malloc(4000));                                  // 33: malloc()
    FL_CALL(11, free(block); block = NULL);                             // 34: free()
    return NULL;
}
