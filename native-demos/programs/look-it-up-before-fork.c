// The child gets plain values
//
// Made by Forklore from look-it-up-before-fork.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime look-it-up-before-fork.c
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
#include <time.h>
#include <unistd.h>

#include "forklore.h"

// The memory of the process. fork() copies all of it, just as it is at that instant.
static atomic_int answer = 0;                                           // 18: int answer = 0
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_VARIABLES(&answer);

static void *worker(void *unused);

static void ask_local_time(void) {
    time_t now = time(NULL);
    localtime(&now);
}

// A name: for a numeric address the resolver takes no lock.
static void resolve_name(void) {
    struct addrinfo *answer;
    if (getaddrinfo("localhost", "80", NULL, &answer) == 0) {
        freeaddrinfo(answer);
    }
}

int main(void) {                                                        // 20: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 21: start worker
    FL_CALL(2, ask_local_time());                                       // 22: localtime()
    FL_CALL(3, resolve_name());                                         // 23: getaddrinfo()
    FL_STEP(4, answer = 7);                                             // 24: answer = 7
    FL_FORK(5, child, child = fork());                                  // 25: fork child
    if (child == 0) {
        FL_LEAVE(6, _exit(answer));                                     // 26: _exit answer
    }
    FL_WAIT(7, status, waitpid(child, &status, 0));                     // 27: wait child
    FL_LEAVE(8, return 0);                                              // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 29: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_CALL(9, ask_local_time());                                       // 30: localtime()
    FL_CALL(10, resolve_name());                                        // 31: getaddrinfo()
    return NULL;
}
