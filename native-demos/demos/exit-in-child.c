/* exit-in-child.c: whether a child can end by exit. */
#include "probe.h"

static FILE *file;
static bool held;

static void take(void) {
    flockfile(file);
}

static void nothing(void) {
}

/* The parent says that the child has ended: the child cannot, it has. */
static bool is_parent_of_an_ended_child(void) {
    file = tmpfile();
    start_ghost(held ? take : nothing);
    pid_t child = fork_both();
    if (child > 0) {
        wait_for(child);
    }
    return child > 0;
}

static void end_by_exit(void) {
    if (is_parent_of_an_ended_child()) {
        answer("ends");
    }
    exit(0);
}

static void end_at_once(void) {
    if (is_parent_of_an_ended_child()) {
        answer("ends");
    }
    _exit(0);
}

int main(void) {
    probe("exit-in-child");
    ask("exit, streams are free", end_by_exit);
    held = true;
    ask("exit, a ghost holds a stream", end_by_exit);
    ask("_exit, a ghost holds a stream", end_at_once);
    return 0;
}
