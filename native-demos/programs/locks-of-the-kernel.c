// Two locks on one file, two answers in the child
//
// Made by Forklore from locks-of-the-kernel.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime locks-of-the-kernel.c
//
// FL_STEP(n, ...) and its kin wrap step n of the model. Forklore holds a thread back there, or
// delays it by a random time; in a program built by hand they are only the statement inside.
// The number in a comment is the line of the scenario.

#define _GNU_SOURCE

#include <errno.h>
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
static atomic_int whole = 0;                                            // 21: int whole = 0
static atomic_int record = 0;                                           // 22: int record = 0
static int f;                                                           // 20: file f = 1
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_IN_KERNEL(FL_FILE));
FL_VARIABLES(&whole, &record);

// What a call that answers 0 or -1 has to say, as the functions of POSIX threads say it.
static int error_of(int result) {
    return result == 0 ? 0 : errno;
}

// A file without a name, with that many records: 01, 02, ...
static int make_file(int records) {
    int file = memfd_create("records", 0);
    for (int record = 1; record <= records; record++) {
        dprintf(file, "%02d\n", record);
    }
    lseek(file, 0, SEEK_SET);
    return file;
}

// The lock of the whole file that belongs to this process.
static int lock_records(int file, int command, short type) {
    struct flock lock = {.l_type = type, .l_whence = SEEK_SET};
    return fcntl(file, command, &lock);
}

static void set_up(void) {
    f = make_file(1);
}

int main(void) {                                                        // 24: thread main
    int status;
    FL_THREAD(0);
    set_up();
    FL_WAITS(1, 0, flock(f, LOCK_EX));                                  // 25: flock f
    FL_WAITS(2, 0, lock_records(f, F_SETLKW, F_WRLCK));                 // 26: lockf f
    FL_FORK(3, child, child = fork());                                  // 27: fork child
    if (child == 0) {
        FL_STEP(4, whole = error_of(flock(f, LOCK_EX | LOCK_NB)));      // 28: flock f try into whole
        FL_STEP(5, record = error_of(lock_records(f, F_SETLK, F_WRLCK)));  // 29: lockf f try into record
        if (FL_TEST(6, whole == 0 && record == 11)) {                   // 30: if whole == 0 and record == 11
            FL_LEAVE(7, _exit(0));                                      // 31: _exit 0
        }
        FL_LEAVE(8, _exit(1));                                          // 32: _exit 1
    }
    FL_WAIT(9, status, waitpid(child, &status, 0));                     // 33: wait child
    FL_LEAVE(10, return 0);                                             // the end of main: as exit(0)
}
