/* vfork-stops-only-the-caller.c: which threads are stopped while a child of vfork runs. */
#include "probe.h"

static volatile unsigned long steps;
static volatile bool caller_went_on;

static void *count(void *unused) {
    for (;;) {
        steps++;
    }
    return unused;
}

/* The child shares the memory of its parent and waits until the other thread has gone on in it. */
static bool caller_was_stopped(void) {
    pthread_t thread;
    pthread_create(&thread, NULL, count, NULL);
    volatile bool stopped = false;
    pid_t child = vfork();
    if (child == 0) {
        unsigned long seen = steps;
        while (steps < seen + 1000) {
        }
        stopped = !caller_went_on;
        _exit(0);
    }
    caller_went_on = true;
    wait_for(child);
    return stopped;
}

static void others(void) {
    caller_was_stopped();
    answer_yes(true);
}

static void caller(void) {
    answer_yes(caller_was_stopped());
}

int main(void) {
    probe("vfork-stops-only-the-caller");
    ask("other threads go on", others);
    ask("the caller is stopped", caller);
    return 0;
}
