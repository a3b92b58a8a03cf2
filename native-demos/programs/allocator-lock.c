// The child asks for memory while a ghost holds the allocator
//
// Made by Forklore from allocator-lock.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime allocator-lock.c
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

// So large that the allocator does not have it at hand without a lock.
static _Thread_local void *volatile block;

int main(void) {                                                        // 23: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 24: start worker
    FL_FORK(2, child, child = fork());                                  // 25: fork child
    if (child == 0) {
        FL_CALL(3, block = malloc(4000));                               // 26: malloc()
        FL_LEAVE(4, _exit(0));                                          // 27: _exit 0
    }
    FL_WAIT(5, status, waitpid(child, &status, 0));                     // 28: wait child
    FL_LEAVE(6, return 0);                                              // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 30: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_CALL(7, block = malloc(4000));                                   // 31: malloc()
    FL_CALL(8, free(block); block = NULL);                              // 32: free()
    return NULL;
}
