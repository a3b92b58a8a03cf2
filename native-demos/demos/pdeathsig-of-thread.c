/* pdeathsig-of-thread.c: whose end the parent-death signal of a child tells. */
#include "probe.h"

#include <sys/prctl.h>

static pid_t child;
static int ready[2];

static void *fork_and_end(void *unused) {
    child = fork();
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        signal_step(ready);
        for (;;) {
            pause();
        }
    }
    await_step(ready);
    return unused;
}

/* Only the thread ends: this process waits for the child. */
static void end_of_the_thread(void) {
    if (pipe(ready) != 0) {
        _exit(1);
    }
    pthread_t thread;
    pthread_create(&thread, NULL, fork_and_end, NULL);
    pthread_join(thread, NULL);
    wait_for(child);
}

int main(void) {
    probe("pdeathsig-of-thread");
    ask("the thread that forked ends, its process lives, the child", end_of_the_thread);
    return 0;
}
