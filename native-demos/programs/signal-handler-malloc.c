// malloc in a signal handler: the thread waits for itself
//
// Made by Forklore from signal-handler-malloc.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime signal-handler-malloc.c
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
#include <sys/wait.h>
#include <unistd.h>

#include "forklore.h"

// The memory of the process. fork() copies all of it, just as it is at that instant.
static pthread_t main_thread;
static pthread_t sender_thread;

static void *sender(void *unused);
static void on_SIGUSR1(int unused);

// Nothing interrupts a handler, and what it interrupted goes on.
static void handle(int signal, void (*handler)(int)) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
    sigfillset(&action.sa_mask);
    sigaction(signal, &action, NULL);
}

// So large that the allocator does not have it at hand without a lock.
static _Thread_local void *volatile block;

static void set_up(void) {
    handle(SIGUSR1, on_SIGUSR1);
    main_thread = pthread_self();
}

int main(void) {                                                        // 24: thread main
    FL_THREAD(0);
    set_up();
    FL_STEP(1, pthread_create(&sender_thread, NULL, sender, NULL));     // 25: start sender
    FL_CALL(2, block = malloc(4000));                                   // 26: malloc()
    FL_JOIN(3, 1, pthread_join(sender_thread, NULL));                   // 27: join sender
    FL_LEAVE(4, return 0);                                              // the end of main: as exit(0)
}

static void *sender(void *unused) {                                     // 29: thread sender
    (void)unused;
    FL_THREAD(1);
    FL_STEP(5, pthread_kill(main_thread, SIGUSR1));                     // 30: send SIGUSR1 to main
    return NULL;
}

static void on_SIGUSR1(int unused) {                                    // 21: handler SIGUSR1
    (void)unused;
    FL_INTERRUPTED();
    FL_CALL(6, block = malloc(4000));                                   // 22: malloc()
    FL_RESUMED();
}
