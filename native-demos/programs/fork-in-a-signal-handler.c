// A signal comes at the wrong moment, and its handler forks
//
// Made by Forklore from fork-in-a-signal-handler.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime fork-in-a-signal-handler.c
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
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;                   // 22: mutex m
static atomic_int balance = 0;                                          // 23: int balance = 0
static pthread_t main_thread;
static pthread_t worker_thread;
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_OBJECT(FL_MUTEX, m));
FL_VARIABLES(&balance);

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

int main(void) {                                                        // 29: thread main
    FL_THREAD(0);
    set_up();
    FL_STEP(1, pthread_atfork(before_fork, in_parent, in_child));       // 30: atfork
    FL_STEP(2, pthread_create(&worker_thread, NULL, worker, NULL));     // 37: start worker
    FL_WAITS(3, 0, pthread_mutex_lock(&m));                             // 38: lock m
    FL_STEP(4, balance = 1);                                            // 39: balance = 1
    FL_STEP(5, pthread_mutex_unlock(&m));                               // 40: unlock m
    FL_JOIN(6, 1, pthread_join(worker_thread, NULL));                   // 41: join worker
    FL_LEAVE(7, return 0);                                              // the end of main: as exit(0)
}

static void before_fork(void) {                                         // 30: atfork, prepare
    FL_WAITS(8, 0, pthread_mutex_lock(&m));                             // 32: lock m
}

static void in_parent(void) {                                           // 30: atfork, parent
    FL_STEP(9, pthread_mutex_unlock(&m));                               // 34: unlock m
}

static void in_child(void) {                                            // 30: atfork, child
    FL_IN_CHILD();
    FL_STEP(10, pthread_mutex_unlock(&m));                              // 36: unlock m
}

static void *worker(void *unused) {                                     // 43: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_STEP(11, pthread_kill(main_thread, SIGUSR1));                    // 44: send SIGUSR1 to main
    return NULL;
}

static void on_SIGUSR1(int unused) {                                    // 25: handler SIGUSR1
    (void)unused;
    FL_INTERRUPTED();
    FL_FORK(12, child, child = fork());                                 // 26: fork child
    if (child == 0) {
        FL_LEAVE(13, _exit(0));                                         // 27: _exit 0
    }
    FL_RESUMED();
}
