// The lock that the forking thread holds itself
//
// Made by Forklore from my-own-lock.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime my-own-lock.c
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
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;                   // 20: mutex m
static atomic_int balance = 0;                                          // 21: int balance = 0
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m));
FL_VARIABLES(&balance);

static void deposit(void);

int main(void) {                                                        // 28: thread main
    int status;
    FL_THREAD(0);
    FL_WAITS(1, 0, pthread_mutex_lock(&m));                             // 29: lock m
    FL_FORK(2, child, child = fork());                                  // 30: fork child
    if (child == 0) {
        deposit();                                                      // 31: deposit()
        FL_LEAVE(3, _exit(0));                                          // 32: _exit 0
    }
    FL_STEP(4, pthread_mutex_unlock(&m));                               // 33: unlock m
    FL_WAIT(5, status, waitpid(child, &status, 0));                     // 34: wait child
    FL_LEAVE(6, return 0);                                              // the end of main: as exit(0)
}

static void deposit(void) {                                             // 23: function deposit()
    int value;
    FL_WAITS(7, 0, pthread_mutex_lock(&m));                             // 24: lock m
    FL_STEP(8, value = balance + 1);                                    // 25: balance = balance + 1
    FL_STEP(9, balance = value);                                        //     ... and stored
    FL_STEP(10, pthread_mutex_unlock(&m));                              // 26: unlock m
}
