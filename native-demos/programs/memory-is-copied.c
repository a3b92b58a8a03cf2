// One variable, two values
//
// Made by Forklore from memory-is-copied.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime memory-is-copied.c
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
static atomic_int count = 5;                                            // 19: int count = 5
static pid_t child;

// What Forklore may look at while the program runs.
FL_VARIABLES(&count);

int main(void) {                                                        // 21: thread main
    int value, status;
    FL_THREAD(0);
    FL_FORK(1, child, child = fork());                                  // 22: fork child
    if (child == 0) {
        FL_STEP(2, value = count + 1);                                  // 23: count = count + 1
        FL_STEP(3, count = value);                                      //     ... and stored
        FL_LEAVE(4, _exit(count));                                      // 24: _exit count
    }
    FL_STEP(5, value = count + 10);                                     // 25: count = count + 10
    FL_STEP(6, count = value);                                          //     ... and stored
    FL_WAIT(7, status, waitpid(child, &status, 0));                     // 26: wait child
    FL_LEAVE(8, exit(count));                                           // 27: exit count
}
