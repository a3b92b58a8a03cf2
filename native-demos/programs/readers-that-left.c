// A reader that never leaves
//
// Made by Forklore from readers-that-left.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime readers-that-left.c
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
static atomic_int rows = 0;                                             // 21: int rows = 0
static atomic_int seen = 0;                                             // 22: int seen = 0
static pthread_rwlock_t table = PTHREAD_RWLOCK_INITIALIZER;             // 20: rwlock table
static pthread_t reader_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_RWLOCK, table));
FL_VARIABLES(&rows, &seen);

static void *reader(void *unused);

int main(void) {                                                        // 24: thread main
    int value, status;
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&reader_thread, NULL, reader, NULL));     // 25: start reader
    FL_FORK(2, child, child = fork());                                  // 26: fork child
    if (child == 0) {
        FL_WAITS(3, 0, pthread_rwlock_rdlock(&table));                  // 27: rdlock table
        FL_STEP(4, value = rows);                                       // 28: seen = rows
        FL_STEP(5, seen = value);                                       //     ... and stored
        FL_STEP(6, pthread_rwlock_unlock(&table));                      // 29: rwunlock table
        FL_WAITS(7, 0, pthread_rwlock_wrlock(&table));                  // 30: wrlock table
        FL_STEP(8, rows = 1);                                           // 31: rows = 1
        FL_STEP(9, pthread_rwlock_unlock(&table));                      // 32: rwunlock table
        FL_LEAVE(10, _exit(0));                                         // 33: _exit 0
    }
    FL_WAIT(11, status, waitpid(child, &status, 0));                    // 34: wait child
    FL_LEAVE(12, return 0);                                             // the end of main: as exit(0)
}

static void *reader(void *unused) {                                     // 36: thread reader
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(13, 0, pthread_rwlock_rdlock(&table));                     // 37: rdlock table
    FL_STEP(14, pthread_rwlock_unlock(&table));                         // 38: rwunlock table
    return NULL;
}
