/* stdio-lock-in-child.c: a ghost holds the lock of a stream: what the child may still call. */
#include "probe.h"

static FILE *file;

static void take(void) {
    flockfile(file);
}

static void held_by_a_ghost(void) {
    file = tmpfile();
    fputs("text", file);
    rewind(file);
    start_ghost(take);
    fork_child();
}

static void print(void) {
    held_by_a_ghost();
    answer("returns %d", fprintf(file, "child"));
}

static void flush_all(void) {
    held_by_a_ghost();
    answer_returns(fflush(NULL));
}

static void read_one(void) {
    held_by_a_ghost();
    answer("returns %d", getc(file) == 't' ? 0 : -1);
}

static void descriptor(void) {
    held_by_a_ghost();
    answer("returns %d", fileno(file) > 2 ? 0 : -1);
}

static void another_stream(void) {
    FILE *other = tmpfile();
    held_by_a_ghost();
    answer("returns %d", fprintf(other, "child"));
}

int main(void) {
    probe("stdio-lock-in-child");
    ask("fprintf", print);
    ask("fflush of all", flush_all);
    ask("getc", read_one);
    ask("fileno", descriptor);
    ask("fprintf to another stream", another_stream);
    return 0;
}
