// The lock is new, the half line in the buffer is old
//
// Made by Forklore from half-written-buffer.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime half-written-buffer.c
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

int main(void) {                                                        // 20: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 21: start worker
    FL_FORK(2, child, child = fork());                                  // 22: fork child
    if (child == 0) {
        FL_CALL(3, printf("child\n"));                                  // 23: print "child\n"
        FL_LEAVE(4, exit(0));                                           // 24: exit 0
    }
    FL_WAIT(5, status, waitpid(child, &status, 0));                     // 25: wait child
    FL_JOIN(6, 1, pthread_join(worker_thread, NULL));                   // 26: join worker
    FL_LEAVE(7, return 0);                                              // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 28: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_CALL(8, printf("%s%s", "work", "er\n"));                         // 29: printf_long("worker\n")
    return NULL;
}
