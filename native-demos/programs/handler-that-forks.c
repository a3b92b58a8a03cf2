// A handler that forks
//
// Made by Forklore from handler-that-forks.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime handler-that-forks.c
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
static atomic_int inside = 0;                                           // 19: int inside = 0
static pid_t helper;
static pid_t child;

// What Forklore may look at while the program runs.
FL_VARIABLES(&inside);

static void before_fork(void);

// The children of one name that this process made and did not wait for, the first one first.
struct children { pid_t parent; int count; pid_t process[32]; };

static pid_t add_child(struct children *children, pid_t child) {
    if (children->parent != getpid()) {
        *children = (struct children){.parent = getpid()};
    }
    if (child > 0 && children->count < 32) {
        children->process[children->count++] = child;
    }
    return child;
}

static pid_t first_child(const struct children *children) {
    return children->parent == getpid() && children->count > 0 ? children->process[0] : -1;
}

static pid_t forget_child(struct children *children, pid_t child) {
    int kept = 0;
    for (int i = 0; i < children->count; i++) {
        if (children->process[i] != child) {
            children->process[kept++] = children->process[i];
        }
    }
    children->count = kept;
    return child;
}

static pid_t wait_for(pid_t child, int *status) {
    return child > 0 ? waitpid(child, status, 0) : -1;
}

static pid_t wait_first(struct children *children, int *status) {
    return forget_child(children, wait_for(first_child(children), status));
}

static struct children helper_list;

int main(void) {                                                        // 21: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_atfork(before_fork, NULL, NULL));                // 22: atfork
    FL_FORK(2, child, child = fork());                                  // 28: fork child
    if (child == 0) {
        FL_LEAVE(3, _exit(0));                                          // 29: _exit 0
    }
    FL_WAIT(4, status, wait_first(&helper_list, &status));              // 30: wait helper
    FL_WAIT(5, status, waitpid(child, &status, 0));                     // 31: wait child
    FL_LEAVE(6, return 0);                                              // the end of main: as exit(0)
}

static void before_fork(void) {                                         // 22: atfork, prepare
    if (FL_TEST(7, inside == 0)) {                                      // 24: if inside == 0
        FL_STEP(8, inside = 1);                                         // 25: inside = 1
        FL_FORK(9, helper, helper = add_child(&helper_list, fork()));   // 26: fork helper
        if (helper == 0) {
            FL_LEAVE(10, _exit(inside));                                // 27: _exit inside
        }
    }
}
