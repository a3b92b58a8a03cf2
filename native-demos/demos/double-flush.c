/* double-flush.c: how often text is written that lies in a buffer at the fork. */
#include "probe.h"

static FILE *file;
static bool flush_first;
static void (*end)(void);

static void end_by_exit(void) {
    exit(0);
}

static void end_at_once(void) {
    _exit(0);
}

static void end_by_exec(void) {
    execlp("true", "true", (char *)NULL);
}

/* Both keep what is in the buffer; the parent writes its own afterwards. */
static void write_once(void) {
    file = tmpfile();
    fputs("hello ", file);
    if (flush_first) {
        fflush(file);
    }
    pid_t child = fork_both();
    if (child == 0) {
        end();
    }
    wait_for(child);
    fflush(file);
    char content[64];
    ssize_t length = pread(fileno(file), content, sizeof content, 0);
    answer("\"%.*s\"", (int)(length > 0 ? length - 1 : 0), content);
}

int main(void) {
    probe("double-flush");
    end = end_by_exit;
    ask("the child calls exit", write_once);
    end = end_at_once;
    ask("the child calls _exit", write_once);
    end = end_by_exec;
    ask("the child calls exec", write_once);
    end = end_by_exit;
    flush_first = true;
    ask("flush before the fork, the child calls exit", write_once);
    return 0;
}
