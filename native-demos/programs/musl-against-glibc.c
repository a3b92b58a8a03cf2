// One program, three libraries, other answers
//
// Made by Forklore from musl-against-glibc.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime musl-against-glibc.c
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
#include <time.h>
#include <unistd.h>

#include "forklore.h"

// The memory of the process. fork() copies all of it, just as it is at that instant.
static int input[2];                                                    // 22: pipe input = 1
static FILE *input_stream;
static pthread_t reader_thread;
static pthread_t zone_thread;
static pid_t printer;
static pid_t asker;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_IN_KERNEL(FL_PIPE));

static void *reader(void *unused);
static void *zone(void *unused);

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

static void ask_local_time(void) {
    time_t now = time(NULL);
    localtime(&now);
}

static void set_up(void) {
    make_pipe(input, 0);
    input_stream = open_pipe(input);
}

int main(void) {                                                        // 24: thread main
    int status;
    FL_THREAD(0);
    set_up();
    FL_STEP(1, pthread_create(&reader_thread, NULL, reader, NULL));     // 25: start reader
    FL_FORK(2, printer, printer = fork());                              // 26: fork printer
    if (printer == 0) {
        FL_CALL(3, printf("printer\n"));                                // 27: print "printer\n"
        FL_LEAVE(4, _exit(0));                                          // 28: _exit 0
    }
    FL_WAIT(5, status, waitpid(printer, &status, 0));                   // 29: wait printer
    FL_STEP(6, pthread_create(&zone_thread, NULL, zone, NULL));         // 30: start zone
    FL_FORK(7, asker, asker = fork());                                  // 31: fork asker
    if (asker == 0) {
        FL_CALL(8, ask_local_time());                                   // 32: localtime()
        FL_JOIN(9, 1, pthread_join(reader_thread, NULL));               // 33: join reader
        FL_LEAVE(10, _exit(0));                                         // 34: _exit 0
    }
    FL_WAIT(11, status, waitpid(asker, &status, 0));                    // 35: wait asker
    FL_LEAVE(12, _exit(0));                                             // 36: _exit 0
}

static void *reader(void *unused) {                                     // 38: thread reader
    (void)unused;
    FL_THREAD(1);
    FL_CALL(13, getc(input_stream));                                    // 39: getc(input)
    return NULL;
}

static void *zone(void *unused) {                                       // 41: thread zone
    (void)unused;
    FL_THREAD(2);
    FL_CALL(14, ask_local_time());                                      // 42: localtime()
    return NULL;
}
