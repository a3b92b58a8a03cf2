/* stream.c: the files behind the declared streams: without a name, made by the harness, which reads them after a run.
 *
 * Rules of this file:
 *  - The offset belongs to the world, as that of standard output does: the harness reads at given places.
 */
#define _GNU_SOURCE
#include "forklore.h"
#include "world.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

static int count;

static int make_file(int number) {
    int fd = memfd_create("forklore-stream", MFD_CLOEXEC);
    if (fd < 0 || dup3(fd, number, O_CLOEXEC) != number) {
        return -1;
    }
    return close(fd);
}

bool fl_streams_are_made(void) {
    for (int i = 0; fl_objects[i].kind != FL_NOTHING && count < FL_MAX_STREAMS; i++) {
        if (fl_objects[i].kind == FL_STREAM && make_file(FL_FIRST_STREAM_FD + count++) != 0) {
            return false;
        }
    }
    return true;
}

void fl_streams_begin(void) {
    for (int i = 0; i < count; i++) {
        if (ftruncate(fl_stream_file(i), 0) != 0 || lseek(fl_stream_file(i), 0, SEEK_SET) != 0) {
            fl_leave(1);
        }
    }
}

/* The file of the stream of that number, or -1. */
int fl_stream_file(int number) {
    return number >= 0 && number < count ? FL_FIRST_STREAM_FD + number : -1;
}

/* A descriptor of its own for the world, with the same offset. */
int fl_stream(int number) {
    return fcntl(fl_stream_file(number), F_DUPFD_CLOEXEC, 0);
}
