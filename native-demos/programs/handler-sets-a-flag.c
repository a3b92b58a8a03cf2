// The handler sets a flag, the program prints
//
// Made by Forklore from handler-sets-a-flag.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime handler-sets-a-flag.c
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
static atomic_int signalled = 0;                                        // 17: int signalled = 0
static pthread_t main_thread;
static pthread_t sender_thread;

// What Forklore may look at while the program runs.
FL_VARIABLES(&signalled);

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

int main(void) {                                                        // 22: thread main
    FL_THREAD(0);
    set_up();
    FL_STEP(1, pthread_create(&sender_thread, NULL, sender, NULL));     // 23: start sender
    FL_CALL(2, printf("%s%s", "pare", "nt\n"));                         // 24: printf_long("parent\n")
    FL_CALL(3, block = malloc(4000));                                   // 25: malloc()
    FL_JOIN(4, 1, pthread_join(sender_thread, NULL));                   // 26: join sender
    if (FL_TEST(5, signalled)) {                                        // 27: if signalled
        FL_CALL(6, printf("signal\n"));                                 // 28: print "signal\n"
    }
    FL_LEAVE(7, return 0);                                              // the end of main: as exit(0)
}

static void *sender(void *unused) {                                     // 30: thread sender
    (void)unused;
    FL_THREAD(1);
    FL_STEP(8, pthread_kill(main_thread, SIGUSR1));                     // 31: send SIGUSR1 to main
    return NULL;
}

static void on_SIGUSR1(int unused) {                                    // 19: handler SIGUSR1
    (void)unused;
    FL_INTERRUPTED();
    FL_STEP(9, signalled = 1);                                          // 20: signalled = 1
    FL_RESUMED();
}
