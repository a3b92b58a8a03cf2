// An unlock that answers yes and breaks the lock
//
// Made by Forklore from child-unlocks-the-writers-lock.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime child-unlocks-the-writers-lock.c
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
static atomic_int freed = 0;                                            // 24: int freed = 0
static atomic_int taken = 0;                                            // 25: int taken = 0
static pthread_rwlock_t table = PTHREAD_RWLOCK_INITIALIZER;             // 21: rwlock table
static sem_t ready;                                                     // 22: semaphore ready = 0
static sem_t go;                                                        // 23: semaphore go = 0
static pthread_t writer_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_RWLOCK, table), FL_OBJECT(FL_SEMAPHORE, ready), FL_OBJECT(FL_SEMAPHORE, go));
FL_VARIABLES(&freed, &taken);

static void *writer(void *unused);

static void set_up(void) {
    sem_init(&ready, 0, 0);
    sem_init(&go, 0, 0);
}

int main(void) {                                                        // 27: thread main
    int status;
    FL_THREAD(0);
    set_up();
    FL_STEP(1, pthread_create(&writer_thread, NULL, writer, NULL));     // 28: start writer
    FL_WAITS(2, 1, sem_wait(&ready));                                   // 29: acquire ready
    FL_FORK(3, child, child = fork());                                  // 30: fork child
    if (child == 0) {
        FL_STEP(4, freed = pthread_rwlock_unlock(&table));              // 31: rwunlock table into freed
        FL_STEP(5, taken = pthread_rwlock_trywrlock(&table));           // 32: wrlock table try into taken
        if (FL_TEST(6, taken == 0)) {                                   // 33: if taken == 0
            FL_LEAVE(7, _exit(0));                                      // 34: _exit 0
        }
        FL_LEAVE(8, _exit(1));                                          // 35: _exit 1
    }
    FL_WAIT(9, status, waitpid(child, &status, 0));                     // 36: wait child
    FL_STEP(10, sem_post(&go));                                         // 37: release go
    FL_JOIN(11, 1, pthread_join(writer_thread, NULL));                  // 38: join writer
    FL_LEAVE(12, return 0);                                             // the end of main: as exit(0)
}

static void *writer(void *unused) {                                     // 40: thread writer
    (void)unused;
    FL_THREAD(1);
    FL_WAITS(13, 0, pthread_rwlock_wrlock(&table));                     // 41: wrlock table
    FL_STEP(14, sem_post(&ready));                                      // 42: release ready
    FL_WAITS(15, 2, sem_wait(&go));                                     // 43: acquire go
    FL_STEP(16, pthread_rwlock_unlock(&table));                         // 44: rwunlock table
    return NULL;
}
