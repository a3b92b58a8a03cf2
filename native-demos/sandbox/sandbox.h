/* sandbox.h: what the parts of the sandbox share.
 *
 * Rules of this folder:
 *  - A program of a stranger runs here, and may be hostile. It has no network, no name for a file outside, no
 *    descriptor but the standard ones, no right beyond those of an ordinary user, and limits on everything.
 *  - Nothing that it does or writes is believed: it is judged from outside, by its exit, its output and /proc.
 *  - Without namespaces nothing is run at all.
 *  - The proof of a hang is that of ../runtime: hang.c, proc.c and waits.c are linked.
 */
#ifndef SANDBOX_H
#define SANDBOX_H

#include "world.h"

#include <stdio.h>

/* Raised whenever a line between the sandbox and Java changes (Java: forklore.runner.jury.Sandbox). */
#define SB_PROTOCOL 2

enum { SB_MAX_FILES = 32, SB_MAX_ARGUMENTS = 64, SB_MAX_SHOWN = 8, SB_STUDENT = 1000, SB_NOBODY = 65534 };

struct sb_file { char *name; unsigned char *bytes; size_t size; };

struct sb_limits {
    long millis, memory, processes, output, file_size;
};

/* orders.c: what Java asks for. */
struct sb_orders {
    struct sb_file files[SB_MAX_FILES];
    int file_count;
    char *shown[SB_MAX_SHOWN];  /* folders that the program may read, beside those of the system */
    int shown_count;
    struct sb_file input;
    struct sb_limits limits;
    char *arguments[SB_MAX_ARGUMENTS + 1];
};

/* True if another step is to be run; its limits and arguments are those in `orders`. */
bool sb_next_order(FILE *control, struct sb_orders *orders);

/* room.c: true in the first process of new namespaces, in which only the room is left. Else `why` says what refused.
 * It does not return in the process that was started: that one waits for the end of the other. */
bool sb_enter_room(struct sb_orders *orders, const char **why);

/* filter.c: the calling process gives up its rights for good, and some calls of the kernel. */
bool sb_give_up_rights(void);

/* court.c: runs one step and reports it; true if it ended by itself, with 0. */
bool sb_run_step(struct sb_orders *orders, FILE *result);
void sb_report_leftovers(const struct sb_orders *orders, FILE *result);

#endif
