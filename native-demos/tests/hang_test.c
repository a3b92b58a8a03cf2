/* hang_test.c: what is proof of a hang, and what is not.
 *
 * Built with hang.c alone; ends with EXIT-SUCCESS on standard output.
 */
#define _GNU_SOURCE
#include "world.h"

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

static struct fl_task in_futex(int tid) {
    struct fl_task task = {.pid = 1, .tid = tid, .asleep = true, .call = SYS_futex, .switches = 7};
    task.arguments[0] = 0x1000;
    task.arguments[1] = FL_FUTEX_WAIT | FL_FUTEX_PRIVATE;
    return task;
}

static struct fl_task in_wait(int tid) {
    return (struct fl_task){.pid = tid, .tid = tid, .asleep = true, .call = SYS_wait4, .switches = 3};
}

static struct fl_task ended_child(int pid, int parent) {
    return (struct fl_task){.pid = pid, .tid = pid, .parent = parent, .zombie = true, .call = -1};
}

static struct fl_look first, second;

/* Two looks at one waiter for a lock and one for a child, equal to the last bit. */
static void look_twice(void) {
    memset(&first, 0, sizeof first);
    first.complete = true;
    first.count = 2;
    first.tasks[0] = in_wait(1);
    first.tasks[1] = in_futex(2);
    second = first;
}

/* Process 1 waits for a child, process 5 is one that has ended, and nobody has taken it in. */
static void look_twice_at_an_ended_child(unsigned long wanted) {
    memset(&first, 0, sizeof first);
    first.complete = true;
    first.count = 2;
    first.tasks[0] = in_wait(1);
    first.tasks[0].arguments[0] = wanted;
    first.tasks[1] = ended_child(5, 1);
    second = first;
}

static void an_end_that_somebody_waits_for_wakes_him(void) {
    look_twice_at_an_ended_child(5); /* he waits for it */
    CHECK(!fl_proves_hang(&first, &second));

    look_twice_at_an_ended_child((unsigned long)-1); /* he waits for any */
    CHECK(!fl_proves_hang(&first, &second));

    look_twice_at_an_ended_child(1); /* waitid: who is meant is not its first argument */
    first.tasks[0].call = second.tasks[0].call = SYS_waitid;
    CHECK(!fl_proves_hang(&first, &second));

    look_twice_at_an_ended_child(6); /* he waits for another one */
    CHECK(fl_proves_hang(&first, &second));

    look_twice_at_an_ended_child((unsigned long)-1); /* it is the child of somebody else */
    first.tasks[1].parent = second.tasks[1].parent = 3;
    CHECK(fl_proves_hang(&first, &second));

    look_twice_at_an_ended_child(5); /* only its first thread has ended */
    first.tasks[first.count++] = in_futex(7);
    first.tasks[2].pid = 5;
    second = first;
    CHECK(fl_proves_hang(&first, &second));
}

int main(void) {
    look_twice();
    CHECK(fl_proves_hang(&first, &second));

    look_twice(); /* it was given a processor in between */
    second.tasks[1].switches++;
    CHECK(!fl_proves_hang(&first, &second));

    look_twice(); /* it was woken, and its processor idles still: it sits in its call, but does not sleep */
    second.tasks[0].asleep = false;
    CHECK(!fl_proves_hang(&first, &second));
    first.tasks[0].asleep = false;
    CHECK(!fl_proves_hang(&first, &second));

    look_twice(); /* it runs */
    first.tasks[1].call = second.tasks[1].call = -1;
    CHECK(!fl_proves_hang(&first, &second));

    look_twice(); /* its wait has a time-out, so it wakes by itself */
    first.tasks[1].arguments[3] = second.tasks[1].arguments[3] = 0x2000;
    CHECK(!fl_proves_hang(&first, &second));

    look_twice(); /* a wake-up is no wait */
    first.tasks[1].arguments[1] = second.tasks[1].arguments[1] = FL_FUTEX_WAKE;
    CHECK(!fl_proves_hang(&first, &second));

    look_twice(); /* the keyboard may still give it something */
    first.tasks[1].call = second.tasks[1].call = SYS_read;
    CHECK(!fl_proves_hang(&first, &second));

    look_twice(); /* somebody could not be looked at */
    second.complete = false;
    CHECK(!fl_proves_hang(&first, &second));

    look_twice(); /* somebody came */
    second.tasks[second.count++] = in_futex(3);
    CHECK(!fl_proves_hang(&first, &second));

    look_twice(); /* somebody else is there now */
    second.tasks[1].tid = 3;
    CHECK(!fl_proves_hang(&first, &second));

    look_twice(); /* one that has ended and was not taken in waits for nothing */
    first.tasks[0].zombie = second.tasks[0].zombie = true;
    CHECK(fl_proves_hang(&first, &second));

    look_twice(); /* but when all have ended, nobody hangs */
    first.tasks[0].zombie = second.tasks[0].zombie = true;
    first.tasks[1].zombie = second.tasks[1].zombie = true;
    CHECK(!fl_proves_hang(&first, &second));

    an_end_that_somebody_waits_for_wakes_him();

    first.count = second.count = 0;
    CHECK(!fl_proves_hang(&first, &second));
    puts("EXIT-SUCCESS");
    return 0;
}
