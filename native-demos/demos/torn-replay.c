/* torn-replay.c: a ghost has put half a line into a buffer, and the child writes to the same stream. */
#include "probe.h"

static FILE *file;
static bool locked;

static void write_half_a_line(void) {
    if (locked) {
        flockfile(file);
    }
    fputs("half of a line of the parent, ", file);
}

static void write_in_child(void) {
    file = tmpfile();
    start_ghost(write_half_a_line);
    fork_child();
    fputs("a line of the child", file);
    fflush(file);
    char content[128];
    ssize_t length = pread(fileno(file), content, sizeof content, 0);
    answer("\"%.*s\"", (int)length, content);
}

int main(void) {
    probe("torn-replay");
    ask("the ghost is between two writes", write_in_child);
    locked = true;
    ask("the ghost is inside a write", write_in_child);
    return 0;
}
