/* exec-leaves-locks-behind.c: ghosts hold a mutex and a stream, and the child becomes another program. */
#include "probe.h"

#include <spawn.h>

extern char **environ;

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static char *arguments[] = {"true", NULL};

static void take_a_mutex(void) {
    pthread_mutex_lock(&mutex);
}

static void take_a_stream(void) {
    flockfile(stdout);
}

static void with_ghosts(void) {
    start_ghost(take_a_mutex);
    start_ghost(take_a_stream);
}

static void by_fork_and_exec(void) {
    with_ghosts();
    pid_t child = fork_both();
    if (child == 0) {
        execvp("true", arguments);
        answer("unclear: exec failed");
    }
    wait_for(child);
    answer("ends");
}

static void by_spawn(void) {
    with_ghosts();
    pid_t child;
    if (posix_spawnp(&child, "true", NULL, NULL, arguments, environ) != 0) {
        answer("unclear: spawn failed");
    }
    wait_for(child);
    answer("ends");
}

int main(void) {
    probe("exec-leaves-locks-behind");
    ask("fork, then exec", by_fork_and_exec);
    ask("posix_spawn", by_spawn);
    return 0;
}
