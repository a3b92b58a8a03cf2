/* court.c: runs one step, watches it to its end, and reports what was seen.
 *
 * Rules of this file:
 *  - The watcher is the first process of the namespace. When it ends, however it ends, the kernel ends everybody.
 *  - A step ends when its last process has ended, when a limit is passed, or when its time is up. A hang is said at the
 *    end of the time only: a program may have an alarm, which nobody sees from outside.
 *  - What a program prints goes into files without a name, which only the watcher reads, and only so far.
 *
 * Lines to Java:
 *   thread PID NAME TID STATE CALL WAIT WORD COUNT OWNER OWNER_PROCESS ADDRESS     of a step that did not end
 *   step VERDICT exit|signal|none CODE MILLIS PEAK_BYTES TASKS OUT_HEX ERR_HEX
 *   VERDICT  ended | hung | stopped | spins | deadline | output | memory | tasks
 */
#define _GNU_SOURCE
#include "sandbox.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { TICK_NANOS = 10 * 1000 * 1000, MILLION = 1000 * 1000, SECOND = 1000, LEFTOVERS = 64 };

static struct fl_look looks[2];

struct trial {
    pid_t first;
    int status;
    bool ended;      /* the first process */
    int output, errors, input;
    long begun, peak, tasks;
};

static long now_millis(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * SECOND + now.tv_nsec / MILLION;
}

static int memory_file(const char *name, const struct sb_file *content) {
    int fd = memfd_create(name, MFD_CLOEXEC);
    if (fd < 0 || (content->size > 0 && pwrite(fd, content->bytes, content->size, 0) != (ssize_t)content->size)) {
        exit(1);
    }
    return fd;
}

static void limit(int what, long most) {
    struct rlimit limit = {(rlim_t)most, (rlim_t)most};
    setrlimit(what, &limit);
}

/* In the process that becomes the program. */
static _Noreturn void become(const struct sb_orders *orders, const struct trial *trial) {
    static char *environment[] = {"PATH=/usr/local/bin:/usr/bin:/bin", "HOME=/task", "TMPDIR=/tmp", "LC_ALL=C.UTF-8",
                                  "PYTHONDONTWRITEBYTECODE=1", NULL};
    const struct sb_limits *most = &orders->limits;
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    setsid();
    umask(022);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_AS, 2 * most->memory);
    limit(RLIMIT_FSIZE, most->file_size);
    limit(RLIMIT_NPROC, 2 * most->processes);
    limit(RLIMIT_NOFILE, 128);
    limit(RLIMIT_CPU, most->millis / SECOND + 1);
    if (dup2(trial->input, 0) != 0 || dup2(trial->output, 1) != 1 || dup2(trial->errors, 2) != 2
        || syscall(SYS_close_range, 3, ~0U, 0) != 0 || !sb_give_up_rights()) {
        _exit(126);
    }
    execvpe(orders->arguments[0], orders->arguments, environment);
    dprintf(2, "%s: %s\n", orders->arguments[0], strerror(errno));
    _exit(127);
}

/* True if nobody is left. */
static bool reap(struct trial *trial) {
    for (;;) {
        int status;
        pid_t pid = waitpid(-1, &status, WNOHANG | __WALL);
        if (pid <= 0) {
            return pid < 0 && errno == ECHILD;
        }
        if (pid == trial->first && !WIFSTOPPED(status)) {
            trial->status = status;
            trial->ended = true;
        }
    }
}

static void kill_everybody(void) {
    do {
        kill(-1, SIGKILL);
    } while (waitpid(-1, NULL, __WALL) > 0 || errno != ECHILD);
}

static long resident(pid_t pid) {
    char path[64];
    long size, pages = 0;
    snprintf(path, sizeof path, "/proc/%d/statm", pid);
    FILE *file = fopen(path, "re");
    if (file == NULL || fscanf(file, "%ld %ld", &size, &pages) != 2) {
        pages = 0;
    }
    if (file != NULL) {
        fclose(file);
    }
    return pages * sysconf(_SC_PAGESIZE);
}

/* The memory and the threads of everybody in the namespace but the watcher. */
static void count(struct trial *trial) {
    struct stat status;
    long memory = 0, tasks = 0;
    DIR *folder = opendir("/proc");
    for (struct dirent *entry; folder != NULL && (entry = readdir(folder)) != NULL;) {
        pid_t pid = atoi(entry->d_name);
        char path[64];
        if (pid > 1) {
            memory += resident(pid);
            snprintf(path, sizeof path, "/proc/%d/task", pid);
            tasks += stat(path, &status) == 0 ? (long)status.st_nlink - 2 : 0;
        }
    }
    if (folder != NULL) {
        closedir(folder);
    }
    trial->peak = memory > trial->peak ? memory : trial->peak;
    trial->tasks = tasks > trial->tasks ? tasks : trial->tasks;
}

static bool passes_output(const struct sb_limits *most, const struct trial *trial) {
    struct stat output, errors;
    return fstat(trial->output, &output) == 0 && fstat(trial->errors, &errors) == 0
           && output.st_size + errors.st_size > most->output;
}

static const char *passed_limit(const struct sb_limits *most, const struct trial *trial) {
    return passes_output(most, trial)          ? "output"
           : trial->peak > most->memory        ? "memory"
           : trial->tasks > most->processes    ? "tasks"
                                               : NULL;
}

/* Whether the program, late as it is, provably hangs. */
static const char *late(struct trial *trial) {
    fl_look_at_descendants(&looks[0]);
    nanosleep(&(struct timespec){0, TICK_NANOS}, NULL);
    if (reap(trial)) {
        return "ended";
    }
    fl_look_at_descendants(&looks[1]);
    if (fl_proves_hang(&looks[0], &looks[1])) {
        return fl_somebody_is_stopped(&looks[1]) ? "stopped" : "hung";
    }
    return fl_seems_to_spin(&looks[0], &looks[1]) ? "spins" : "deadline";
}

static const char *watch(const struct sb_limits *most, struct trial *trial) {
    struct pollfd control = {.fd = FL_CONTROL_FD, .events = POLLRDHUP};
    long pause = TICK_NANOS / 10;
    for (;;) {
        if (reap(trial)) {
            return passes_output(most, trial) ? "output" : "ended";
        }
        count(trial);
        const char *passed = passed_limit(most, trial);
        if (passed != NULL) {
            return passed;
        }
        if (now_millis() - trial->begun > most->millis) {
            return late(trial);
        }
        if (poll(&control, 1, 0) > 0 && (control.revents & (POLLHUP | POLLERR)) != 0) {
            _exit(0);
        }
        nanosleep(&(struct timespec){0, pause}, NULL);
        pause = pause * 2 < TICK_NANOS ? pause * 2 : TICK_NANOS;
    }
}

static void print_hex(FILE *result, const char *bytes, size_t size) {
    for (size_t i = 0; i < size; i++) {
        fprintf(result, "%02x", (unsigned char)bytes[i]);
    }
}

static void print_file(FILE *result, int fd, long most) {
    char bytes[4096];
    ssize_t got;
    putc('-', result);
    for (long at = 0; at < most && (got = pread(fd, bytes, sizeof bytes, at)) > 0; at += got) {
        print_hex(result, bytes, (size_t)(got < most - at ? got : most - at));
    }
}

/* The words of a lock of the C library, the third of which is its owner, the process of that thread, and where the
 * lock lies, so that it can be found in the symbols of the program. */
static void print_lock(FILE *result, const struct fl_task *task) {
    char path[64];
    uint32_t words[3] = {0, 0, 0};
    pid_t owner_process = 0;
    snprintf(path, sizeof path, "/proc/%d/mem", task->pid);
    bool futex = fl_wait_of(task) == FL_FOR_FUTEX;
    int memory = futex ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (memory >= 0) {
        if (pread(memory, words, sizeof words, (off_t)task->arguments[0]) < (ssize_t)sizeof words) {
            memset(words, 0, sizeof words);
        }
        close(memory);
    }
    for (int i = 0; i < looks[1].count; i++) {
        if ((uint32_t)looks[1].tasks[i].tid == words[2]) {
            owner_process = looks[1].tasks[i].pid;
        }
    }
    fprintf(result, "%u %u %u %d %lx\n", words[0], words[1], words[2], owner_process,
            futex ? (unsigned long)task->arguments[0] : 0UL);
}

static void print_threads(FILE *result) {
    static const char *const waits[] = {"-", "lock", "child", "memory", "pipe", "file-lock", "signal", "files"};
    for (int i = 0; i < looks[1].count; i++) {
        const struct fl_task *task = &looks[1].tasks[i];
        char path[64], name[32] = "?";
        snprintf(path, sizeof path, "/proc/%d/task/%d/comm", task->pid, task->tid);
        FILE *file = fopen(path, "re");
        size_t length = file == NULL ? 0 : fread(name, 1, sizeof name - 1, file);
        if (file != NULL) {
            fclose(file);
        }
        fprintf(result, "thread %d -", task->pid);
        print_hex(result, name, length > 0 && name[length - 1] == '\n' ? length - 1 : length);
        fprintf(result, " %d %c %ld %s ", task->tid, task->state, task->call, waits[fl_wait_of(task)]);
        print_lock(result, task);
    }
}

bool sb_run_step(struct sb_orders *orders, FILE *result) {
    static const struct sb_file empty;
    struct trial trial = {.output = memory_file("out", &empty), .errors = memory_file("err", &empty),
                          .input = memory_file("in", &orders->input), .begun = now_millis()};
    fflush(result);
    trial.first = fork();
    if (trial.first == 0) {
        become(orders, &trial);
    }
    const char *verdict = trial.first < 0 ? "tasks" : watch(&orders->limits, &trial);
    long millis = now_millis() - trial.begun;
    static const char *const late_words[] = {"hung", "stopped", "spins", "deadline"};
    for (size_t i = 0; i < sizeof late_words / sizeof *late_words; i++) {
        if (strcmp(verdict, late_words[i]) == 0) {
            print_threads(result);
        }
    }
    kill_everybody();
    bool signalled = trial.ended && WIFSIGNALED(trial.status);
    fprintf(result, "step %s %s %d %ld %ld %ld ", verdict, !trial.ended ? "none" : signalled ? "signal" : "exit",
            !trial.ended ? 0 : signalled ? WTERMSIG(trial.status) : WEXITSTATUS(trial.status), millis, trial.peak,
            trial.tasks);
    print_file(result, trial.output, orders->limits.output);
    putc(' ', result);
    print_file(result, trial.errors, orders->limits.output);
    putc('\n', result);
    fflush(result);
    close(trial.output);
    close(trial.errors);
    close(trial.input);
    return strcmp(verdict, "ended") == 0 && trial.ended && trial.status == 0;
}

static bool was_given(const struct sb_orders *orders, const char *name) {
    for (int i = 0; i < orders->file_count; i++) {
        if (strcmp(orders->files[i].name, name) == 0) {
            return true;
        }
    }
    return false;
}

/* The names of what it made in its folder. Nobody opens any of it. */
void sb_report_leftovers(const struct sb_orders *orders, FILE *result) {
    DIR *folder = opendir("/task");
    int count = 0;
    for (struct dirent *entry; folder != NULL && count < LEFTOVERS && (entry = readdir(folder)) != NULL;) {
        struct stat status;
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0 && !was_given(orders, entry->d_name)
            && fstatat(dirfd(folder), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0) {
            fprintf(result, "left %s -", S_ISLNK(status.st_mode) ? "link" : S_ISREG(status.st_mode) ? "file" : "other");
            print_hex(result, entry->d_name, strlen(entry->d_name));
            putc('\n', result);
            count++;
        }
    }
    if (folder != NULL) {
        closedir(folder);
    }
}
