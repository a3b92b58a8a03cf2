// Flush everything, fork, and leave by _exit
//
// Made by Forklore from flush-before-fork.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime flush-before-fork.c
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
static FILE *report;                                                    // 17: stream report
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_IN_KERNEL(FL_STREAM));

static void set_up(void) {
    report = FL_STREAM(0, "report.txt");
}

int main(void) {                                                        // 19: thread main
    int status;
    FL_THREAD(0);
    set_up();
    FL_CALL(1, fputs("row\n", report));                                 // 20: print "row\n" to report
    FL_CALL(2, fflush(report));                                         // 21: flush report
    FL_FORK(3, child, child = fork());                                  // 22: fork child
    if (child == 0) {
        FL_LEAVE(4, _exit(0));                                          // 23: _exit 0
    }
    FL_WAIT(5, status, waitpid(child, &status, 0));                     // 24: wait child
    FL_LEAVE(6, return 0);                                              // the end of main: as exit(0)
}
