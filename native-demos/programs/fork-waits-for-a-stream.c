// The fork that never returns, because somebody reads
//
// Made by Forklore from fork-waits-for-a-stream.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime fork-waits-for-a-stream.c
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
static int input[2];                                                    // 21: pipe input = 1
static FILE *input_stream;
static pthread_t reader_thread;
static pthread_t flusher_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_IN_KERNEL(FL_PIPE));

static void *reader(void *unused);
static void *flusher(void *unused);

static void make_pipe(int ends[2], int flags) {
    if (pipe2(ends, flags) != 0) {
        abort();
    }
}

// A stream without a buffer takes no more out of a pipe than it is asked for.
static FILE *open_pipe(const int ends[2]) {
    FILE *stream = fdopen(ends[0], "r");
    setvbuf(stream, NULL, _IONBF, 0);
    return stream;
}

static void set_up(void) {
    make_pipe(input, 0);
    input_stream = open_pipe(input);
}

int main(void) {                                                        // 23: thread main
    int status;
    FL_THREAD(0);
    set_up();
    FL_STEP(1, pthread_create(&reader_thread, NULL, reader, NULL));     // 24: start reader
    FL_STEP(2, pthread_create(&flusher_thread, NULL, flusher, NULL));   // 25: start flusher
    FL_FORK(3, child, child = fork());                                  // 26: fork child
    if (child == 0) {
        FL_LEAVE(4, _exit(0));                                          // 27: _exit 0
    }
    FL_WAIT(5, status, waitpid(child, &status, 0));                     // 28: wait child
    FL_LEAVE(6, _exit(0));                                              // 29: _exit 0
}

static void *reader(void *unused) {                                     // 31: thread reader
    (void)unused;
    FL_THREAD(1);
    FL_CALL(7, getc(input_stream));                                     // 32: getc(input)
    return NULL;
}

static void *flusher(void *unused) {                                    // 34: thread flusher
    (void)unused;
    FL_THREAD(2);
    FL_CALL(8, fflush(NULL));                                           // 35: flush_all()
    return NULL;
}
