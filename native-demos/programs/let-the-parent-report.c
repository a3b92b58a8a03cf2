// The child answers, the parent writes it down
//
// Made by Forklore from let-the-parent-report.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime let-the-parent-report.c
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
static pthread_mutex_t log_lock = PTHREAD_MUTEX_INITIALIZER;            // 16: mutex log_lock
static atomic_int lines = 0;                                            // 17: int lines = 0
static atomic_int found = 0;                                            // 18: int found = 0
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, log_lock));
FL_VARIABLES(&lines, &found);

static void *worker(void *unused);
static void write_line(void);

// How a process ended, in one number, as a shell says it; -1 if there was none.
static pid_t result_of(pid_t child, const int *status, atomic_int *result) {
    *result = child < 0 ? -1 : WIFSIGNALED(*status) ? 128 + WTERMSIG(*status) : WEXITSTATUS(*status);
    return child;
}

int main(void) {                                                        // 25: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 26: start worker
    FL_FORK(2, child, child = fork());                                  // 27: fork child
    if (child == 0) {
        FL_LEAVE(3, _exit(7));                                          // 28: _exit 7
    }
    FL_WAIT(4, status, result_of(waitpid(child, &status, 0), &status, &found));  // 29: wait child into found
    write_line();                                                       // 30: write_line()
    FL_LEAVE(5, exit(found));                                           // 31: exit found
}

static void *worker(void *unused) {                                     // 33: thread worker
    (void)unused;
    FL_THREAD(1);
    write_line();                                                       // 34: write_line()
    return NULL;
}

static void write_line(void) {                                          // 20: function write_line()
    int value;
    FL_WAITS(6, 0, pthread_mutex_lock(&log_lock));                      // 21: lock log_lock
    FL_STEP(7, value = lines + 1);                                      // 22: lines = lines + 1
    FL_STEP(8, lines = value);                                          //     ... and stored
    FL_STEP(9, pthread_mutex_unlock(&log_lock));                        // 23: unlock log_lock
}
