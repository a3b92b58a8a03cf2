/* stdio-own-lock.c: the forking thread holds a stream, and the child lets it go and uses it. */
#include "probe.h"

static FILE *file;

static void take_and_release(void) {
    flockfile(file);
    funlockfile(file);
}

static void nothing(void) {
}

static void held_by_the_forking_thread(void) {
    file = tmpfile();
    start_ghost(nothing);
    flockfile(file);
    fork_child();
    funlockfile(file);
}

static void another_thread(void) {
    held_by_the_forking_thread();
    start_ghost(take_and_release);
    answer("returns");
}

/* What is counted wrong shows only when it comes down to zero. */
static void another_thread_later(void) {
    held_by_the_forking_thread();
    take_and_release();
    start_ghost(take_and_release);
    answer("returns");
}

int main(void) {
    probe("stdio-own-lock");
    ask("funlockfile, then flockfile by a new thread", another_thread);
    ask("funlockfile, a flockfile and funlockfile, then flockfile by a new thread", another_thread_later);
    return 0;
}
