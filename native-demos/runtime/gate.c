/* gate.c: the gate before a step of a steered run, a futex in the shared mapping.
 *
 * Rules of this file:
 *  - The futex is not private: the harness opens the gate from another process.
 *  - The gate counts: it is open for a thread as long as more steps are granted than the thread has asked for.
 */
#define _GNU_SOURCE
#include "world.h"

#include <limits.h>
#include <sys/syscall.h>
#include <unistd.h>

bool fl_gate_is_open(const struct fl_thread *thread, uint32_t steps) {
    return (int32_t)(thread->granted - steps) >= 0;
}

/* `steps` is read anew each time: a signal handler that interrupts the wait asks for steps of its own. */
void fl_gate_wait(struct fl_thread *thread, const volatile uint32_t *steps, uint32_t outer) {
    thread->at_gate = true;
    for (;;) {
        uint32_t granted = thread->granted;
        if ((int32_t)(granted - (*steps - outer)) >= 0) {
            break;
        }
        syscall(SYS_futex, &thread->granted, FL_FUTEX_WAIT, granted, 0, 0, 0);
    }
    thread->at_gate = false;
}

void fl_gate_open(struct fl_thread *thread) {
    atomic_fetch_add(&thread->granted, 1);
    syscall(SYS_futex, &thread->granted, FL_FUTEX_WAKE, INT_MAX, 0, 0, 0);
}
