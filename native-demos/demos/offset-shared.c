/* offset-shared.c: whether the child moves the file offset of its parent. */
#include "probe.h"

static int descriptor(void) {
    FILE *file = tmpfile();
    fputs("first\nsecond\nthird\n", file);
    fflush(file);
    return dup(fileno(file));
}

static void child_reads(void) {
    int fd = descriptor();
    lseek(fd, 0, SEEK_SET);
    pid_t child = fork_both();
    if (child == 0) {
        char bytes[3];
        _exit(read(fd, bytes, sizeof bytes) == 3 ? 0 : 1);
    }
    wait_for(child);
    answer("returns %d", (int)lseek(fd, 0, SEEK_CUR));
}

static void child_ends(bool by_exit) {
    FILE *file = fdopen(descriptor(), "r");
    char line[16];
    rewind(file);
    if (fgets(line, sizeof line, file) == NULL) {
        _exit(1);
    }
    off_t before = lseek(fileno(file), 0, SEEK_CUR);
    pid_t child = fork_both();
    if (child == 0) {
        by_exit ? exit(0) : _exit(0);
    }
    wait_for(child);
    answer_yes(lseek(fileno(file), 0, SEEK_CUR) != before);
}

static void by_exit(void) {
    child_ends(true);
}

static void at_once(void) {
    child_ends(false);
}

int main(void) {
    probe("offset-shared");
    ask("the child reads three bytes, offset of the parent", child_reads);
    ask("the child calls exit with a line read, moves the parent", by_exit);
    ask("the child calls _exit with a line read, moves the parent", at_once);
    return 0;
}
