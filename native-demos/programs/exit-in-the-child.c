// A child that does nothing, and hangs in exit
//
// Made by Forklore from exit-in-the-child.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime exit-in-the-child.c
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
static pthread_t worker_thread;
static pid_t child;

static void *worker(void *unused);

int main(void) {                                                        // 21: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 22: start worker
    FL_FORK(2, child, child = fork());                                  // 23: fork child
    if (child == 0) {
        FL_LEAVE(3, exit(0));                                           // 24: exit 0
    }
    FL_WAIT(4, status, waitpid(child, &status, 0));                     // 25: wait child
    FL_LEAVE(5, _exit(0));                                              // 26: _exit 0
}

static void *worker(void *unused) {                                     // 28: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_CALL(6, printf("worker\n"));                                     // 29: print "worker\n"
    return NULL;
}
