// A child that sets its own alarm
//
// Made by Forklore from arm-it-again.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime arm-it-again.c
//
// FL_STEP(n, ...) and its kin wrap step n of the model. Forklore holds a thread back there, or
// delays it by a random time; in a program built by hand they are only the statement inside.
// The number in a comment is the line of the scenario.

#define _GNU_SOURCE

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "forklore.h"

// The memory of the process. fork() copies all of it, just as it is at that instant.
static atomic_int rang = 0;                                             // 13: int rang = 0
static pid_t child;

// What Forklore may look at while the program runs.
FL_VARIABLES(&rang);

static void on_SIGALRM(int unused);

// Nothing interrupts a handler, and what it interrupted goes on.
static void handle(int signal, void (*handler)(int)) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
    sigfillset(&action.sa_mask);
    sigaction(signal, &action, NULL);
}

// The timer of this process: 1 millisecond.
static void set_timer(void) {
    struct itimerval delay = {.it_value = {.tv_usec = 1000}};
    setitimer(ITIMER_REAL, &delay, NULL);
}

// SIGALRM is blocked everywhere else, so it cannot come too early.
static void pause_for_signal(void) {
    sigset_t none;
    sigemptyset(&none);
    sigsuspend(&none);
}

static void set_up(void) {
    sigset_t alarms;
    sigemptyset(&alarms);
    sigaddset(&alarms, SIGALRM);
    pthread_sigmask(SIG_BLOCK, &alarms, NULL);
    handle(SIGALRM, on_SIGALRM);
}

int main(void) {                                                        // 18: thread main
    int status;
    FL_THREAD(0);
    set_up();
    FL_STEP(1, set_timer());                                            // 19: alarm
    FL_FORK(2, child, child = fork());                                  // 20: fork child
    if (child == 0) {
        FL_STEP(3, set_timer());                                        // 21: alarm
        FL_CALL(4, pause_for_signal());                                 // 22: pause
        FL_LEAVE(5, _exit(rang));                                       // 23: _exit rang
    }
    FL_CALL(6, pause_for_signal());                                     // 24: pause
    FL_WAIT(7, status, waitpid(child, &status, 0));                     // 25: wait child
    FL_LEAVE(8, exit(rang));                                            // 26: exit rang
}

static void on_SIGALRM(int unused) {                                    // 15: handler SIGALRM
    (void)unused;
    FL_INTERRUPTED();
    FL_STEP(9, rang = 1);                                               // 16: rang = 1
    FL_RESUMED();
}
