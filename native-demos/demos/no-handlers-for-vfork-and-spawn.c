/* no-handlers-for-vfork-and-spawn.c: for which ways to make a process handlers are called. */
#include "probe.h"

#include <spawn.h>

extern char **environ;

static int *calls;

static void prepare(void) {
    ++*calls;
}

static void end_or_wait(pid_t child) {
    if (child == 0) {
        _exit(0);
    }
    wait_for(child);
}

static void by_fork(void) {
    end_or_wait(fork());
}

static void by_raw_fork(void) {
    end_or_wait(_Fork());
}

static void by_vfork(void) {
    pid_t child = vfork();
    if (child == 0) {
        _exit(0);
    }
    wait_for(child);
}

static void by_spawn(void) {
    pid_t child;
    char *arguments[] = {"true", NULL};
    if (posix_spawnp(&child, "true", NULL, NULL, arguments, environ) == 0) {
        wait_for(child);
    }
}

static void by_system(void) {
    if (system("true") != 0) {
        answer("unclear: system failed");
    }
}

static void by_popen(void) {
    pclose(popen("true", "r"));
}

static void (*way)(void);

static void are_called(void) {
    calls = shared_memory(sizeof *calls);
    pthread_atfork(prepare, NULL, NULL);
    way();
    answer_yes(*calls > 0);
}

int main(void) {
    static const struct { const char *name; void (*way)(void); } ways[] = {
        {"fork", by_fork}, {"_Fork", by_raw_fork}, {"vfork", by_vfork},
        {"posix_spawn", by_spawn}, {"system", by_system}, {"popen", by_popen},
    };
    probe("no-handlers-for-vfork-and-spawn");
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        way = ways[i].way;
        ask(text("%s calls handlers", ways[i].name), are_called);
    }
    return 0;
}
