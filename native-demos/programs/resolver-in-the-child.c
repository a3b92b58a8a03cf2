// The child looks up a name
//
// Made by Forklore from resolver-in-the-child.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime resolver-in-the-child.c
//
// FL_STEP(n, ...) and its kin wrap step n of the model. Forklore holds a thread back there, or
// delays it by a random time; in a program built by hand they are only the statement inside.
// The number in a comment is the line of the scenario.

#define _GNU_SOURCE

#include <netdb.h>
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

// A name: for a numeric address the resolver takes no lock.
static void resolve_name(void) {
    struct addrinfo *answer;
    if (getaddrinfo("localhost", "80", NULL, &answer) == 0) {
        freeaddrinfo(answer);
    }
}

int main(void) {                                                        // 21: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 22: start worker
    FL_FORK(2, child, child = fork());                                  // 23: fork child
    if (child == 0) {
        FL_CALL(3, resolve_name());                                     // 24: getaddrinfo()
        FL_LEAVE(4, _exit(0));                                          // 25: _exit 0
    }
    FL_WAIT(5, status, waitpid(child, &status, 0));                     // 26: wait child
    FL_LEAVE(6, return 0);                                              // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 28: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_CALL(7, resolve_name());                                         // 29: getaddrinfo()
    return NULL;
}
