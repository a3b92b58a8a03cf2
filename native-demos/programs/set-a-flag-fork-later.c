// The handler notes it, the program does it
//
// Made by Forklore from set-a-flag-fork-later.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime set-a-flag-fork-later.c
//
// FL_STEP(n, ...) and its kin wrap step n of the model. Forklore holds a thread back there, or
// delays it by a random time; in a program built by hand they are only the statement inside.
// The number in a comment is the line of the scenario.

#define _POSIX_C_SOURCE 200809L

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "forklore.h"

// The memory of the process. fork() copies all of it, just as it is at that instant.
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;                   // 16: mutex m
static atomic_int balance = 0;                                          // 17: int balance = 0
static atomic_int wanted = 0;                                           // 18: int wanted = 0
static pthread_t main_thread;
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m));
FL_VARIABLES(&balance, &wanted);

static void before_fork(void);
static void in_parent(void);
static void in_child(void);
static void *worker(void *unused);
static void on_SIGUSR1(int unused);

// Nothing interrupts a handler, and what it interrupted goes on.
static void handle(int signal, void (*handler)(int)) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
    sigfillset(&action.sa_mask);
    sigaction(signal, &action, NULL);
}

static void set_up(void) {
    handle(SIGUSR1, on_SIGUSR1);
    main_thread = pthread_self();
}

int main(void) {                                                        // 23: thread main
    int status;
    FL_THREAD(0);
    set_up();
    FL_STEP(1, pthread_atfork(before_fork, in_parent, in_child));       // 24: atfork
    FL_STEP(2, pthread_create(&worker_thread, NULL, worker, NULL));     // 31: start worker
    FL_WAITS(3, 0, pthread_mutex_lock(&m));                             // 32: lock m
    FL_STEP(4, balance = 1);                                            // 33: balance = 1
    FL_STEP(5, pthread_mutex_unlock(&m));                               // 34: unlock m
    FL_JOIN(6, 1, pthread_join(worker_thread, NULL));                   // 35: join worker
    if (FL_TEST(7, wanted == 1)) {                                      // 36: if wanted == 1
        FL_FORK(8, child, child = fork());                              // 37: fork child
        if (child == 0) {
            FL_LEAVE(9, _exit(0));                                      // 38: _exit 0
        }
        FL_WAIT(10, status, waitpid(child, &status, 0));                // 39: wait child
    }
    FL_LEAVE(11, return 0);                                             // the end of main: as exit(0)
}

static void before_fork(void) {                                         // 24: atfork, prepare
    FL_WAITS(12, 0, pthread_mutex_lock(&m));                            // 26: lock m
}

static void in_parent(void) {                                           // 24: atfork, parent
    FL_STEP(13, pthread_mutex_unlock(&m));                              // 28: unlock m
}

static void in_child(void) {                                            // 24: atfork, child
    FL_IN_CHILD();
    FL_STEP(14, pthread_mutex_unlock(&m));                              // 30: unlock m
}

static void *worker(void *unused) {                                     // 41: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_STEP(15, pthread_kill(main_thread, SIGUSR1));                    // 42: send SIGUSR1 to main
    return NULL;
}

static void on_SIGUSR1(int unused) {                                    // 20: handler SIGUSR1
    (void)unused;
    FL_INTERRUPTED();
    FL_STEP(16, wanted = 1);                                            // 21: wanted = 1
    FL_RESUMED();
}
