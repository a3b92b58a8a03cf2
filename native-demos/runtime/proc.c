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
#include <unistd.h>

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
    task->zombie = at[2] == 'Z' || at[2] == 'X';
    task->asleep = at[2] == 'S';
    task->parent = atoi(at + 4);
    char *last = strrchr(text, ' ');
    task->exit_status = task->zombie && last != NULL ? atoi(last + 1) : 0;
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
    task->switches = strtoul(strchr(own, ':') + 1, NULL, 10) + strtoul(strchr(forced, ':') + 1, NULL, 10);
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
    for (int i = 0; i < 4; i++) {
        at = end;
        task->arguments[i] = strtoul(at, &end, 16);
    }
    return true;
}

static void look_at_process(struct fl_look *look, pid_t pid) {
    pid_t tids[FL_MAX_TASKS];
    int count = tasks_of(pid, tids, FL_MAX_TASKS);
    if (count <= 0 || look->count + count > FL_MAX_TASKS) {
        look->complete = false;
        return;
    }
    for (int i = 0; i < count; i++) {
        struct fl_task *task = &look->tasks[look->count++];
        *task = (struct fl_task){.pid = pid, .tid = tids[i], .call = -1};
        bool seen = look_at_state(task);
        if (seen && !task->zombie) {
            seen = look_at_switches(task) && look_at_call(task);
        }
        look->complete = look->complete && seen;
    }
}

void fl_look_at_descendants(struct fl_look *look) {
    pid_t queue[FL_MAX_CHILDREN];
    int length = fl_children(getpid(), queue, FL_MAX_CHILDREN);
    look->count = 0;
    look->complete = true;
    for (int i = 0; i < length; i++) {
        look_at_process(look, queue[i]);
        length += fl_children(queue[i], queue + length, FL_MAX_CHILDREN - length);
    }
    look->complete = look->complete && length < FL_MAX_CHILDREN;
}
