/* work.c: time that passes while a thread is busy.
 *
 * Rules of this file:
 *  - It is called without the lock of the interpreter, so that other threads of Python run meanwhile.
 *  - A thread that waits for a processor does not work: what counts is the time that it has had one.
 */
#define _GNU_SOURCE
#include <stdint.h>
#include <time.h>

static int64_t now_nanos(void) {
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

void fl_work(int micros) {
    int64_t end = now_nanos() + (int64_t)micros * 1000;
    while (now_nanos() < end) {
    }
}
