// An empty buffer has nothing to copy
//
// Made by Forklore from printed-once.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime printed-once.c
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
static pid_t child;

int main(void) {                                                        // 17: thread main
    int status;
    FL_THREAD(0);
    FL_CALL(1, printf("A\n"));                                          // 18: print "A\n"
    FL_CALL(2, fflush(stdout));                                         // 19: flush
    FL_FORK(3, child, child = fork());                                  // 20: fork child
    if (child == 0) {
        FL_LEAVE(4, exit(0));                                           // 21: exit 0
    }
    FL_WAIT(5, status, waitpid(child, &status, 0));                     // 22: wait child
    FL_LEAVE(6, return 0);                                              // the end of main: as exit(0)
}
