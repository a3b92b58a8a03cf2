/* report.c: lines from the harness to Java.
 *
 * Rules of this file:
 *  - Only numbers and fixed words: the Java side knows the names.
 *  - What is said is kept until fl_flush: waking Java for every line costs more than a run.
 *  - A write that fails means that Java is gone: the harness then ends everybody and itself.
 *
 * The line of one run:  run VERDICT PROCESS... out HEX HEX...
 *   VERDICT  ended | hung | stopped | spins | deadline | too-many | oracle-wrong
 *   PROCESS  FORK_STEP:PID:END, in the order of creation; FORK_STEP is 0 for the parent
 *   END      exit:CODE | signal:NUMBER | exec:STEP | exec-failed:ERRNO:STEP:CODE | lives:THREAD=WAIT,...
 *            | became:STEP, another program that lives | lost
 *   WAIT     oN object N | tN the end of a thread | pN the end of the Nth process of the line | any: of any child
 *            | gN before step N | sN something of the library, inside step N | signal | rN it runs, in step N
 *            | stopped | ? something else
 *   HEX      standard output, then each stream
 */
#define _GNU_SOURCE
#include "forklore.h"
#include "world.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *const verdict_words[] = {
    "ended", "hung", "stopped", "spins", "deadline", "too-many", "oracle-wrong",
};

/* What is said is kept until fl_flush. */
enum { ROOM = 1 << 14 };

static struct { size_t length; char text[ROOM]; } *said;

bool fl_prepare_report(void) {
    said = fl_own_memory(sizeof *said);
    return said != NULL;
}

void fl_flush(void) {
    const char *text = said->text;
    while (said->length > 0) {
        ssize_t written = write(FL_RESULT_FD, text, said->length);
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written < 0) {
            fl_leave(1);
        }
        text += written;
        said->length -= (size_t)written;
    }
}

static void send(const char *text, size_t length) {
    for (size_t i = 0; i < length; i++) {
        if (said->length == ROOM) {
            fl_flush();
        }
        said->text[said->length++] = text[i];
    }
}

void fl_say(const char *format, ...) {
    char line[512];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    send(line, (size_t)length < sizeof line ? (size_t)length : sizeof line - 1);
}

_Noreturn void fl_give_up(const char *why) {
    fl_say("broken %s\n", why);
    fl_flush();
    fl_leave(1);
}

/* Which object has its futex at that address: the word lies inside the object, where depends on the C library. */
static int object_at(unsigned long address) {
    for (int i = 0; fl_objects[i].kind != FL_NOTHING; i++) {
        unsigned long start = (unsigned long)fl_objects[i].address;
        if (address >= start && address < start + fl_objects[i].size) {
            return i;
        }
    }
    return -1;
}

/* The place of a row in the line: a row whose process was never made, because its maker ended first, is left out. */
static int place_of(int row) {
    int place = 0;
    for (int i = 0; i < row; i++) {
        place += fl_world->process[i].pid != 0;
    }
    return place;
}

static int row_of(pid_t pid) {
    for (int i = FL_MAX_PROCESSES - 1; i >= 0; i--) {
        if (i < fl_world->processes && fl_world->process[i].pid == pid) {
            return i;
        }
    }
    return -1;
}

/* A process that no hook has made is the library's. */
static int print_process(char *text, size_t size, const struct fl_thread *thread, pid_t pid) {
    int row = row_of(pid);
    return row < 0 ? snprintf(text, size, "s%d", thread->step) : snprintf(text, size, "p%d", place_of(row));
}

/* Some C libraries wait for an object at a place outside it. */
static int print_futex(char *text, size_t size, const struct fl_thread *thread, unsigned long address) {
    int object = object_at(address) >= 0 ? object_at(address) : thread->object;
    if (object < 0 && thread->joins >= 0) {
        return snprintf(text, size, "t%d", thread->joins);
    }
    return object >= 0 ? snprintf(text, size, "o%d", object) : snprintf(text, size, "s%d", thread->step);
}

static int print_object(char *text, size_t size, const struct fl_thread *thread, enum fl_kind kind) {
    bool is = thread->object >= 0 && fl_objects[thread->object].kind == kind;
    return is ? snprintf(text, size, "o%d", thread->object) : snprintf(text, size, "s%d", thread->step);
}

static int print_child(char *text, size_t size, const struct fl_thread *thread, const struct fl_task *task) {
    pid_t wanted = (pid_t)task->arguments[task->call == SYS_waitid ? 1 : 0];
    bool any = task->call == SYS_waitid ? task->arguments[0] != P_PID : wanted <= 0;
    return any ? snprintf(text, size, "any") : print_process(text, size, thread, wanted);
}

static int print_wait(char *text, size_t size, const struct fl_thread *thread, const struct fl_task *task) {
    if (fl_is_stopped(task)) {
        return snprintf(text, size, "stopped");
    }
    if (thread->at_gate) {
        return snprintf(text, size, "g%d", thread->step);
    }
    switch (fl_wait_of(task)) {
        case FL_FOR_FUTEX: return print_futex(text, size, thread, task->arguments[0]);
        case FL_FOR_CHILD: return print_child(text, size, thread, task);
        case FL_FOR_LENT_MEMORY: return print_process(text, size, thread, task->lent_to);
        case FL_FOR_PIPE: return print_object(text, size, thread, FL_PIPE);
        case FL_FOR_FILE_LOCK: return print_object(text, size, thread, FL_FILE);
        case FL_FOR_SIGNAL: return snprintf(text, size, "signal");
        case FL_FOR_FILES: return snprintf(text, size, "s%d", thread->step);
        case FL_NO_WAIT: break;
    }
    return snprintf(text, size, task->state == 'R' ? "r%d" : "?", thread->step);
}

static const struct fl_task *task_of(const struct fl_look *look, pid_t pid, pid_t tid) {
    for (int i = 0; look != NULL && i < look->count; i++) {
        if (look->tasks[i].pid == pid && look->tasks[i].tid == tid) {
            return &look->tasks[i];
        }
    }
    return NULL;
}

static int print_lives(char *text, size_t size, const struct fl_process *process, const struct fl_look *look) {
    int length = snprintf(text, size, "lives:");
    for (int i = 0; i < FL_MAX_THREADS; i++) {
        const struct fl_thread *thread = &process->threads[i];
        const struct fl_task *task = thread->tid == 0 ? NULL : task_of(look, process->pid, thread->tid);
        if (task != NULL && !fl_is_zombie(task) && (size_t)length < size - 32) {
            length += snprintf(text + length, size - (size_t)length, "%d=", i);
            length += print_wait(text + length, size - (size_t)length, thread, task);
            length += snprintf(text + length, size - (size_t)length, ",");
        }
    }
    return length;
}

static int print_end(char *text, size_t size, const struct fl_process *process, const struct fl_look *look) {
    const struct fl_task *task = task_of(look, process->pid, process->pid);
    bool ended = process->has_status || (task != NULL && fl_is_zombie(task));
    int status = process->has_status ? process->status : task != NULL ? task->exit_status : 0;
    bool replaced = process->exec_step != 0 && process->exec_errno == 0;
    if (task == NULL && !ended) {
        return snprintf(text, size, "lost");
    }
    if (!ended) {
        return replaced ? snprintf(text, size, "became:%d", process->exec_step)
                        : print_lives(text, size, process, look);
    }
    if (WIFSIGNALED(status)) {
        return snprintf(text, size, "signal:%d", WTERMSIG(status));
    }
    if (process->exec_errno != 0) {
        return snprintf(text, size, "exec-failed:%d:%d:%d", process->exec_errno, process->exec_step,
                        WEXITSTATUS(status));
    }
    if (replaced) {
        return snprintf(text, size, "exec:%d", process->exec_step);
    }
    return snprintf(text, size, "exit:%d", WEXITSTATUS(status));
}

/* Read where it lies: the offset of the descriptor belongs to the world. */
static void send_file(int fd) {
    char bytes[256], hex[2 * sizeof bytes];
    off_t at = 0;
    ssize_t got;
    while (at < FL_MAX_OUTPUT && (got = pread(fd, bytes, sizeof bytes, at)) > 0) {
        for (ssize_t i = 0; i < got; i++) {
            hex[2 * i] = "0123456789abcdef"[(unsigned char)bytes[i] >> 4];
            hex[2 * i + 1] = "0123456789abcdef"[(unsigned char)bytes[i] & 15];
        }
        send(hex, 2 * (size_t)got);
        at += got;
    }
}

void fl_report(enum fl_verdict verdict, const struct fl_look *look) {
    char line[1024];
    fl_say("run %s", verdict_words[verdict]);
    for (int i = 0; i < FL_MAX_PROCESSES && i < fl_world->processes; i++) {
        const struct fl_process *process = &fl_world->process[i];
        if (process->pid == 0) {
            continue;
        }
        int length = snprintf(line, sizeof line, " %d:%d:", process->fork_step, process->pid);
        length += print_end(line + length, sizeof line - (size_t)length, process, look);
        send(line, (size_t)length);
    }
    fl_say(" out ");
    send_file(fl_output_fd);
    for (int i = 0; fl_stream_file(i) >= 0; i++) {
        fl_say(" ");
        send_file(fl_stream_file(i));
    }
    fl_say("\n");
}
