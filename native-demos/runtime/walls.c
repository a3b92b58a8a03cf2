/* walls.c: what is around the worlds: limits, and a namespace of processes where the machine allows one.
 *
 * Rules of this file:
 *  - Behind walls the harness is the first process of a namespace. When it ends, however it ends, the kernel ends
 *    everybody in it at once. kill(-1) reaches nobody outside, and not the harness.
 *  - Where no namespace can be made the same things are done without one, by hand: see reap.c.
 *  - Steered runs have no walls: Java looks at their processes by the numbers that they have outside.
 */
#define _GNU_SOURCE
#include "world.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { NO_WALLS_HERE = 77 };

static bool walls;

static void write_file(const char *path, const char *text) {
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fd >= 0) {
        ssize_t ignored = write(fd, text, strlen(text));
        (void)ignored;
        close(fd);
    }
}

/* Memory, file size, files and processes of whatever runs below; the harness itself stays far under all of them. If
 * the machine runs out of memory all the same, the worlds go first. */
void fl_prepare_walls(void) {
    static const struct { int what; rlim_t most; } limits[] = {
        {RLIMIT_CORE, 0},
        {RLIMIT_AS, (rlim_t)2 << 30},
        {RLIMIT_FSIZE, FL_MAX_OUTPUT},
        {RLIMIT_NPROC, 16384},
        {RLIMIT_NOFILE, 256},
    };
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        struct rlimit limit;
        if (getrlimit(limits[i].what, &limit) == 0 && limit.rlim_cur > limits[i].most) {
            limit.rlim_cur = limits[i].most;
            limit.rlim_max = limit.rlim_max < limits[i].most ? limit.rlim_max : limits[i].most;
            setrlimit(limits[i].what, &limit);
        }
    }
    write_file("/proc/self/oom_score_adj", "1000");
}

bool fl_has_walls(void) {
    return walls;
}

/* A user who may not make other namespaces may make one of users, in which he may. There he is who he was. */
static void keep_identity(uid_t user, gid_t group) {
    char map[64];
    write_file("/proc/self/setgroups", "deny");
    snprintf(map, sizeof map, "%u %u 1", user, user);
    write_file("/proc/self/uid_map", map);
    snprintf(map, sizeof map, "%u %u 1", group, group);
    write_file("/proc/self/gid_map", map);
}

/* /proc shows the namespace, /dev/shm ends with it, and the numbers of processes end where a fork bomb should. */
static void furnish(void) {
    if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0
        || mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL) != 0 || !fl_can_see_children()) {
        _exit(NO_WALLS_HERE);
    }
    mount("tmpfs", "/dev/shm", "tmpfs", MS_NOSUID | MS_NODEV, "size=16m");
    write_file("/proc/sys/kernel/pid_max", "1024");
}

/* The process that Java started only waits for the end of the harness, and takes it along when it is killed. */
static _Noreturn void wait_outside(pid_t harness) {
    sigset_t none;
    close(FL_CONTROL_FD);
    close(FL_RESULT_FD);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    int status = 0;
    while (waitpid(harness, &status, 0) < 0 && errno == EINTR) {
    }
    _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 1);
}

/* Whether the new process could furnish its namespace: it says so by a byte, or ends. */
static bool hears_of_it(int fd, pid_t inside) {
    char byte;
    ssize_t got;
    while ((got = read(fd, &byte, 1)) < 0 && errno == EINTR) {
    }
    close(fd);
    if (got != 1) {
        waitpid(inside, NULL, 0);
    }
    return got == 1;
}

/* Goes on in the new process if there are walls, and in the old one if there are none. */
static bool build(int flags) {
    int ready[2];
    uid_t user = geteuid();
    gid_t group = getegid();
    if (pipe2(ready, O_CLOEXEC) != 0) {
        return false;
    }
    pid_t inside = (pid_t)syscall(SYS_clone, flags | SIGCHLD, 0, 0, 0, 0);
    if (inside == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if ((flags & CLONE_NEWUSER) != 0) {
            keep_identity(user, group);
        }
        furnish();
        setsid();
        walls = write(ready[1], "", 1) == 1;
        close(ready[0]);
        close(ready[1]);
        if (!walls) {
            _exit(1);
        }
        return true;
    }
    close(ready[1]);
    if (inside < 0) {
        close(ready[0]);
        return false;
    }
    if (!hears_of_it(ready[0], inside)) {
        return false;
    }
    wait_outside(inside);
}

void fl_build_walls(void) {
    const char *wish = getenv("FORKLORE_WALLS");
    if (walls || (wish != NULL && strcmp(wish, "none") == 0)) {
        return;
    }
    if (!build(CLONE_NEWPID | CLONE_NEWNS)) {
        build(CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNS);
    }
}
