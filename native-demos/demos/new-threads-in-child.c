/* new-threads-in-child.c: whether a child may start threads. */
#include "probe.h"

static void nothing(void) {
}

static int given;

static void *give_back(void *value) {
    return value;
}

static void start_and_join(void) {
    start_ghost(nothing);
    fork_child();
    pthread_t thread;
    void *value = NULL;
    int result = pthread_create(&thread, NULL, give_back, &given);
    if (result == 0) {
        result = pthread_join(thread, &value);
    }
    answer_returns(value == &given ? result : -1);
}

int main(void) {
    probe("new-threads-in-child");
    ask("create, then join", start_and_join);
    return 0;
}
