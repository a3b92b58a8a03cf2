// Whoever only reads leaves nothing half done
//
// Made by Forklore from new-lock-for-readers.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime new-lock-for-readers.c
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
static atomic_int rows = 0;                                             // 17: int rows = 0
static atomic_int seen = 0;                                             // 18: int seen = 0
static pthread_rwlock_t table = PTHREAD_RWLOCK_INITIALIZER;             // 16: rwlock table
static pthread_t reader_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_RWLOCK, table));
FL_VARIABLES(&rows, &seen);

static void in_child(void);
static void *reader(void *unused);

int main(void) {                                                        // 20: thread main
    int value, status;
    FL_THREAD(0);
    FL_STEP(1, pthread_atfork(NULL, NULL, in_child));                   // 21: atfork
    FL_STEP(2, pthread_create(&reader_thread, NULL, reader, NULL));     // 24: start reader
    FL_FORK(3, child, child = fork());                                  // 25: fork child
    if (child == 0) {
        FL_WAITS(4, 0, pthread_rwlock_rdlock(&table));                  // 26: rdlock table
        FL_STEP(5, value = rows);                                       // 27: seen = rows
        FL_STEP(6, seen = value);                                       //     ... and stored
        FL_STEP(7, pthread_rwlock_unlock(&table));                      // 28: rwunlock table
        FL_WAITS(8, 0, pthread_rwlock_wrlock(&table));                  // 29: wrlock table
        FL_STEP(9, rows = 1);                                           // 30: rows = 1
        FL_STEP(10, pthread_rwlock_unlock(&table));                     // 31: rwunlock table
        FL_LEAVE(11, _exit(0));                                         // 32: _exit 0
    }
    FL_WAIT(12, status, waitpid(child, &status, 0));                    // 33: wait child
    FL_LEAVE(13, return 0);                                             // the end of main: as exit(0)
}

static void in_child(void) {                                            // 21: atfork, child
    FL_IN_CHILD();
    FL_STEP(14, pthread_rwlock_init(&table, NULL));                     // 23: reinit table
}

static void *reader(void *unused) {                                     // 35: thread reader
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(15, 0, pthread_rwlock_rdlock(&table));                     // 36: rdlock table
    FL_STEP(16, pthread_rwlock_unlock(&table));                         // 37: rwunlock table
    return NULL;
}
