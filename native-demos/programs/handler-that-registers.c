// A handler that registers a handler
//
// Made by Forklore from handler-that-registers.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime handler-that-registers.c
//
// FL_STEP(n, ...) and its kin wrap step n of the model. Forklore holds a thread back there, or
// delays it by a random time; in a program built by hand they are only the statement inside.
// The number in a comment is the line of the scenario.

#define _POSIX_C_SOURCE 200809L

#include <pthread.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "forklore.h"

// The memory of the process. fork() copies all of it, just as it is at that instant.
static atomic_int times = 0;                                            // 21: int times = 0
static sem_t stop;                                                      // 20: semaphore stop = 0
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_SEMAPHORE, stop));
FL_VARIABLES(&times);

static void before_fork(void);
static void in_child(void);
static void *worker(void *unused);

static void set_up(void) {
    sem_init(&stop, 0, 0);
}

int main(void) {                                                        // 23: thread main
    int status;
    FL_THREAD(0);
    set_up();
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 24: start worker
    FL_STEP(2, pthread_atfork(before_fork, NULL, NULL));                // 25: atfork
    FL_FORK(3, child, child = fork());                                  // 30: fork child
    if (child == 0) {
        FL_LEAVE(4, _exit(times));                                      // 31: _exit times
    }
    FL_WAIT(5, status, waitpid(child, &status, 0));                     // 32: wait child
    FL_STEP(6, sem_post(&stop));                                        // 33: release stop
    FL_JOIN(7, 1, pthread_join(worker_thread, NULL));                   // 34: join worker
    FL_LEAVE(8, return 0);                                              // the end of main: as exit(0)
}

static void before_fork(void) {                                         // 25: atfork, prepare
    FL_STEP(9, pthread_atfork(NULL, NULL, in_child));                   // 27: atfork
}

static void in_child(void) {                                            // 27: atfork, child
    int value;
    FL_IN_CHILD();
    FL_STEP(10, value = times + 1);                                     // 29: times = times + 1
    FL_STEP(11, times = value);                                         //     ... and stored
}

static void *worker(void *unused) {                                     // 36: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(12, 0, sem_wait(&stop));                                   // 37: acquire stop
    return NULL;
}
