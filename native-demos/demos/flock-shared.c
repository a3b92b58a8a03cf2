/* flock-shared.c: whether parent and child share a lock made by flock. */
#include "probe.h"

#include <sys/file.h>

static bool unlock_in_child;

/* Another description of the same file asks whether the lock is still there. */
static void is_free_afterwards(void) {
    FILE *file = tmpfile();
    char path[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", fileno(file));
    int other = open(path, O_RDWR | O_CLOEXEC);
    flock(fileno(file), LOCK_EX);
    pid_t child = fork_both();
    if (child == 0) {
        unlock_in_child ? flock(fileno(file), LOCK_UN) : close(fileno(file));
        _exit(0);
    }
    wait_for(child);
    answer_yes(flock(other, LOCK_EX | LOCK_NB) == 0);
}

int main(void) {
    probe("flock-shared");
    unlock_in_child = true;
    ask("the child unlocks, the parent has lost its lock", is_free_afterwards);
    unlock_in_child = false;
    ask("the child closes, the parent has lost its lock", is_free_afterwards);
    return 0;
}
