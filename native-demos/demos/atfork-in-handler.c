/* atfork-in-handler.c: a prepare handler registers handlers: which of them are called for the same fork? */
#include "probe.h"

static bool *called; /* prepare, parent, child: only one process writes each */

static void inner_prepare(void) {
    called[0] = true;
}

static void inner_parent(void) {
    called[1] = true;
}

static void inner_child(void) {
    called[2] = true;
}

static void prepare(void) {
    static bool registered;
    if (!registered) {
        registered = true;
        pthread_atfork(inner_prepare, inner_parent, inner_child);
    }
}

static void nothing(void) {
}

static void fork_once(void) {
    pid_t child = fork_both();
    if (child == 0) {
        _exit(0);
    }
    wait_for(child);
}

static void register_and_fork(void) {
    called = shared_memory(3 * sizeof *called);
    pthread_atfork(prepare, NULL, NULL);
    fork_once();
}

static void say_who_was_called(void) {
    char names[32] = "";
    strcat(names, called[0] ? "prepare " : "");
    strcat(names, called[1] ? "parent " : "");
    strcat(names, called[2] ? "child " : "");
    size_t length = strlen(names);
    answer("\"%.*s\"", (int)(length > 0 ? length - 1 : 0), names);
}

static void alone(void) {
    register_and_fork();
    say_who_was_called();
}

static void with_a_thread(void) {
    start_ghost(nothing);
    register_and_fork();
    say_who_was_called();
}

static void next_fork(void) {
    register_and_fork();
    memset(called, 0, 3 * sizeof *called);
    fork_once();
    say_who_was_called();
}

int main(void) {
    probe("atfork-in-handler");
    ask("one thread, called for this fork", alone);
    ask("two threads, called for this fork", with_a_thread);
    ask("one thread, called for the next fork", next_fork);
    return 0;
}
