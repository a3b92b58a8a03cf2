// A child that touches no lock but its own
//
// Made by Forklore from lock-your-own-open-file.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime lock-your-own-open-file.c
//
// FL_STEP(n, ...) and its kin wrap step n of the model. Forklore holds a thread back there, or
// delays it by a random time; in a program built by hand they are only the statement inside.
// The number in a comment is the line of the scenario.

#define _GNU_SOURCE

#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "forklore.h"

// The memory of the process. fork() copies all of it, just as it is at that instant.
static int f;                                                           // 17: file f = 1
static pid_t other;
static pid_t child;

// The memory that fork() does not copy: set_up() lays a shared mapping over this page.
static _Alignas(4096) union {
    struct {
        atomic_int busy;                                                // 18: shared int busy = 0
    };
    char page[4096];
} shared;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_IN_KERNEL(FL_FILE));
FL_VARIABLES(&shared.busy);

// A file without a name, with that many records: 01, 02, ...
static int make_file(int records) {
    int file = memfd_create("records", 0);
    for (int record = 1; record <= records; record++) {
        dprintf(file, "%02d\n", record);
    }
    lseek(file, 0, SEEK_SET);
    return file;
}

// The same file, opened once more: with an offset and locks of its own, in the place of the old one.
static void reopen(int file) {
    char path[32];
    snprintf(path, sizeof path, "/proc/self/fd/%d", file);
    int again = open(path, O_RDWR);
    dup2(again, file);
    close(again);
}

static void set_up(void) {
    if (mmap(&shared, sizeof shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0)
            == MAP_FAILED) {
        abort();
    }
    f = make_file(1);
}

int main(void) {                                                        // 20: thread main
    int status;
    FL_THREAD(0);
    set_up();
    FL_FORK(1, other, other = fork());                                  // 21: fork other
    if (other == 0) {
        FL_STEP(2, reopen(f));                                          // 22: reopen f
        FL_WAITS(3, 0, flock(f, LOCK_EX));                              // 23: flock f
        if (FL_TEST(4, shared.busy == 1)) {                             // 24: if busy == 1
            FL_LEAVE(5, _exit(1));                                      // 25: _exit 1
        }
        FL_LEAVE(6, _exit(0));                                          // 26: _exit 0
    }
    FL_WAITS(7, 0, flock(f, LOCK_EX));                                  // 27: flock f
    FL_STEP(8, shared.busy = 1);                                        // 28: busy = 1
    FL_FORK(9, child, child = fork());                                  // 29: fork child
    if (child == 0) {
        FL_STEP(10, reopen(f));                                         // 30: reopen f
        FL_STEP(11, flock(f, LOCK_UN));                                 // 31: funlock f
        FL_LEAVE(12, _exit(0));                                         // 32: _exit 0
    }
    FL_WAIT(13, status, waitpid(child, &status, 0));                    // 33: wait child
    FL_STEP(14, shared.busy = 0);                                       // 34: busy = 0
    FL_STEP(15, flock(f, LOCK_UN));                                     // 35: funlock f
    FL_WAIT(16, status, waitpid(other, &status, 0));                    // 36: wait other
    FL_LEAVE(17, return 0);                                             // the end of main: as exit(0)
}
