// Who waits for whom
//
// Made by Forklore from family-tree.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime family-tree.c
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
static atomic_int first = 0;                                            // 20: int first = 0
static atomic_int second = 0;                                           // 21: int second = 0
static atomic_int third = 0;                                            // 22: int third = 0
static pid_t elder;
static pid_t grandchild;
static pid_t younger;

// What Forklore may look at while the program runs.
FL_VARIABLES(&first, &second, &third);

// How a process ended, in one number, as a shell says it; -1 if there was none.
static pid_t result_of(pid_t child, const int *status, atomic_int *result) {
    *result = child < 0 ? -1 : WIFSIGNALED(*status) ? 128 + WTERMSIG(*status) : WEXITSTATUS(*status);
    return child;
}

int main(void) {                                                        // 24: thread main
    int status;
    FL_THREAD(0);
    FL_FORK(1, elder, elder = fork());                                  // 25: fork elder
    if (elder == 0) {
        FL_FORK(2, grandchild, grandchild = fork());                    // 26: fork grandchild
        if (grandchild == 0) {
            FL_LEAVE(3, _exit(3));                                      // 27: _exit 3
        }
        FL_LEAVE(4, _exit(1));                                          // 28: _exit 1
    }
    FL_FORK(5, younger, younger = fork());                              // 29: fork younger
    if (younger == 0) {
        FL_LEAVE(6, _exit(2));                                          // 30: _exit 2
    }
    FL_WAIT(7, status, result_of(waitpid(-1, &status, 0), &status, &first));  // 31: wait any into first
    FL_WAIT(8, status, result_of(waitpid(-1, &status, 0), &status, &second));  // 32: wait any into second
    FL_WAIT(9, status, result_of(waitpid(-1, &status, 0), &status, &third));  // 33: wait any into third
    if (FL_TEST(10, third == -1)) {                                     // 34: if third == -1
        FL_LEAVE(11, exit(first * 10 + second));                        // 35: exit first * 10 + second
    }
    FL_LEAVE(12, exit(99));                                             // 36: exit 99
}
