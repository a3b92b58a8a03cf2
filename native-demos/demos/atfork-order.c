/* atfork-order.c: in which order handlers are called. */
#include "probe.h"

static struct called {
    char prepare[8], parent[8], child[8];
} *called;

static void note(char *list, char name) {
    size_t length = strlen(list);
    if (length > 0) {
        list[length++] = ' ';
    }
    list[length] = name;
}

#define HANDLERS(NAME) \
    static void prepare_##NAME(void) { note(called->prepare, #NAME[0]); } \
    static void parent_##NAME(void) { note(called->parent, #NAME[0]); } \
    static void child_##NAME(void) { note(called->child, #NAME[0]); }

HANDLERS(A)
HANDLERS(B)
HANDLERS(C)

static void fork_once(void) {
    called = shared_memory(sizeof *called);
    pthread_atfork(prepare_A, parent_A, child_A);
    pthread_atfork(prepare_B, parent_B, child_B);
    pthread_atfork(prepare_C, parent_C, child_C);
    pid_t child = fork_both();
    if (child == 0) {
        _exit(0);
    }
    wait_for(child);
}

static void prepare(void) {
    fork_once();
    answer("\"%s\"", called->prepare);
}

static void parent(void) {
    fork_once();
    answer("\"%s\"", called->parent);
}

static void child(void) {
    fork_once();
    answer("\"%s\"", called->child);
}

int main(void) {
    probe("atfork-order");
    ask("prepare, registered A B C", prepare);
    ask("parent, registered A B C", parent);
    ask("child, registered A B C", child);
    return 0;
}
