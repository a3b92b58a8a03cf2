// Two children draw the same random number
//
// Made by Forklore from same-random-numbers.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime same-random-numbers.c
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
static atomic_int state = 1;                                            // 19: int state = 1
static pid_t first;
static pid_t second;

// What Forklore may look at while the program runs.
FL_VARIABLES(&state);

int main(void) {                                                        // 21: thread main
    int value, status;
    FL_THREAD(0);
    FL_FORK(1, first, first = fork());                                  // 22: fork first
    if (first == 0) {
        FL_STEP(2, value = state * 5 + 1);                              // 23: state = state * 5 + 1
        FL_STEP(3, state = value);                                      //     ... and stored
        FL_LEAVE(4, exit(state));                                       // 24: exit state
    }
    FL_FORK(5, second, second = fork());                                // 25: fork second
    if (second == 0) {
        FL_STEP(6, value = state * 5 + 1);                              // 26: state = state * 5 + 1
        FL_STEP(7, state = value);                                      //     ... and stored
        FL_LEAVE(8, exit(state));                                       // 27: exit state
    }
    FL_WAIT(9, status, waitpid(first, &status, 0));                     // 28: wait first
    FL_WAIT(10, status, waitpid(second, &status, 0));                   // 29: wait second
    FL_LEAVE(11, return 0);                                             // the end of main: as exit(0)
}
