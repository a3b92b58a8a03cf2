// Each child gets a seed of its own
//
// Made by Forklore from seed-in-the-child.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime seed-in-the-child.c
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
static atomic_int state = 1;                                            // 17: int state = 1
static pid_t first;
static pid_t second;

// What Forklore may look at while the program runs.
FL_VARIABLES(&state);

int main(void) {                                                        // 19: thread main
    int value, status;
    FL_THREAD(0);
    FL_FORK(1, first, first = fork());                                  // 20: fork first
    if (first == 0) {
        FL_STEP(2, value = state + 1);                                  // 21: state = state + 1
        FL_STEP(3, state = value);                                      //     ... and stored
        FL_STEP(4, value = state * 5 + 1);                              // 22: state = state * 5 + 1
        FL_STEP(5, state = value);                                      //     ... and stored
        FL_LEAVE(6, exit(state));                                       // 23: exit state
    }
    FL_FORK(7, second, second = fork());                                // 24: fork second
    if (second == 0) {
        FL_STEP(8, value = state + 2);                                  // 25: state = state + 2
        FL_STEP(9, state = value);                                      //     ... and stored
        FL_STEP(10, value = state * 5 + 1);                             // 26: state = state * 5 + 1
        FL_STEP(11, state = value);                                     //     ... and stored
        FL_LEAVE(12, exit(state));                                      // 27: exit state
    }
    FL_WAIT(13, status, waitpid(first, &status, 0));                    // 28: wait first
    FL_WAIT(14, status, waitpid(second, &status, 0));                   // 29: wait second
    FL_LEAVE(15, return 0);                                             // the end of main: as exit(0)
}
