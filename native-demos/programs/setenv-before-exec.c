// One setenv between fork and exec
//
// Made by Forklore from setenv-before-exec.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime setenv-before-exec.c
//
// FL_STEP(n, ...) and its kin wrap step n of the model. Forklore holds a thread back there, or
// delays it by a random time; in a program built by hand they are only the statement inside.
// The number in a comment is the line of the scenario.

#define _GNU_SOURCE

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

static void set_variable(void) {
    static atomic_int calls;
    char value[16];
    snprintf(value, sizeof value, "%d", calls++);
    setenv("FORKLORE", value, 1);
}

int main(void) {                                                        // 19: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 20: start worker
    FL_FORK(2, child, child = fork());                                  // 21: fork child
    if (child == 0) {
        FL_CALL(3, set_variable());                                     // 22: setenv()
        FL_EXEC(4, execlp("true", "true", (char *)NULL));               // 23: exec "true"
        _exit(127);                                                     // only if there is no such program
    }
    FL_WAIT(5, status, waitpid(child, &status, 0));                     // 24: wait child
    FL_LEAVE(6, return 0);                                              // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 26: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_CALL(7, set_variable());                                         // 27: setenv()
    return NULL;
}
