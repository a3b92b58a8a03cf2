/* birth.c: how a world comes into being.
 *
 * Rules of this file:
 *  - What can be done once, by the harness, is not done in each world: a short run costs little more than its forks.
 *  - A world inherits no descriptor but 0, 1 and 2, the files of its streams and, when steered, the pipe to Java.
 */
#define _GNU_SOURCE
#include "world.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { PROCESSOR_SECONDS = 120 };

struct fl_world *fl_world;
int fl_output_fd;
enum fl_oracle fl_oracle;

static struct { void *memory; size_t size; } own[4];
static size_t owned;

/* Memory of the harness alone, or NULL. No world has it, once fl_keep_own_memory was called: then a fork leaves it
 * as it is, while every other page that the harness writes to after a fork costs it a fault. */
void *fl_own_memory(size_t size) {
    void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED || owned == sizeof own / sizeof *own) {
        return NULL;
    }
    own[owned].memory = memory;
    own[owned++].size = size;
    return memory;
}

void fl_keep_own_memory(void) {
    for (size_t i = 0; i < owned; i++) {
        madvise(own[i].memory, own[i].size, MADV_DONTFORK);
    }
}

/* The standard descriptors of the harness are those of its worlds. It writes to none of them. */
bool fl_prepare_worlds(void) {
    int null_fd = open("/dev/null", O_RDWR | O_CLOEXEC);
    fl_output_fd = memfd_create("forklore-output", MFD_CLOEXEC);
    fl_world = mmap(NULL, sizeof *fl_world, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (null_fd < 0 || fl_output_fd < 0 || fl_world == MAP_FAILED || !fl_streams_are_made()) {
        return false;
    }
    fcntl(FL_CONTROL_FD, F_SETFD, FD_CLOEXEC);
    fcntl(FL_RESULT_FD, F_SETFD, FD_CLOEXEC);
    bool placed = dup2(null_fd, STDIN_FILENO) >= 0 && dup2(fl_output_fd, STDOUT_FILENO) >= 0
                  && dup2(null_fd, STDERR_FILENO) >= 0;
    close(null_fd);
    return placed;
}

/* The child of the harness becomes the first process of the world. Its deadline is what ends it; the limit of processor
 * time is for the case that nobody is left to watch. */
static void become_world(pid_t harness) {
    struct rlimit limit = {.rlim_cur = PROCESSOR_SECONDS, .rlim_max = PROCESSOR_SECONDS};
    sigset_t none;
    if (!fl_has_walls()) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != harness) {
            _exit(1);
        }
    }
    close(FL_CONTROL_FD);
    syscall(SYS_close_range, fl_world->mode == FL_FREE ? FL_RESULT_FD : FL_RESULT_FD + 1, FL_FIRST_STREAM_FD - 1, 0);
    setrlimit(RLIMIT_CPU, &limit);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    fl_world_begins();
}

bool fl_begin_world(const struct fl_callbacks *callbacks, enum fl_mode mode, uint64_t seed, uint32_t jitter_nanos) {
    pid_t harness = getpid();
    memset(fl_world, 0, sizeof *fl_world);
    fl_world->mode = mode;
    fl_world->seed = seed;
    fl_world->jitter_nanos = jitter_nanos;
    fl_world->harness = harness;
    fl_world->oracle = mode == FL_FREE ? fl_oracle : FL_ASKS_NOBODY;
    fl_world->processes = 1;
    if (ftruncate(fl_output_fd, 0) != 0 || lseek(fl_output_fd, 0, SEEK_SET) != 0) {
        fl_leave(1);
    }
    fl_streams_begin();
    pid_t pid = callbacks->fork_world();
    if (pid == 0) {
        become_world(harness);
        if (callbacks->run_main != NULL) {
            exit(callbacks->run_main());
        }
        return true;
    }
    if (pid < 0) {
        fl_give_up(strerror(errno));
    }
    fl_world->process[0].pid = pid;
    return false;
}
