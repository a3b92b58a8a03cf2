// The one pattern that POSIX allows
//
// Made by Forklore from semaphore-around-the-fork.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime semaphore-around-the-fork.c
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
static atomic_int left = 1;                                             // 20: int left = 1
static atomic_int right = 0;                                            // 21: int right = 0
static sem_t permit;                                                    // 19: semaphore permit = 1
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_SEMAPHORE, permit));
FL_VARIABLES(&left, &right);

static void before_fork(void);
static void in_parent(void);
static void in_child(void);
static void *worker(void *unused);

static void set_up(void) {
    sem_init(&permit, 0, 1);
}

int main(void) {                                                        // 23: thread main
    int status;
    FL_THREAD(0);
    set_up();
    FL_STEP(1, pthread_atfork(before_fork, in_parent, in_child));       // 24: atfork
    FL_STEP(2, pthread_create(&worker_thread, NULL, worker, NULL));     // 31: start worker
    FL_FORK(3, child, child = fork());                                  // 32: fork child
    if (child == 0) {
        if (FL_TEST(4, left + right == 1)) {                            // 33: if left + right == 1
            FL_LEAVE(5, _exit(0));                                      // 34: _exit 0
        }
        FL_LEAVE(6, _exit(1));                                          // 35: _exit 1
    }
    FL_WAIT(7, status, waitpid(child, &status, 0));                     // 36: wait child
    FL_LEAVE(8, return 0);                                              // the end of main: as exit(0)
}

static void before_fork(void) {                                         // 24: atfork, prepare
    FL_WAITS(9, 0, sem_wait(&permit));                                  // 26: acquire permit
}

static void in_parent(void) {                                           // 24: atfork, parent
    FL_STEP(10, sem_post(&permit));                                     // 28: release permit
}

static void in_child(void) {                                            // 24: atfork, child
    FL_IN_CHILD();
    FL_STEP(11, sem_post(&permit));                                     // 30: release permit
}

static void *worker(void *unused) {                                     // 38: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(12, 0, sem_wait(&permit));                                 // 39: acquire permit
    FL_STEP(13, left = 0);                                              // 40: left = 0
    FL_STEP(14, right = 1);                                             // 41: right = 1
    FL_STEP(15, sem_post(&permit));                                     // 42: release permit
    return NULL;
}
