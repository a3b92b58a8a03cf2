// Three ways to make a process, one runs the handlers
//
// Made by Forklore from no-handlers-for-spawn-and-vfork.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime no-handlers-for-spawn-and-vfork.c
//
// FL_STEP(n, ...) and its kin wrap step n of the model. Forklore holds a thread back there, or
// delays it by a random time; in a program built by hand they are only the statement inside.
// The number in a comment is the line of the scenario.

#define _GNU_SOURCE

#include <pthread.h>
#include <spawn.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "forklore.h"

// The memory of the process. fork() copies all of it, just as it is at that instant.
static atomic_int times = 0;                                            // 20: int times = 0
static pid_t child;
static pid_t borrower;
static pid_t program;

// What Forklore may look at while the program runs.
FL_VARIABLES(&times);

static void before_fork(void);

static pid_t spawn(char *program) {
    char *arguments[] = {program, NULL};
    pid_t process;
    return posix_spawnp(&process, program, NULL, NULL, arguments, environ) == 0 ? process : -1;
}

int main(void) {                                                        // 22: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_atfork(before_fork, NULL, NULL));                // 23: atfork
    FL_FORK(2, child, child = fork());                                  // 26: fork child
    if (child == 0) {
        FL_LEAVE(3, _exit(0));                                          // 27: _exit 0
    }
    FL_VFORK(4, borrower, borrower = vfork());                          // 28: vfork borrower
    if (borrower == 0) {
        FL_EXEC(5, execlp("true", "true", (char *)NULL));               // 29: exec "true"
        _exit(127);                                                     // only if there is no such program
    }
    FL_SPAWN(6, program, program = spawn("true"));                      // 30: spawn program "true"
    FL_WAIT(7, status, waitpid(child, &status, 0));                     // 31: wait child
    FL_WAIT(8, status, waitpid(borrower, &status, 0));                  // 32: wait borrower
    FL_WAIT(9, status, waitpid(program, &status, 0));                   // 33: wait program
    FL_LEAVE(10, exit(times));                                          // 34: exit times
}

static void before_fork(void) {                                         // 23: atfork, prepare
    int value;
    FL_STEP(11, value = times + 1);                                     // 25: times = times + 1
    FL_STEP(12, times = value);                                         //     ... and stored
}
