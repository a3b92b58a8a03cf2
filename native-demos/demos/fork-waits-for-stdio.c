/* fork-waits-for-stdio.c: whether locks of streams can stop fork in the parent. */
#include "probe.h"

static FILE *file;

static void hold_a_stream(void) {
    flockfile(file);
}

static void flush_all(void) {
    fflush(NULL);
}

static void fork_and_say(void) {
    pid_t child = fork_both();
    if (child == 0) {
        answer("returns");
    }
    wait_for(child);
}

static void held(void) {
    file = tmpfile();
    fputs("text", file);
    start_ghost(hold_a_stream);
    fork_and_say();
}

static void held_and_flushed(void) {
    file = tmpfile();
    fputs("text", file);
    start_ghost(hold_a_stream);
    start_waiting_ghost(flush_all);
    fork_and_say();
}

int main(void) {
    probe("fork-waits-for-stdio");
    ask("one thread holds a stream, fork", held);
    ask("one thread holds a stream, another flushes all, fork", held_and_flushed);
    return 0;
}
