/* join-of-ghost.c: what a child may do with the handle of a thread that it does not have. */
#include "probe.h"

static pthread_t ghost;

static void nothing(void) {
}

static void with_a_ghost(void) {
    ghost = start_ghost(nothing);
    fork_child();
}

static void join(void) {
    with_a_ghost();
    void *value;
    answer_returns(pthread_join(ghost, &value));
}

static void detach(void) {
    with_a_ghost();
    answer_returns(pthread_detach(ghost));
}

static void cancel(void) {
    with_a_ghost();
    answer_returns(pthread_cancel(ghost));
}

static void probe_signal(void) {
    with_a_ghost();
    answer_returns(pthread_kill(ghost, 0));
}

int main(void) {
    probe("join-of-ghost");
    ask("join", join);
    ask("detach", detach);
    ask("cancel", cancel);
    ask("signal 0", probe_signal);
    return 0;
}
