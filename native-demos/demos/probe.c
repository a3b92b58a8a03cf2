/* probe.c: worlds, ghosts, answers, and the watch over them.
 *
 * Rules of this file:
 *  - The proof of a hang: every thread of one process sleeps in a futex without a time-out, unchanged in two looks.
 *    A futex is woken by threads of the same process, or through shared memory, and a probe shares none that another
 *    process would still wake.
 *  - What a world prints goes nowhere; only its answer is read.
 */
#include "probe.h"
#include "world.h"

#include <poll.h>
#include <stdarg.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

enum { WHOLE_SECONDS = 25, DEADLINE_LOOKS = 5000, ANSWER = 200 };

/* What the parts of the runtime ask for: there is one world, of which nothing is kept, and it has no walls. */
static struct fl_world no_world;
struct fl_world *fl_world = &no_world;

bool fl_has_walls(void) {
    return false;
}

const struct kind kinds[3] = {
    {"normal", PTHREAD_MUTEX_NORMAL},
    {"recursive", PTHREAD_MUTEX_RECURSIVE},
    {"errorcheck", PTHREAD_MUTEX_ERRORCHECK},
};

static const char *probe_id;
static int answers[2];
static sem_t ghost_ready;
static pid_t ghost_tid, first_process, hung_process;

void probe(const char *id) {
    probe_id = id;
    alarm(WHOLE_SECONDS);
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
    prctl(PR_SET_CHILD_SUBREAPER, 1);
}

const char *text(const char *format, ...) {
    static char line[ANSWER];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    return line;
}

/* A look at one process, if all that its threads do is to wait for each other. */
static bool only_waits(const struct fl_look *all, pid_t pid, struct fl_look *own) {
    own->count = 0;
    own->complete = all->complete;
    for (int i = 0; i < all->count; i++) {
        const struct fl_task *task = &all->tasks[i];
        if (task->pid != pid) {
            continue;
        }
        if (!fl_is_zombie(task) && task->call != SYS_futex) {
            return false;
        }
        own->tasks[own->count++] = *task;
    }
    return true;
}

/* Who hangs, or 0. */
static pid_t hangs(const struct fl_look *first, const struct fl_look *second) {
    static struct fl_look before, after;
    for (int i = 0; i < second->count; i++) {
        pid_t pid = second->tasks[i].pid;
        if (only_waits(first, pid, &before) && only_waits(second, pid, &after) && fl_proves_hang(&before, &after)) {
            return pid;
        }
    }
    return 0;
}

static _Noreturn void begin_world(void (*world)(void), pid_t watcher) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != watcher) {
        _exit(1);
    }
    prctl(PR_SET_CHILD_SUBREAPER, 0);
    alarm(0);
    int null = open("/dev/null", O_RDWR | O_CLOEXEC);
    dup2(null, STDIN_FILENO);
    dup2(null, STDOUT_FILENO);
    dup2(null, STDERR_FILENO);
    close(answers[0]);
    sem_init(&ghost_ready, 0, 0);
    world();
    _exit(0);
}

/* Looks every millisecond in which nothing is said. */
static void watch(char *said) {
    static struct fl_look looks[2];
    looks[1].complete = false;
    for (int which = 0, number = 0; number < DEADLINE_LOOKS; which = 1 - which, number++) {
        struct pollfd pipe = {.fd = answers[0], .events = POLLIN};
        if (poll(&pipe, 1, 1) > 0) {
            ssize_t length = read(answers[0], said, ANSWER - 1);
            said[length > 0 ? length : 0] = 0;
            return;
        }
        fl_look_at_descendants(&looks[which]);
        hung_process = hangs(&looks[1 - which], &looks[which]);
        if (hung_process != 0) {
            strcpy(said, "hangs");
            return;
        }
    }
    strcpy(said, "unclear: no answer before the deadline");
}

const char *try_world(void (*world)(void)) {
    static char said[ANSWER];
    if (pipe2(answers, O_CLOEXEC) != 0) {
        exit(1);
    }
    pid_t watcher = getpid();
    first_process = fork();
    if (first_process == 0) {
        begin_world(world, watcher);
    }
    close(answers[1]);
    watch(said);
    close(answers[0]);
    fl_kill_everybody();
    return said[0] == 0 ? "unclear: no answer" : said;
}

bool parent_hung(void) {
    return hung_process == first_process;
}

void print_answer(const char *question, const char *said) {
    printf("%s %s: %s\n", probe_id, question, said);
    fflush(stdout);
    if (strncmp(said, "unclear", 7) == 0) {
        exit(1); /* where nothing can be proved, each further question would wait for its deadline too */
    }
}

void ask(const char *question, void (*world)(void)) {
    char kept[ANSWER];
    snprintf(kept, sizeof kept, "%s", question);
    print_answer(kept, try_world(world));
}

void answer(const char *format, ...) {
    char line[ANSWER];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    _exit(write(answers[1], line, (size_t)length) == length ? 0 : 1);
}

void answer_returns(int result) {
    static const struct { int number; const char *name; } names[] = {
        {EPERM, "EPERM"}, {EBUSY, "EBUSY"}, {ETIMEDOUT, "ETIMEDOUT"}, {EINVAL, "EINVAL"}, {ESRCH, "ESRCH"},
        {EOWNERDEAD, "EOWNERDEAD"}, {EAGAIN, "EAGAIN"}, {EDEADLK, "EDEADLK"}, {ENOTRECOVERABLE, "ENOTRECOVERABLE"},
        {PTHREAD_BARRIER_SERIAL_THREAD, "SERIAL"},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (names[i].number == result) {
            answer("returns %s", names[i].name);
        }
    }
    answer("returns %d", result);
}

void answer_yes(bool yes) {
    answer(yes ? "yes" : "no");
}

static const char *signal_name(int number) {
    switch (number) {
    case SIGABRT: return "SIGABRT";
    case SIGSEGV: return "SIGSEGV";
    case SIGTERM: return "SIGTERM";
    case SIGKILL: return "SIGKILL";
    default: return text("signal %d", number);
    }
}

void wait_for(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFSIGNALED(status)) {
        answer("dies of %s", signal_name(WTERMSIG(status)));
    }
}

pid_t fork_both(void) {
    pid_t child = fork();
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
    }
    return child;
}

void fork_child(void) {
    pid_t child = fork_both();
    if (child < 0) {
        answer_returns(errno);
    }
    if (child > 0) {
        wait_for(child);
        _exit(0);
    }
}

pid_t own_tid(void) {
    return (pid_t)syscall(SYS_gettid);
}

void stand_still(void) {
    static sem_t never;
    for (;;) {
        sem_wait(&never);
    }
}

/* Reads a file without stdio, whose locks may be what a ghost holds. */
static bool read_task(pid_t tid, const char *name, char *text, size_t size) {
    char path[64];
    snprintf(path, sizeof path, "/proc/self/task/%d/%s", tid, name);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t length = fd < 0 ? -1 : read(fd, text, size - 1);
    close(fd);
    text[length > 0 ? length : 0] = 0;
    return length > 0;
}

static bool sleeps_in_a_futex(pid_t tid) {
    char state[512], call[64];
    bool seen = read_task(tid, "stat", state, sizeof state) && read_task(tid, "syscall", call, sizeof call);
    const char *name_end = seen ? strrchr(state, ')') : NULL;
    return name_end != NULL && name_end[2] == 'S' && strtol(call, NULL, 10) == SYS_futex;
}

void until_asleep(pid_t tid) {
    while (!sleeps_in_a_futex(tid)) {
        nanosleep(&(struct timespec){0, 100000}, NULL);
    }
}

static void *work_then_stand(void *work) {
    (*(void (**)(void))work)();
    sem_post(&ghost_ready);
    stand_still();
}

static void *work_and_wait(void *work) {
    ghost_tid = own_tid();
    sem_post(&ghost_ready);
    (*(void (**)(void))work)();
    stand_still();
}

static pthread_t start(void *(*body)(void *), void (*work)(void)) {
    void (**kept)(void) = malloc(sizeof *kept);
    *kept = work;
    pthread_t thread;
    if (pthread_create(&thread, NULL, body, kept) != 0) {
        answer("unclear: no thread");
    }
    while (sem_wait(&ghost_ready) != 0) {
    }
    return thread;
}

pthread_t start_ghost(void (*work)(void)) {
    return start(work_then_stand, work);
}

pthread_t start_waiting_ghost(void (*work)(void)) {
    pthread_t thread = start(work_and_wait, work);
    until_asleep(ghost_tid);
    return thread;
}

pthread_mutex_t *mutex_of(int type, int robust, int shared, int protocol) {
    bool in_shared_memory = shared == PTHREAD_PROCESS_SHARED;
    pthread_mutex_t *mutex = in_shared_memory ? shared_memory(sizeof *mutex) : malloc(sizeof *mutex);
    pthread_mutexattr_t attributes;
    pthread_mutexattr_init(&attributes);
    pthread_mutexattr_settype(&attributes, type);
    pthread_mutexattr_setrobust(&attributes, robust);
    pthread_mutexattr_setpshared(&attributes, shared);
    pthread_mutexattr_setprotocol(&attributes, protocol);
    if (pthread_mutex_init(mutex, &attributes) != 0) {
        answer("unclear: no such mutex");
    }
    return mutex;
}

void *shared_memory(size_t size) {
    return mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
}

void signal_step(int pipe[2]) {
    if (write(pipe[1], "x", 1) != 1) {
        _exit(1);
    }
}

void await_step(int pipe[2]) {
    char byte;
    while (read(pipe[0], &byte, 1) != 1) {
    }
}
