// Last in, first to prepare
//
// Made by Forklore from handler-order.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime handler-order.c
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
static FILE *child_log;                                                 // 20: stream child_log
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_IN_KERNEL(FL_STREAM));

static void before_fork(void);
static void in_parent(void);
static void in_child(void);
static void before_fork_2(void);
static void in_parent_2(void);
static void in_child_2(void);
static void before_fork_3(void);
static void in_parent_3(void);
static void in_child_3(void);

static void set_up(void) {
    child_log = FL_STREAM(0, "child_log.txt");
}

int main(void) {                                                        // 22: thread main
    int status;
    FL_THREAD(0);
    set_up();
    FL_STEP(1, pthread_atfork(before_fork, in_parent, in_child));       // 23: atfork
    FL_STEP(2, pthread_atfork(before_fork_2, in_parent_2, in_child_2));  // 30: atfork
    FL_STEP(3, pthread_atfork(before_fork_3, in_parent_3, in_child_3));  // 37: atfork
    FL_FORK(4, child, child = fork());                                  // 44: fork child
    if (child == 0) {
        FL_CALL(5, fflush(child_log));                                  // 45: flush child_log
        FL_LEAVE(6, _exit(0));                                          // 46: _exit 0
    }
    FL_WAIT(7, status, waitpid(child, &status, 0));                     // 47: wait child
    FL_LEAVE(8, return 0);                                              // the end of main: as exit(0)
}

static void before_fork(void) {                                         // 23: atfork, prepare
    FL_CALL(9, printf("A | "));                                         // 25: print "A | "
}

static void in_parent(void) {                                           // 23: atfork, parent
    FL_CALL(10, printf("A "));                                          // 27: print "A "
}

static void in_child(void) {                                            // 23: atfork, child
    FL_IN_CHILD();
    FL_CALL(11, fputs("A ", child_log));                                // 29: print "A " to child_log
}

static void before_fork_2(void) {                                       // 30: atfork, prepare
    FL_CALL(12, printf("B "));                                          // 32: print "B "
}

static void in_parent_2(void) {                                         // 30: atfork, parent
    FL_CALL(13, printf("B "));                                          // 34: print "B "
}

static void in_child_2(void) {                                          // 30: atfork, child
    FL_IN_CHILD();
    FL_CALL(14, fputs("B ", child_log));                                // 36: print "B " to child_log
}

static void before_fork_3(void) {                                       // 37: atfork, prepare
    FL_CALL(15, printf("C "));                                          // 39: print "C "
}

static void in_parent_3(void) {                                         // 37: atfork, parent
    FL_CALL(16, printf("C\n"));                                         // 41: print "C\n"
}

static void in_child_3(void) {                                          // 37: atfork, child
    FL_IN_CHILD();
    FL_CALL(17, fputs("C\n", child_log));                               // 43: print "C\n" to child_log
}
