/* inside.c: a way into the library: stops a thread in the middle of a call, where it has just taken a lock.
 *
 * Rules of this file:
 *  - Nothing of the library is changed or replaced: the call is the one that the program makes.
 *  - No lock, no heap, no stdio: the handler runs wherever the thread happens to be.
 *
 * The thread runs the call one instruction at a time: it sets the trap flag of its processor, and every instruction
 * ends in SIGTRAP. The handler looks at the next instruction. A compare-and-exchange that expects 0, and finds it, is
 * how every C library here takes a lock that is free. After so many of them as FORKLORE_INSIDE says (1 if it says
 * nothing) the handler stops the thread at a gate, inside the call, and then lets it run on at full speed.
 *
 * That is an x86-64 affair: other processors let only a debugger step.
 */
#define _GNU_SOURCE
#include "world.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#if defined(__x86_64__) && defined(__linux__)
#include <signal.h>
#include <ucontext.h>

enum { TRAP_FLAG = 0x100, ZERO_FLAG = 0x40 };

static int wanted = 1;

static _Thread_local struct {
    volatile bool steps;     /* the trap flag is, or should be, set */
    volatile bool takes;     /* the instruction that was looked at last may have taken a lock */
    volatile int left;       /* so many locks are still to be taken */
    volatile bool text;      /* it stops when there is more in the buffer of standard output, and not at a lock */
    ptrdiff_t pending;       /* what was there before */
} inside;

__attribute__((constructor)) static void read_wanted(void) {
    const char *text = getenv("FORKLORE_INSIDE");
    wanted = text == NULL ? 1 : atoi(text);
}

/* [lock] [rex] 0f b0|b1: compare and exchange. */
static bool is_compare_and_exchange(const unsigned char *code) {
    if (*code == 0xf0) {
        code++;
    }
    if ((*code & 0xf0) == 0x40) {
        code++;
    }
    return code[0] == 0x0f && (code[1] == 0xb0 || code[1] == 0xb1);
}

/* How much is in the buffer of standard output. Only glibc shows it. */
static ptrdiff_t pending(void) {
#ifdef __GLIBC__
    return stdout->_IO_write_ptr - stdout->_IO_write_base;
#else
    return 0;
#endif
}

static void on_trap(int number, siginfo_t *info, void *context) {
    (void)number;
    (void)info;
    greg_t *registers = ((ucontext_t *)context)->uc_mcontext.gregs;
    if (!inside.steps) {
        registers[REG_EFL] &= ~(greg_t)TRAP_FLAG;
        return;
    }
    bool took = inside.takes && (registers[REG_EFL] & ZERO_FLAG) != 0;
    if (inside.text ? pending() > inside.pending : took && --inside.left == 0) {
        inside.steps = false;
        registers[REG_EFL] &= ~(greg_t)TRAP_FLAG;
        fl_stopped();
        return;
    }
    const unsigned char *code = (const unsigned char *)registers[REG_RIP];
    inside.takes = is_compare_and_exchange(code) && (registers[REG_RAX] & 0xffffffff) == 0;
}

void fl_inside_begins(enum fl_stop where) {
    struct sigaction action = {.sa_sigaction = on_trap, .sa_flags = SA_SIGINFO};
    sigaction(SIGTRAP, &action, NULL);
    inside.left = wanted;
    inside.takes = false;
    inside.text = where == FL_AT_TEXT;
    inside.pending = pending();
    inside.steps = true;
    __builtin_ia32_writeeflags_u64(__builtin_ia32_readeflags_u64() | TRAP_FLAG);
}

void fl_inside_ends(void) {
    if (inside.steps) {
        inside.steps = false;
        __builtin_ia32_writeeflags_u64(__builtin_ia32_readeflags_u64() & ~(unsigned long long)TRAP_FLAG);
    }
}

#else

void fl_inside_begins(enum fl_stop where) {
    (void)where;
}

void fl_inside_ends(void) {
}

#endif
