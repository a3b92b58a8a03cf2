/* proc.c: what /proc shows of the processes below the harness.
 *
 * Rules of this file:
 *  - It only looks. What a look means is said in hang.c and report.c.
 *  - A process may vanish between two reads: then the look is not complete, and nothing is concluded from it.
 */
#define _GNU_SOURCE
#include "world.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What kcmp is asked: whether two processes have the same memory. <linux/kcmp.h> does not come with every C library. */
enum { SAME_MEMORY = 1 };

static int read_file(const char *path, char *buffer, size_t size) {
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        return -1;
    }
    size_t length = 0;
    ssize_t got;
    while (length < size - 1 && (got = read(fd, buffer + length, size - 1 - length)) > 0) {
        length += (size_t)got;
    }
    close(fd);
    buffer[length] = 0;
    return (int)length;
}

/* The threads of a process, or -1 if it cannot be read. */
static int tasks_of(pid_t pid, pid_t *tids, int limit) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/task", pid);
    DIR *folder = opendir(path);
    if (folder == NULL) {
        return -1;
    }
    int count = 0;
    for (struct dirent *entry; (entry = readdir(folder)) != NULL && count < limit;) {
        if (entry->d_name[0] != '.') {
            tids[count++] = atoi(entry->d_name);
        }
    }
    closedir(folder);
    return count;
}

static int children_of_task(pid_t pid, pid_t tid, pid_t *children, int limit) {
    char path[64], text[4096];
    snprintf(path, sizeof path, "/proc/%d/task/%d/children", pid, tid);
    if (read_file(path, text, sizeof text) < 0) {
        return 0;
    }
    int count = 0;
    for (char *at = text, *end; count < limit; at = end) {
        long child = strtol(at, &end, 10);
        if (end == at) {
            break;
        }
        children[count++] = (pid_t)child;
    }
    return count;
}

bool fl_can_see_children(void) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/task/%d/children", getpid(), getpid());
    return access(path, R_OK) == 0;
}

/* A child belongs to the thread that forked it, so every thread is asked. */
int fl_children(pid_t pid, pid_t *children, int limit) {
    pid_t tids[FL_MAX_TASKS];
    int tasks = tasks_of(pid, tids, FL_MAX_TASKS);
    int count = 0;
    for (int i = 0; i < tasks; i++) {
        count += children_of_task(pid, tids[i], children + count, limit - count);
    }
    return count;
}

/* State, parent and, for a zombie, how it ended: fields 3, 4 and 52, counted behind the name in brackets. */
static bool look_at_state(struct fl_task *task) {
    char path[64], text[1024];
    snprintf(path, sizeof path, "/proc/%d/task/%d/stat", task->pid, task->tid);
    if (read_file(path, text, sizeof text) <= 0) {
        return false;
    }
    char *at = strrchr(text, ')');
    if (at == NULL || at[1] != ' ') {
        return false;
    }
    task->state = at[2];
    task->parent = atoi(at + 4);
    char *last = strrchr(text, ' ');
    task->exit_status = fl_is_zombie(task) && last != NULL ? atoi(last + 1) : 0;
    return true;
}

static bool look_at_switches(struct fl_task *task) {
    char path[64], text[4096];
    snprintf(path, sizeof path, "/proc/%d/task/%d/status", task->pid, task->tid);
    if (read_file(path, text, sizeof text) <= 0) {
        return false;
    }
    const char *own = strstr(text, "\nvoluntary_ctxt_switches:");
    const char *forced = strstr(text, "\nnonvoluntary_ctxt_switches:");
    if (own == NULL || forced == NULL) {
        return false;
    }
    task->sleeps = strtoul(strchr(own, ':') + 1, NULL, 10);
    task->switches = task->sleeps + strtoul(strchr(forced, ':') + 1, NULL, 10);
    return true;
}

static bool look_at_call(struct fl_task *task) {
    char path[64], text[512];
    snprintf(path, sizeof path, "/proc/%d/task/%d/syscall", task->pid, task->tid);
    task->call = -1;
    if (read_file(path, text, sizeof text) <= 0) {
        return false;
    }
    char *at = text, *end;
    long call = strtol(at, &end, 10);
    if (end == at) {
        return true;
    }
    task->call = call;
    for (int i = 0; i < 6; i++) {
        at = end;
        task->arguments[i] = strtoul(at, &end, 16);
    }
    return true;
}

/* A pipe that the world has made. Those between harness and Java are open outside, too, and so may a named one be. */
static bool is_own_pipe(const char *link) {
    static char outside[2][64];
    if (strncmp(link, "pipe:", 5) != 0) {
        return false;
    }
    for (int i = 0; i < 2; i++) {
        if (outside[i][0] == 0) {
            char path[64];
            snprintf(path, sizeof path, "/proc/self/fd/%d", i == 0 ? FL_CONTROL_FD : FL_RESULT_FD);
            ssize_t length = readlink(path, outside[i], sizeof outside[i] - 1);
            outside[i][length > 0 ? length : 0] = 0;
        }
        if (strcmp(link, outside[i]) == 0) {
            return false;
        }
    }
    return true;
}

/* A file without a name cannot be opened by a stranger. */
static bool is_own_file(const char *link) {
    static const char deleted[] = " (deleted)";
    size_t length = strlen(link), tail = sizeof deleted - 1;
    return strncmp(link, "/memfd:", 7) == 0 || (length > tail && strcmp(link + length - tail, deleted) == 0);
}

static bool is_own(const char *link) {
    return is_own_pipe(link) || is_own_file(link);
}

/* Nothing ever comes from it that was not there before, or it only hands on what comes from the others. */
static bool brings_nothing(const char *link) {
    return strcmp(link, "/dev/null") == 0 || strcmp(link, "anon_inode:[eventpoll]") == 0
           || strcmp(link, "anon_inode:[eventfd]") == 0;
}

static bool link_of(const struct fl_task *task, const char *descriptor, char *link, size_t size) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/task/%d/fd/%.12s", task->pid, task->tid, descriptor);
    ssize_t length = readlink(path, link, size - 1);
    link[length > 0 ? length : 0] = 0;
    return length > 0;
}

/* A thread that waits for any of several files: none of those that are open may be a stranger's. The pipe to Java is
 * used by the hooks alone. */
static bool has_only_own_files(const struct fl_task *task) {
    char path[64], link[256];
    snprintf(path, sizeof path, "/proc/%d/task/%d/fd", task->pid, task->tid);
    DIR *folder = opendir(path);
    if (folder == NULL) {
        return false;
    }
    bool own = true;
    for (struct dirent *entry; own && (entry = readdir(folder)) != NULL;) {
        bool runtime = atoi(entry->d_name) == FL_RESULT_FD && fl_world->mode == FL_STEERED;
        if (entry->d_name[0] != '.' && !runtime) {
            own = link_of(task, entry->d_name, link, sizeof link) && (is_own(link) || brings_nothing(link));
        }
    }
    closedir(folder);
    return own;
}

static void look_at_files(struct fl_task *task) {
    char descriptor[16], link[256];
    enum fl_wait wait = fl_wait_of(task);
    if (wait == FL_FOR_PIPE || wait == FL_FOR_FILE_LOCK) {
        snprintf(descriptor, sizeof descriptor, "%d", (int)task->arguments[0]);
        bool seen = link_of(task, descriptor, link, sizeof link);
        task->own_files = seen && (wait == FL_FOR_PIPE ? is_own_pipe(link) : is_own_file(link));
    } else if (wait == FL_FOR_FILES) {
        task->own_files = has_only_own_files(task);
    }
}

/* After vfork, and inside posix_spawn, a child of this very thread has the same memory, until it is another program. */
static void look_at_lent_memory(struct fl_task *task) {
    bool may = task->call == SYS_clone || task->call == SYS_clone3;
#ifdef SYS_vfork
    may = may || task->call == SYS_vfork;
#endif
    pid_t children[FL_MAX_CHILDREN];
    int count = may ? children_of_task(task->pid, task->tid, children, FL_MAX_CHILDREN) : 0;
    for (int i = 0; i < count; i++) {
        if (syscall(SYS_kcmp, task->pid, children[i], SAME_MEMORY, 0, 0) == 0) {
            task->lent_to = children[i];
        }
    }
}

/* The order is what hang.c relies on. */
static bool look_at_task(struct fl_task *task) {
    if (!look_at_state(task)) {
        return false;
    }
    if (fl_is_zombie(task)) {
        return true;
    }
    if (!look_at_call(task)) {
        return false;
    }
    look_at_files(task);
    look_at_lent_memory(task);
    return look_at_switches(task);
}

static void look_at_process(struct fl_look *look, pid_t pid) {
    pid_t tids[FL_MAX_TASKS];
    int count = tasks_of(pid, tids, FL_MAX_TASKS);
    look->crowded = look->crowded || look->count + count > FL_MAX_TASKS;
    if (count <= 0 || look->crowded) {
        look->complete = false;
        return;
    }
    for (int i = 0; i < count; i++) {
        struct fl_task *task = &look->tasks[look->count++];
        *task = (struct fl_task){.pid = pid, .tid = tids[i], .call = -1};
        look->complete = look_at_task(task) && look->complete;
    }
}

void fl_look_at_descendants(struct fl_look *look) {
    pid_t queue[FL_MAX_CHILDREN];
    int length = fl_children(getpid(), queue, FL_MAX_CHILDREN);
    look->count = 0;
    look->complete = true;
    look->crowded = false;
    for (int i = 0; i < length && !look->crowded; i++) {
        look_at_process(look, queue[i]);
        length += fl_children(queue[i], queue + length, FL_MAX_CHILDREN - length);
    }
    look->crowded = look->crowded || length == FL_MAX_CHILDREN;
    look->complete = look->complete && !look->crowded;
}

/* Those of timer_create. Where the kernel does not list them, there are none that the runtime could know of. */
bool fl_has_posix_timers(pid_t pid) {
    char path[64], text[16];
    snprintf(path, sizeof path, "/proc/%d/timers", pid);
    return read_file(path, text, sizeof text) > 0;
}
