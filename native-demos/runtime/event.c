/* event.c: one line from a process of the world to Java.
 *
 * Rules of this file:
 *  - One write() of less than PIPE_BUF bytes for each line, so that lines of several processes never mix.
 *  - No lock, no heap, no stdio: it runs in the child of a multi-threaded process.
 */
#include "world.h"

#include <errno.h>
#include <unistd.h>

enum { LINE = 128, DIGITS = 20 };

static int append_number(char *line, int at, long number) {
    char digits[DIGITS];
    int count = 0;
    unsigned long rest = number < 0 ? -(unsigned long)number : (unsigned long)number;
    do {
        digits[count++] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (number < 0) {
        line[at++] = '-';
    }
    while (count > 0) {
        line[at++] = digits[--count];
    }
    return at;
}

void fl_event(const char *word, int count, const long *numbers) {
    char line[LINE];
    int at = 0;
    while (*word != 0 && at < DIGITS) {
        line[at++] = *word++;
    }
    for (int i = 0; i < count && at < LINE - DIGITS - 2; i++) {
        line[at++] = ' ';
        at = append_number(line, at, numbers[i]);
    }
    line[at++] = '\n';
    while (write(FL_RESULT_FD, line, (size_t)at) < 0 && errno == EINTR) {
    }
}
