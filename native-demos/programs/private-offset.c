// A child that opens the file for itself
//
// Made by Forklore from private-offset.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime private-offset.c
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
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "forklore.h"

// The memory of the process. fork() copies all of it, just as it is at that instant.
static atomic_int record = 0;                                           // 17: int record = 0
static int f;                                                           // 16: file f = 2
static pid_t child;

// What Forklore may look at while the program runs.
FL_OBJECTS(FL_IN_KERNEL(FL_FILE));
FL_VARIABLES(&record);

// A file without a name, with that many records: 01, 02, ...
static int make_file(int records) {
    int file = memfd_create("records", 0);
    for (int record = 1; record <= records; record++) {
        dprintf(file, "%02d\n", record);
    }
    lseek(file, 0, SEEK_SET);
    return file;
}

static int next_record(int file) {
    char record[4] = "";
    return read(file, record, 3) == 3 ? atoi(record) : 0;
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
    f = make_file(2);
}

int main(void) {                                                        // 19: thread main
    int status;
    FL_THREAD(0);
    set_up();
    FL_FORK(1, child, child = fork());                                  // 20: fork child
    if (child == 0) {
        FL_STEP(2, reopen(f));                                          // 21: reopen f
        FL_STEP(3, record = next_record(f));                            // 22: next f into record
        FL_LEAVE(4, _exit(record));                                     // 23: _exit record
    }
    FL_STEP(5, record = next_record(f));                                // 24: next f into record
    FL_WAIT(6, status, waitpid(child, &status, 0));                     // 25: wait child
    FL_LEAVE(7, exit(record));                                          // 26: exit record
}
