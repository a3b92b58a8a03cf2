/* sandbox.c: the program that Java starts. It takes orders, enters the room, runs the steps, and says what it saw.
 *
 * Rules of this file:
 *  - One program of a stranger, one sandbox: nothing is used a second time.
 *  - It lives as long as Java holds the other end of the control pipe.
 */
#define _GNU_SOURCE
#include "sandbox.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What the parts of the runtime ask for. */
static struct fl_world no_world;
struct fl_world *fl_world = &no_world;

static void go_first_when_memory_is_short(void) {
    int fd = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (fd >= 0) {
        ssize_t ignored = write(fd, "1000", 4);
        (void)ignored;
        close(fd);
    }
}

int main(void) {
    static struct sb_orders orders;
    const char *why;
    syscall(SYS_close_range, FL_RESULT_FD + 1, ~0U, 0);
    signal(SIGPIPE, SIG_IGN);
    go_first_when_memory_is_short();
    FILE *control = fdopen(FL_CONTROL_FD, "re"), *result = fdopen(FL_RESULT_FD, "we");
    if (control == NULL || result == NULL) {
        return 1;
    }
    fprintf(result, "sandbox %d\n", SB_PROTOCOL);
    if (!sb_next_order(control, &orders)) {
        return 0;
    }
    fflush(result);
    if (!sb_enter_room(&orders, &why)) {
        fprintf(result, "no-room -");
        for (const char *at = why; *at != 0; at++) {
            fprintf(result, "%02x", (unsigned char)*at);
        }
        fprintf(result, "\n");
        fflush(result);
        return 0;
    }
    prctl(PR_SET_DUMPABLE, 0);
    while (sb_run_step(&orders, result) && sb_next_order(control, &orders)) {
    }
    sb_report_leftovers(&orders, result);
    fflush(result);
    return 0;
}
