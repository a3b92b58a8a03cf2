// Time zone, locale, resolver, loader: the locks nobody thinks of
//
// Made by Forklore from first-use-in-the-child.fork: change that file, not this one.
// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime first-use-in-the-child.c
//
// FL_STEP(n, ...) and its kin wrap step n of the model. Forklore holds a thread back there, or
// delays it by a random time; in a program built by hand they are only the statement inside.
// The number in a comment is the line of the scenario.

#define _GNU_SOURCE

#include <dlfcn.h>
#include <locale.h>
#include <netdb.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "forklore.h"

// The memory of the process. fork() copies all of it, just as it is at that instant.
static pthread_t worker_thread;
static pid_t child;

static void *worker(void *unused);

static void ask_local_time(void) {
    time_t now = time(NULL);
    localtime(&now);
}

// A name: for a numeric address the resolver takes no lock.
static void resolve_name(void) {
    struct addrinfo *answer;
    if (getaddrinfo("localhost", "80", NULL, &answer) == 0) {
        freeaddrinfo(answer);
    }
}

int main(void) {                                                        // 22: thread main
    int status;
    FL_THREAD(0);
    FL_STEP(1, pthread_create(&worker_thread, NULL, worker, NULL));     // 23: start worker
    FL_FORK(2, child, child = fork());                                  // 24: fork child
    if (child == 0) {
        FL_CALL(3, ask_local_time());                                   // 25: localtime()
        FL_CALL(4, setlocale(LC_ALL, "C.UTF-8"));                       // 26: setlocale()
        FL_CALL(5, dlopen("libBrokenLocale.so.1", RTLD_NOW));           // 27: dlopen()
        FL_CALL(6, resolve_name());                                     // 28: getaddrinfo()
        FL_LEAVE(7, _exit(0));                                          // 29: _exit 0
    }
    FL_WAIT(8, status, waitpid(child, &status, 0));                     // 30: wait child
    FL_LEAVE(9, return 0);                                              // the end of main: as exit(0)
}

static void *worker(void *unused) {                                     // 32: thread worker
    (void)unused;
    FL_THREAD(1);
    FL_CALL(10, ask_local_time());                                      // 33: localtime()
    FL_CALL(11, setlocale(LC_ALL, "C.UTF-8"));                          // 34: setlocale()
    FL_CALL(12, dlopen("libBrokenLocale.so.1", RTLD_NOW));              // 35: dlopen()
    FL_CALL(13, resolve_name());                                        // 36: getaddrinfo()
    return NULL;
}
