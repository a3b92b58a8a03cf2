/* thread-returns-in-child.c: a thread that is not the main thread forks, and returns in the child. */
#include "probe.h"

static void at_exit(void) {
    answer("yes");
}

static void *fork_and_return(void *nothing) {
    fork_child();
    return nothing;
}

static void world(void) {
    atexit(at_exit);
    pthread_t thread;
    pthread_create(&thread, NULL, fork_and_return, NULL);
    pthread_join(thread, NULL);
}

int main(void) {
    probe("thread-returns-in-child");
    ask("exit handlers run", world);
    return 0;
}
