/* record-lock-not-inherited.c: whether the child has the record locks of its parent. */
#include "probe.h"

static int fd;

static bool locked_by_another(void) {
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    return fcntl(fd, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

static void lock_in_parent(void) {
    fd = fileno(tmpfile());
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    fcntl(fd, F_SETLK, &lock);
}

static void child_has_it(void) {
    lock_in_parent();
    fork_child();
    answer_yes(!locked_by_another());
}

/* A second child sees whether the close of the first one dropped the lock. */
static void close_drops_it(void) {
    lock_in_parent();
    pid_t child = fork_both();
    if (child == 0) {
        close(fd);
        _exit(0);
    }
    wait_for(child);
    fork_child();
    answer_yes(!locked_by_another());
}

int main(void) {
    probe("record-lock-not-inherited");
    ask("the child has the lock", child_has_it);
    ask("the child closes, the parent has lost its lock", close_drops_it);
    return 0;
}
