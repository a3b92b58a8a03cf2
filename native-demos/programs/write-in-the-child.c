// write and _exit instead of printf and exit
//
// Made by Forklore from write-in-the-child.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime write-in-the-child.c
//
// FL_STEP(n, ...) and its kin wrap step n of the model. Forklore holds a thread back there, or
// delays it by a random time; in a program built by hand they are only the statement inside.
// The number in a comment is the line of the scenario.

#define _POSIX_C_SOURCE 200809L

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "forklore.h"

// The memory of the process. fork() copies all of it, just as it is at that instant.
static FILE *terminal;                                                  // 19: stream terminal
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_IN_KERNEL(FL_STREAM));

static void *worker(void *unused);
static void write_line(void);

// Neither a lock nor a buffer: it is one call of the kernel.
static void write_at_once(FILE *stream, const char *text) {
    ssize_t written = write(fileno(stream), text, strlen(text));
    (void)written;
}

static void set_up(void) {
    terminal = FL_STREAM(0, "terminal.txt");
}

int main(void) {                                                        // 27: thread main
    int status;
    FL_THREAD(0);
    set_up();
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 28: start worker
    FL_FORK(2, child, child = fork());                                  // 29: fork child
    if (child == 0) {
        write_line();                                                   // 30: write_line("child\n")
        FL_LEAVE(3, _exit(0));                                          // 31: _exit 0
    }
    FL_WAIT(4, status, waitpid(child, &status, 0));                     // 32: wait child
    FL_LEAVE(5, return 0);                                              // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 34: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_CALL(6, printf("worker\n"));                                     // 35: print "worker\n"
    return NULL;
}

static void write_line(void) {                                          // 22: function write_line(text)
    FL_STEP(7, write_at_once(terminal, "child\n"));                     // 23: atomic
}
