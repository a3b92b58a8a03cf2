/* hang_test.c: what is proof of a hang, and what is not.
 *
 * Built with hang.c and waits.c alone; ends with EXIT-SUCCESS on standard output.
 */
#define _GNU_SOURCE
#include "world.h"

#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>

#define CHECK(condition) \
    do { \
        if (!(condition)) { \
            printf("line %d: %s\n", __LINE__, #condition); \
            exit(1); \
        } \
    } while (0)

static struct fl_look first, second;

static struct fl_task asleep(int pid, int tid, long call) {
    return (struct fl_task){.pid = pid, .tid = tid, .state = 'S', .call = call, .switches = 7, .sleeps = 5};
}

static struct fl_task in_futex(int tid) {
    struct fl_task task = asleep(1, tid, SYS_futex);
    task.arguments[0] = 0x1000;
    task.arguments[1] = FL_FUTEX_WAIT | FL_FUTEX_PRIVATE;
    return task;
}

static struct fl_task ended_child(int pid, int parent) {
    return (struct fl_task){.pid = pid, .tid = pid, .parent = parent, .state = 'Z', .call = -1};
}

/* Two looks at one waiter for a child and one other, equal to the last bit. */
static void look_twice_at(struct fl_task other) {
    memset(&first, 0, sizeof first);
    first.complete = true;
    first.count = 2;
    first.tasks[0] = asleep(1, 1, SYS_wait4);
    first.tasks[1] = other;
    second = first;
}

static void look_twice(void) {
    look_twice_at(in_futex(2));
}

static bool hangs(void) {
    bool proved = fl_proves_hang(&first, &second);
    CHECK(!proved || (fl_may_hang(&first) && fl_may_hang(&second)));
    return proved;
}

/* Whether a thread in that call, with these arguments, waits for ever. */
static bool waits(long call, unsigned long a, unsigned long b, unsigned long c, unsigned long d, unsigned long e) {
    struct fl_task task = asleep(3, 3, call);
    unsigned long arguments[] = {a, b, c, d, e, 0};
    memcpy(task.arguments, arguments, sizeof arguments);
    task.own_files = true;
    look_twice_at(task);
    bool proved = hangs();
    look_twice_at(task);
    first.tasks[1].own_files = second.tasks[1].own_files = false;
    CHECK(proved || !hangs());
    return proved;
}

/* Whether that is so with files of strangers, too. */
static bool waits_for_strangers(long call, unsigned long a, unsigned long b) {
    struct fl_task task = asleep(3, 3, call);
    task.arguments[0] = a;
    task.arguments[1] = b;
    look_twice_at(task);
    return hangs();
}

static void whoever_may_still_run_is_no_proof(void) {
    look_twice();
    CHECK(hangs());

    look_twice(); /* it left a processor in between */
    second.tasks[1].switches++;
    CHECK(!hangs());

    look_twice(); /* it was woken, and its processor idles still: it sits in its call, but does not sleep */
    second.tasks[0].state = 'R';
    CHECK(!hangs());
    first.tasks[0].state = 'R';
    CHECK(!hangs());

    look_twice(); /* it sleeps for a short time only */
    first.tasks[1].state = second.tasks[1].state = 'D';
    CHECK(!hangs());

    look_twice(); /* it runs */
    first.tasks[1].call = second.tasks[1].call = -1;
    CHECK(!hangs());
    first.tasks[1].call = SYS_futex;
    CHECK(!hangs());

    look_twice(); /* somebody could not be looked at */
    second.complete = false;
    CHECK(!hangs());
    second.complete = true;
    first.complete = false;
    CHECK(!hangs());

    look_twice(); /* somebody came */
    second.tasks[second.count++] = in_futex(3);
    CHECK(!hangs());

    look_twice(); /* somebody else is there now */
    second.tasks[1].tid = 3;
    CHECK(!hangs());

    first.count = second.count = 0;
    CHECK(!hangs());
}

static void what_ends_by_itself_is_no_wait_for_ever(void) {
    enum { WAIT = FL_FUTEX_WAIT | FL_FUTEX_PRIVATE, BITSET = FL_FUTEX_WAIT_BITSET | FL_FUTEX_CLOCK };
    CHECK(waits(SYS_futex, 0x1000, WAIT, 2, 0, 0));
    CHECK(waits(SYS_futex, 0x1000, BITSET, 2, 0, 0));
    CHECK(waits(SYS_futex, 0x1000, 6, 0, 0, 0));                    /* the lock of a mutex that inherits priority */
    CHECK(!waits(SYS_futex, 0x1000, WAIT, 2, 0x2000, 0));           /* it has a time-out */
    CHECK(!waits(SYS_futex, 0x1000, FL_FUTEX_WAKE, 2, 0, 0));       /* a wake-up is no wait */
    CHECK(waits(SYS_rt_sigsuspend, 0x1000, 8, 0, 0, 0));
    CHECK(waits(SYS_rt_sigtimedwait, 0x1000, 0, 0, 8, 0));
    CHECK(!waits(SYS_rt_sigtimedwait, 0x1000, 0, 0x2000, 8, 0));
    CHECK(!waits(SYS_nanosleep, 0x1000, 0, 0, 0, 0));
    CHECK(!waits(SYS_clock_nanosleep, 0, 0, 0x1000, 0, 0));
    CHECK(!waits(SYS_restart_syscall, 0, 0, 0, 0, 0));              /* what it goes on with is not known */
    CHECK(waits(SYS_ppoll, 0x1000, 1, 0, 0, 0));
    CHECK(!waits(SYS_ppoll, 0x1000, 1, 0x2000, 0, 0));
    CHECK(waits(SYS_pselect6, 1, 0x1000, 0, 0, 0));
    CHECK(!waits(SYS_pselect6, 1, 0x1000, 0, 0, 0x2000));
    CHECK(waits(SYS_epoll_pwait, 5, 0x1000, 1, 0xffffffff, 0));
    CHECK(!waits(SYS_epoll_pwait, 5, 0x1000, 1, 1000, 0));
    CHECK(!waits(SYS_accept4, 5, 0, 0, 0, 0));                      /* a stranger may connect */
}

static void only_files_of_the_world_are_waited_for_in_vain(void) {
    CHECK(waits(SYS_read, 5, 0x1000, 1, 0, 0));
    CHECK(waits(SYS_write, 5, 0x1000, 1, 0, 0));
    CHECK(waits(SYS_flock, 5, 2, 0, 0, 0));
    CHECK(waits(SYS_fcntl, 5, F_SETLKW, 0x1000, 0, 0));
    CHECK(waits(SYS_fcntl, 5, F_OFD_SETLKW, 0x1000, 0, 0));
    CHECK(!waits(SYS_fcntl, 5, F_SETLK, 0x1000, 0, 0));
    CHECK(!waits_for_strangers(SYS_read, 0, 0x1000)); /* the keyboard may still give it something */
    CHECK(!waits_for_strangers(SYS_write, 5, 0x1000));
    CHECK(!waits_for_strangers(SYS_flock, 5, 2));
    CHECK(!waits_for_strangers(SYS_fcntl, 5, F_SETLKW));
    CHECK(!waits_for_strangers(SYS_ppoll, 0x1000, 1));
    CHECK(waits_for_strangers(SYS_rt_sigsuspend, 0x1000, 8));
}

static void whoever_lends_its_memory_waits_for_its_child(void) {
    static const long calls[] = {SYS_clone, SYS_clone3};
    for (int i = 0; i < 2; i++) {
        struct fl_task lender = asleep(4, 4, calls[i]);
        lender.state = 'D';
        lender.arguments[0] = CLONE_VM | CLONE_VFORK;
        look_twice_at(lender); /* nobody runs in it: it makes a process, and that takes a while */
        CHECK(!hangs());
        lender.lent_to = 2;
        look_twice_at(lender);
        CHECK(hangs());
        second.tasks[1].lent_to = 0; /* the child is another program now */
        CHECK(!hangs());
    }
    struct fl_task forker = asleep(4, 4, SYS_clone);
    forker.lent_to = 2;
    look_twice_at(forker); /* it does not lend anything: it makes a thread */
    CHECK(!hangs());
}

/* Process 1 waits for a child, process 5 is one that has ended, and nobody has taken it in. */
static void look_twice_at_an_ended_child(unsigned long wanted) {
    look_twice_at(ended_child(5, 1));
    first.tasks[0].arguments[0] = second.tasks[0].arguments[0] = wanted;
}

static void an_end_that_somebody_waits_for_wakes_him(void) {
    look_twice_at_an_ended_child(5); /* he waits for it */
    CHECK(!hangs());

    look_twice_at_an_ended_child((unsigned long)-1); /* he waits for any */
    CHECK(!hangs());

    look_twice_at_an_ended_child(0); /* waitid, for any */
    first.tasks[0].call = second.tasks[0].call = SYS_waitid;
    CHECK(!hangs());
    first.tasks[0].arguments[0] = second.tasks[0].arguments[0] = 1; /* for this one */
    first.tasks[0].arguments[1] = second.tasks[0].arguments[1] = 5;
    CHECK(!hangs());
    first.tasks[0].arguments[1] = second.tasks[0].arguments[1] = 6; /* for another one */
    CHECK(hangs());

    look_twice_at_an_ended_child(6); /* he waits for another one */
    CHECK(hangs());

    look_twice_at_an_ended_child((unsigned long)-1); /* it is the child of somebody else */
    first.tasks[1].parent = second.tasks[1].parent = 3;
    CHECK(hangs());

    look_twice_at_an_ended_child(5); /* only its first thread has ended */
    first.tasks[first.count++] = in_futex(7);
    first.tasks[2].pid = 5;
    second = first;
    CHECK(hangs());

    look_twice(); /* it ended between the looks, and may have told somebody */
    second.tasks[1] = ended_child(2, 9);
    second.tasks[1].pid = 1;
    CHECK(!hangs());

    look_twice(); /* when all have ended, nobody hangs */
    first.tasks[0].state = second.tasks[0].state = 'Z';
    CHECK(hangs());
    first.tasks[1].state = second.tasks[1].state = 'Z';
    CHECK(!hangs());
}

static void a_stopped_thread_is_told_from_one_that_waits(void) {
    look_twice();
    CHECK(!fl_somebody_is_stopped(&second));
    first.tasks[1].state = second.tasks[1].state = 'T';
    first.tasks[1].call = second.tasks[1].call = -1;
    CHECK(hangs());
    CHECK(fl_somebody_is_stopped(&second));
    first.tasks[1].state = 'S'; /* it was stopped just now */
    first.tasks[1].call = SYS_futex;
    first.tasks[1].arguments[1] = FL_FUTEX_WAIT;
    CHECK(!hangs());
    look_twice(); /* a debugger may let it go on */
    first.tasks[1].state = second.tasks[1].state = 't';
    CHECK(!hangs());
}

static void a_spin_is_seen_and_not_proved(void) {
    look_twice();
    CHECK(!fl_seems_to_spin(&first, &second)); /* nobody runs */
    first.tasks[1].state = second.tasks[1].state = 'R';
    first.tasks[1].call = second.tasks[1].call = -1;
    second.tasks[1].switches += 100; /* others wanted the processor, too */
    CHECK(!hangs());
    CHECK(fl_seems_to_spin(&first, &second));
    second.tasks[1].sleeps++; /* it slept in between */
    CHECK(!fl_seems_to_spin(&first, &second));
    second.tasks[1].sleeps--;
    second.tasks[0].state = 'R'; /* the other one was woken */
    second.tasks[0].sleeps++;
    CHECK(!fl_seems_to_spin(&first, &second));
    look_twice();
    first.tasks[0] = second.tasks[0] = asleep(1, 1, SYS_nanosleep); /* the other one may wake by itself */
    first.tasks[1].state = second.tasks[1].state = 'R';
    CHECK(!fl_seems_to_spin(&first, &second));
}

int main(void) {
    whoever_may_still_run_is_no_proof();
    what_ends_by_itself_is_no_wait_for_ever();
    only_files_of_the_world_are_waited_for_in_vain();
    whoever_lends_its_memory_waits_for_its_child();
    an_end_that_somebody_waits_for_wakes_him();
    a_stopped_thread_is_told_from_one_that_waits();
    a_spin_is_seen_and_not_proved();
    puts("EXIT-SUCCESS");
    return 0;
}
