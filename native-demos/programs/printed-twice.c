// The line that is printed twice
//
// Made by Forklore from printed-twice.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime printed-twice.c
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
static pthread_t flusher_thread;
static pid_t loud;
static pid_t quiet;

static void *flusher(void *unused);

int main(void) {                                                        // 20: thread main
    int status;
    FL_THREAD(0);
    FL_CALL(1, printf("A\n"));                                          // 21: print "A\n"
    FL_STEP(2, pthread_create(&flusher_thread, NULL, flusher, NULL));   // 22: start flusher
    FL_FORK(3, loud, loud = fork());                                    // 23: fork loud
    if (loud == 0) {
        FL_LEAVE(4, exit(0));                                           // 24: exit 0
    }
    FL_FORK(5, quiet, quiet = fork());                                  // 25: fork quiet
    if (quiet == 0) {
        FL_LEAVE(6, _exit(0));                                          // 26: _exit 0
    }
    FL_WAIT(7, status, waitpid(loud, &status, 0));                      // 27: wait loud
    FL_WAIT(8, status, waitpid(quiet, &status, 0));                     // 28: wait quiet
    FL_CALL(9, fflush(stdout));                                         // 30: flush
    FL_LEAVE(10, return 0);                                             // the end of main: as exit(0)
}

static void *flusher(void *unused) {                                    // 32: thread flusher
    (void)unused;
    FL_THREAD(1);
    FL_CALL(11, fflush(stdout));                                        // 33: flush
    return NULL;
}
