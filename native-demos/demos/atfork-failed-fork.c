/* atfork-failed-fork.c: which handlers are called when fork fails. */
#include "probe.h"

#include <sys/resource.h>

static char *called;

static void prepare(void) {
    strcat(called, "prepare ");
}

static void parent(void) {
    strcat(called, "parent ");
}

static void child(void) {
    strcat(called, "child ");
}

/* The limit does not bind root, so root becomes nobody first. */
static void fork_without_room(void) {
    called = shared_memory(256);
    pthread_atfork(prepare, parent, child);
    setrlimit(RLIMIT_NPROC, &(struct rlimit){0, 0});
    if (geteuid() == 0 && setuid(65534) != 0) {
        answer("unclear: cannot become nobody");
    }
    pid_t made = fork();
    if (made >= 0) {
        made == 0 ? _exit(0) : answer("unclear: the fork did not fail");
    }
}

static void result(void) {
    fork_without_room();
    answer_returns(errno);
}

static void handlers(void) {
    fork_without_room();
    answer("\"%.*s\"", (int)strlen(called) - 1, called);
}

int main(void) {
    probe("atfork-failed-fork");
    ask("fork", result);
    ask("handlers", handlers);
    return 0;
}
