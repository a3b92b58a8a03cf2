/* room.c: the room in which a stranger's program runs: namespaces, a root folder in memory, and the files in it.
 *
 * Rules of this file:
 *  - One way for everybody: root and others make a namespace of users first, in which the program is an ordinary user.
 *    For root that user is nobody outside, for others it is who they are.
 *  - What is not put into the new root folder cannot be named. The files of the system are there to be read only.
 *  - The network is a namespace of its own, in which a program reaches itself and nobody else.
 *  - Any failure before the room is whole means that nothing is run.
 */
#define _GNU_SOURCE
#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <net/if.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* <linux/mount.h> has these, but cannot be read beside <sys/mount.h> everywhere. */
struct attributes { uint64_t set, clear, propagation, namespace_at; };
enum { READ_ONLY = 1, NO_SUID = 2, NO_DEVICES = 4, WHOLE_TREE = 0x8000, EMPTY_PATH = 0x1000, HEARD = 1 };

#ifndef SYS_mount_setattr
#define SYS_mount_setattr 442
#endif

static int said;

/* The last thing that a failed child says: what it was about, in one line. */
static _Noreturn void give_up(const char *what) {
    char line[160];
    int length = snprintf(line, sizeof line, "%s: %s", what, strerror(errno));
    ssize_t ignored = write(said, line, (size_t)length < sizeof line ? (size_t)length : sizeof line - 1);
    (void)ignored;
    _exit(1);
}

static bool write_file(const char *path, const char *text) {
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    bool done = fd >= 0 && write(fd, text, strlen(text)) == (ssize_t)strlen(text);
    if (fd >= 0) {
        close(fd);
    }
    return done;
}

static void make_file(const char *path, const void *bytes, size_t size) {
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    const char *at = bytes;
    while (fd >= 0 && size > 0) {
        ssize_t written = write(fd, at, size);
        if (written <= 0) {
            give_up(path);
        }
        at += written;
        size -= (size_t)written;
    }
    if (fd < 0 || close(fd) != 0) {
        give_up(path);
    }
}

static void make_folder(const char *path, mode_t mode) {
    if (mkdir(path, mode) != 0 && errno != EEXIST) {
        give_up(path);
    }
}

/* Every folder on the way, below the working folder. */
static void make_folders(const char *path) {
    char part[512];
    snprintf(part, sizeof part, "%s", path);
    for (char *slash = strchr(part + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        *slash = 0;
        make_folder(part, 0755);
        *slash = '/';
    }
    make_folder(part, 0755);
}

static void show(const char *from, const char *to, bool devices) {
    struct attributes attributes = {.set = READ_ONLY | NO_SUID | (devices ? 0 : NO_DEVICES)};
    if (mount(from, to, NULL, MS_BIND | MS_REC, NULL) != 0) {
        give_up(from);
    }
    if (!devices
        && syscall(SYS_mount_setattr, AT_FDCWD, to, WHOLE_TREE, &attributes, sizeof attributes) != 0) {
        give_up("mount_setattr");
    }
}

/* The folders of the system: linked where they are links, else shown. */
static void show_system(void) {
    static const char *const folders[] = {"usr", "bin", "sbin", "lib", "lib32", "lib64", "libx32"};
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        char from[32], target[256];
        struct stat status;
        snprintf(from, sizeof from, "/%s", folders[i]);
        ssize_t length = readlink(from, target, sizeof target - 1);
        if (length > 0) {
            target[length] = 0;
            if (symlink(target, folders[i]) != 0) {
                give_up(from);
            }
        } else if (stat(from, &status) == 0) {
            make_folder(folders[i], 0755);
            show(from, folders[i], false);
        }
    }
}

/* What a compiler and a loader ask for, and who the program is. */
static void show_settings(void) {
    static const char user[] = "student:x:1000:1000::/task:/bin/sh\n", group[] = "student:x:1000:\n";
    make_folder("etc", 0755);
    make_file("etc/passwd", user, sizeof user - 1);
    make_file("etc/group", group, sizeof group - 1);
    if (access("/etc/alternatives", F_OK) == 0) {
        make_folder("etc/alternatives", 0755);
        show("/etc/alternatives", "etc/alternatives", false);
    }
    if (access("/etc/ld.so.cache", F_OK) == 0) {
        make_file("etc/ld.so.cache", "", 0);
        show("/etc/ld.so.cache", "etc/ld.so.cache", false);
    }
}

static void show_devices(void) {
    static const char *const devices[] = {"null", "zero", "full", "random", "urandom"};
    make_folder("dev", 0755);
    make_folder("dev/shm", 01777);
    for (size_t i = 0; i < sizeof devices / sizeof *devices; i++) {
        char from[32];
        snprintf(from, sizeof from, "/dev/%s", devices[i]);
        make_file(from + 1, "", 0);
        show(from, from + 1, true);
    }
    if (symlink("/proc/self/fd", "dev/fd") != 0 || symlink("/proc/self/fd/0", "dev/stdin") != 0) {
        give_up("/dev/fd");
    }
}

/* Opened by who we are outside, shown by who we are inside: the way to a folder may be closed to the latter. */
static int shown_at[SB_MAX_SHOWN];

static void open_more(const struct sb_orders *orders) {
    for (int i = 0; i < orders->shown_count; i++) {
        shown_at[i] = open(orders->shown[i], O_PATH | O_DIRECTORY | O_CLOEXEC);
        if (shown_at[i] < 0) {
            give_up(orders->shown[i]);
        }
    }
}

static void show_more(const struct sb_orders *orders) {
    for (int i = 0; i < orders->shown_count; i++) {
        char from[32];
        struct attributes attributes = {.set = READ_ONLY | NO_SUID | NO_DEVICES};
        snprintf(from, sizeof from, "/proc/self/fd/%d", shown_at[i]);
        make_folders(orders->shown[i] + 1);
        if (mount(from, orders->shown[i] + 1, NULL, MS_BIND | MS_REC, NULL) != 0
            || syscall(SYS_mount_setattr, AT_FDCWD, orders->shown[i] + 1, WHOLE_TREE, &attributes,
                       sizeof attributes) != 0) {
            give_up(orders->shown[i]);
        }
    }
}

/* 127.0.0.1 is the room itself: servers are an exercise, too. */
static void reach_itself(void) {
    struct ifreq device = {.ifr_name = "lo", .ifr_flags = IFF_UP};
    int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0 || ioctl(fd, SIOCSIFFLAGS, &device) != 0) {
        give_up("a network of its own");
    }
    close(fd);
}

static void furnish(const struct sb_orders *orders) {
    if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0) {
        give_up("private mounts");
    }
    if (mount("tmpfs", "/tmp", "tmpfs", MS_NOSUID | MS_NODEV, "size=64m,nr_inodes=8192,mode=755") != 0
        || chdir("/tmp") != 0) {
        give_up("a root folder in memory");
    }
    umask(0);
    make_folder("proc", 0555);
    if (mount("proc", "proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL) != 0) {
        give_up("/proc");
    }
    show_system();
    show_settings();
    show_devices();
    show_more(orders);
    make_folder("tmp", 01777);
    make_folder("task", 0755);
    make_folder("outside", 0700);
    if (syscall(SYS_pivot_root, ".", "outside") != 0 || chdir("/") != 0) {
        give_up("pivot_root");
    }
    if (umount2("/outside", MNT_DETACH) != 0 || rmdir("/outside") != 0 || chdir("/task") != 0) {
        give_up("the old root folder");
    }
    for (int i = 0; i < orders->file_count; i++) {
        make_file(orders->files[i].name, orders->files[i].bytes, orders->files[i].size);
    }
    /* Shared memory of the old kind is counted for nobody. */
    write_file("/proc/sys/kernel/shmall", "4096");
}

/* Becomes the user whom the namespace knows, and keeps the rights that it needs to furnish and to watch. */
static void become_student(void) {
    struct { uint32_t version; int pid; } header = {0x20080522, 0};
    struct { uint32_t effective, permitted, inheritable; } rights[2];
    if (prctl(PR_SET_KEEPCAPS, 1) != 0 || setresgid(SB_STUDENT, SB_STUDENT, SB_STUDENT) != 0
        || setresuid(SB_STUDENT, SB_STUDENT, SB_STUDENT) != 0 || syscall(SYS_capget, &header, rights) != 0) {
        give_up("an ordinary user");
    }
    rights[0].effective = rights[0].permitted;
    rights[1].effective = rights[1].permitted;
    if (syscall(SYS_capset, &header, rights) != 0) {
        give_up("the rights of the watcher");
    }
}

static bool write_map(pid_t pid, const char *name, unsigned outside) {
    char path[64], map[64];
    snprintf(path, sizeof path, "/proc/%d/%s", pid, name);
    snprintf(map, sizeof map, "%d %u 1", SB_STUDENT, outside);
    return write_file(path, map);
}

static bool write_maps(pid_t pid) {
    char path[64];
    bool root = geteuid() == 0;
    snprintf(path, sizeof path, "/proc/%d/setgroups", pid);
    return write_file(path, "deny") && write_map(pid, "uid_map", root ? SB_NOBODY : geteuid())
           && write_map(pid, "gid_map", root ? SB_NOBODY : getegid());
}

static _Noreturn void wait_outside(pid_t inside) {
    int status = 0;
    close(FL_CONTROL_FD);
    close(FL_RESULT_FD);
    while (waitpid(inside, &status, 0) < 0 && errno == EINTR) {
    }
    _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 1);
}

bool sb_enter_room(struct sb_orders *orders, const char **why) {
    static char reason[200];
    int ask[2], answer[2];
    char byte = 0;
    *why = reason;
    if (pipe2(ask, O_CLOEXEC) != 0 || pipe2(answer, O_CLOEXEC) != 0) {
        snprintf(reason, sizeof reason, "pipe: %s", strerror(errno));
        return false;
    }
    long flags = CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNS | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS;
    pid_t inside = (pid_t)syscall(SYS_clone, flags | SIGCHLD, 0, 0, 0, 0);
    if (inside == 0) {
        said = answer[1];
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (read(ask[0], &byte, 1) != 1) {
            _exit(1);
        }
        open_more(orders);
        become_student();
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        furnish(orders);
        reach_itself();
        setsid();
        byte = HEARD;
        if (write(said, &byte, 1) != 1) {
            _exit(1);
        }
        return true;
    }
    if (inside < 0) {
        snprintf(reason, sizeof reason, "namespaces: %s", strerror(errno));
        return false;
    }
    close(answer[1]);
    if (!write_maps(inside)) {
        kill(inside, SIGKILL);
        snprintf(reason, sizeof reason, "a namespace of users: %s", strerror(errno));
    } else if (write(ask[1], &byte, 1) == 1) {
        ssize_t length = read(answer[0], reason, sizeof reason - 1);
        if (length == 1 && reason[0] == HEARD) {
            wait_outside(inside);
        }
        reason[length > 0 ? length : 0] = 0;
    }
    waitpid(inside, NULL, 0);
    return false;
}
