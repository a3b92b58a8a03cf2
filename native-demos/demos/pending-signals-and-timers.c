/* pending-signals-and-timers.c: which signals and timers the child has. */
#include "probe.h"

#include <sys/time.h>

static void pending(void) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    pthread_sigmask(SIG_BLOCK, &set, NULL);
    raise(SIGUSR1);
    fork_child();
    sigpending(&set);
    answer_yes(sigismember(&set, SIGUSR1));
}

static void alarm_clock(void) {
    alarm(100);
    fork_child();
    answer_yes(alarm(0) != 0);
}

static void interval_timer(void) {
    setitimer(ITIMER_REAL, &(struct itimerval){.it_value = {.tv_sec = 100}}, NULL);
    fork_child();
    struct itimerval left;
    getitimer(ITIMER_REAL, &left);
    answer_yes(left.it_value.tv_sec != 0);
}

static void posix_timer(void) {
    timer_t timer;
    struct sigevent event = {.sigev_notify = SIGEV_NONE};
    timer_create(CLOCK_MONOTONIC, &event, &timer);
    fork_child();
    struct itimerspec left;
    answer_returns(timer_gettime(timer, &left) == 0 ? 0 : errno);
}

int main(void) {
    probe("pending-signals-and-timers");
    ask("the child has the pending signal", pending);
    ask("the child has the alarm", alarm_clock);
    ask("the child has the interval timer", interval_timer);
    ask("timer_gettime of a timer of the parent", posix_timer);
    return 0;
}
