// posix_spawn: no copy, no child that could hang
//
// Made by Forklore from spawn-instead.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime spawn-instead.c
//
// FL_STEP(n, ...) and its kin wrap step n of the model. Forklore holds a thread back there, or
// delays it by a random time; in a program built by hand they are only the statement inside.
// The number in a comment is the line of the scenario.

#define _GNU_SOURCE

#include <pthread.h>
#include <spawn.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "forklore.h"

// The memory of the process. fork() copies all of it, just as it is at that instant.
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;                   // 20: mutex m
static atomic_int balance = 0;                                          // 21: int balance = 0
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m));
FL_VARIABLES(&balance);

static void *worker(void *unused);

static pid_t spawn(char *program) {
    char *arguments[] = {program, NULL};
    pid_t process;
    return posix_spawnp(&process, program, NULL, NULL, arguments, environ) == 0 ? process : -1;
}

int main(void) {                                                        // 23: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 24: start worker
    FL_SPAWN(2, child, child = spawn("true"));                          // 25: spawn child "true"
    FL_WAIT(3, status, waitpid(child, &status, 0));                     // 26: wait child
    FL_LEAVE(4, return 0);                                              // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 28: thread worker
    int value;
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(5, 0, pthread_mutex_lock(&m));                             // 29: lock m
    FL_STEP(6, value = balance + 1);                                    // 30: balance = balance + 1
    FL_STEP(7, balance = value);                                        //     ... and stored
    FL_STEP(8, pthread_mutex_unlock(&m));                               // 31: unlock m
    return NULL;
}
