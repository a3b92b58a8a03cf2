/* epoll-shared.c: whether the child changes the epoll set of its parent. */
#include "probe.h"

#include <sys/epoll.h>

static bool close_in_child;

/* There is something to read before and after; only the set may change. */
static void parent_hears_nothing(void) {
    int set = epoll_create1(0), ends[2];
    struct epoll_event event = {.events = EPOLLIN};
    if (pipe(ends) != 0 || epoll_ctl(set, EPOLL_CTL_ADD, ends[0], &event) != 0) {
        _exit(1);
    }
    signal_step(ends);
    pid_t child = fork_both();
    if (child == 0) {
        close_in_child ? close(ends[0]) : epoll_ctl(set, EPOLL_CTL_DEL, ends[0], NULL);
        _exit(0);
    }
    wait_for(child);
    answer_yes(epoll_wait(set, &event, 1, 0) == 0);
}

int main(void) {
    probe("epoll-shared");
    ask("the child removes a descriptor, the parent hears nothing of it", parent_hears_nothing);
    close_in_child = true;
    ask("the child closes a descriptor, the parent hears nothing of it", parent_hears_nothing);
    return 0;
}
