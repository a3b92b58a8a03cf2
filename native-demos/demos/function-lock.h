/* function-lock.h: a ghost is inside a function of the C library, and the child calls it too.
 *
 * Rules of this file:
 *  - First without luck: the ghost stands still in the first, second, third... malloc that the function makes. What
 *    the function holds there is held for ever. (If fork itself waits for it, the child never meets it.)
 *  - Then with luck, for a function that takes its lock without a malloc: the ghost calls it again and again, and
 *    one of FORKS children hangs, or none does.
 */
#ifndef FUNCTION_LOCK_H
#define FUNCTION_LOCK_H

#include "probe.h"

#include <dlfcn.h>

enum { MALLOCS = 16, FORKS = 60 };

static void (*function_called)(void);
static __thread int mallocs_left; /* of this thread, until it stands still; 0: it never does */
static sem_t function_done;

void *malloc(size_t size) {
    static void *(*library_malloc)(size_t);
    if (library_malloc == NULL) {
        *(void **)&library_malloc = dlsym(RTLD_NEXT, "malloc");
    }
    if (mallocs_left > 0 && --mallocs_left == 0) {
        sem_post(&function_done);
        stand_still();
    }
    return library_malloc(size);
}

static int stop_at;
static bool function_ended, called_before;

static void *call_until_malloc(void *unused) {
    mallocs_left = stop_at;
    function_called();
    mallocs_left = 0;
    function_ended = true;
    sem_post(&function_done);
    return unused;
}

static void *call_for_ever(void *unused) {
    for (;;) {
        function_called();
    }
    return unused;
}

static void start_caller(void *(*body)(void *)) {
    pthread_t thread;
    if (pthread_create(&thread, NULL, body, NULL) != 0) {
        answer("unclear: no thread");
    }
}

static void call_before(void) {
    if (called_before) {
        function_called();
    }
}

static void ghost_in_malloc(void) {
    call_before();
    sem_init(&function_done, 0, 0);
    start_caller(call_until_malloc);
    while (sem_wait(&function_done) != 0) {
    }
    if (function_ended) {
        answer("no such malloc");
    }
    fork_child();
    function_called();
    answer("returns");
}

static void ghost_anywhere(void) {
    call_before();
    start_caller(call_for_ever);
    for (int i = 0; i < FORKS; i++) {
        pid_t child = fork_both();
        if (child == 0) {
            function_called();
            _exit(0);
        }
        wait_for(child);
    }
    answer("returns");
}

/* Empty if the function makes no malloc at all. */
static const char *try_each_malloc(void) {
    const char *said = "returns";
    for (stop_at = 1; stop_at <= MALLOCS && strcmp(said, "returns") == 0; stop_at++) {
        said = try_world(ghost_in_malloc);
        if (strcmp(said, "hangs") == 0 && parent_hung()) {
            said = "returns";
        }
    }
    if (strcmp(said, "no such malloc") == 0) {
        return stop_at == 2 ? "" : "returns";
    }
    return said;
}

/* The first call of a process sets up what later ones use, under locks of its own. */
static void ask_function(const char *name, void (*function)(void)) {
    function_called = function;
    called_before = false;
    const char *said = try_each_malloc();
    if (said[0] != 0) {
        print_answer(text("%s, first call", name), said);
    }
    called_before = true;
    said = try_each_malloc();
    bool unclear = said[0] == 0 || strcmp(said, "returns") == 0;
    print_answer(text("%s, called before", name), unclear ? try_world(ghost_anywhere) : said);
}

#endif
