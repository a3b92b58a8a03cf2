// Ordinary memory and shared memory
//
// Made by Forklore from shared-memory-stays-shared.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime shared-memory-stays-shared.c
//
// FL_STEP(n, ...) and its kin wrap step n of the model. Forklore holds a thread back there, or
// delays it by a random time; in a program built by hand they are only the statement inside.
// The number in a comment is the line of the scenario.

#define _GNU_SOURCE

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "forklore.h"

// The memory of the process. fork() copies all of it, just as it is at that instant.
static atomic_int mine = 0;                                             // 22: int mine = 0
static pid_t child;

// The memory that fork() does not copy: set_up() lays a shared mapping over this page.
static _Alignas(4096) union {
    struct {
        atomic_int total;                                               // 21: shared int total = 0
    };
    char page[4096];
} shared;

// What Forklore may look at while the program runs.
FL_VARIABLES(&shared.total, &mine);

static void set_up(void) {
    if (mmap(&shared, sizeof shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0)
            == MAP_FAILED) {
        abort();
    }
}

int main(void) {                                                        // 24: thread main
    int value, status;
    FL_THREAD(0);
    set_up();
    FL_FORK(1, child, child = fork());                                  // 25: fork child
    if (child == 0) {
        FL_STEP(2, value = shared.total + 1);                           // 26: total = total + 1
        FL_STEP(3, shared.total = value);                               //     ... and stored
        FL_STEP(4, value = mine + 1);                                   // 27: mine = mine + 1
        FL_STEP(5, mine = value);                                       //     ... and stored
        FL_LEAVE(6, _exit(mine));                                       // 28: _exit mine
    }
    FL_STEP(7, value = shared.total + 1);                               // 29: total = total + 1
    FL_STEP(8, shared.total = value);                                   //     ... and stored
    FL_STEP(9, value = mine + 1);                                       // 30: mine = mine + 1
    FL_STEP(10, mine = value);                                          //     ... and stored
    FL_WAIT(11, status, waitpid(child, &status, 0));                    // 31: wait child
    FL_LEAVE(12, exit(shared.total * 10 + mine));                       // 32: exit total * 10 + mine
}
