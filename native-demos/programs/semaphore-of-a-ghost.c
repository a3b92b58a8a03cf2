// Taken by somebody, and nobody knows by whom
//
// Made by Forklore from semaphore-of-a-ghost.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime semaphore-of-a-ghost.c
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
static atomic_int balance = 0;                                          // 22: int balance = 0
static sem_t permit;                                                    // 21: semaphore permit = 1
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_SEMAPHORE, permit));
FL_VARIABLES(&balance);

static void *worker(void *unused);

static void set_up(void) {
    sem_init(&permit, 0, 1);
}

int main(void) {                                                        // 24: thread main
    int value, status;
    FL_THREAD(0);
    set_up();
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 25: start worker
    FL_FORK(2, child, child = fork());                                  // 26: fork child
    if (child == 0) {
        FL_WAITS(3, 0, sem_wait(&permit));                              // 27: acquire permit
        FL_STEP(4, value = balance + 1);                                // 28: balance = balance + 1
        FL_STEP(5, balance = value);                                    //     ... and stored
        FL_STEP(6, sem_post(&permit));                                  // 29: release permit
        FL_LEAVE(7, _exit(0));                                          // 30: _exit 0
    }
    FL_WAIT(8, status, waitpid(child, &status, 0));                     // 31: wait child
    FL_LEAVE(9, return 0);                                              // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 33: thread worker
    int value;
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(10, 0, sem_wait(&permit));                                 // 34: acquire permit
    FL_STEP(11, value = balance + 1);                                   // 35: balance = balance + 1
    FL_STEP(12, balance = value);                                       //     ... and stored
    FL_STEP(13, sem_post(&permit));                                     // 36: release permit
    return NULL;
}
