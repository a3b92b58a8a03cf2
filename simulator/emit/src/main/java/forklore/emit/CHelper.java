package forklore.emit;

import java.util.List;
import java.util.stream.Stream;

/// Small functions that a program brings along where one call of the C library does not say what a statement means.
///
/// They stand in the program in this order; one may use those above it.
enum CHelper {
    /// The error number as a result.
    ERROR_OF("""
            // What a call that answers 0 or -1 has to say, as the functions of POSIX threads say it.
            static int error_of(int result) {
                return result == 0 ? 0 : errno;
            }
            """, "errno.h"),
    /// The time at which a `timeout` is over.
    SOON("""
            // When a `timeout` is over: in 20 milliseconds.
            static struct timespec soon(void) {
                struct timespec time;
                clock_gettime(CLOCK_REALTIME, &time);
                time.tv_nsec += 20000000;
                if (time.tv_nsec >= 1000000000) {
                    time.tv_sec++;
                    time.tv_nsec -= 1000000000;
                }
                return time;
            }
            """, "time.h"),
    /// `lock m timeout`.
    LOCK_SOON("""
            static int lock_soon(pthread_mutex_t *mutex) {
                struct timespec end = soon();
                return pthread_mutex_timedlock(mutex, &end);
            }
            """),
    /// `rdlock r timeout`.
    RDLOCK_SOON("""
            static int rdlock_soon(pthread_rwlock_t *lock) {
                struct timespec end = soon();
                return pthread_rwlock_timedrdlock(lock, &end);
            }
            """),
    /// `wrlock r timeout`.
    WRLOCK_SOON("""
            static int wrlock_soon(pthread_rwlock_t *lock) {
                struct timespec end = soon();
                return pthread_rwlock_timedwrlock(lock, &end);
            }
            """),
    /// `await c with m timeout`.
    AWAIT_SOON("""
            static int await_soon(pthread_cond_t *condition, pthread_mutex_t *mutex) {
                struct timespec end = soon();
                return pthread_cond_timedwait(condition, mutex, &end);
            }
            """),
    /// `acquire s timeout`.
    ACQUIRE_SOON("""
            static int acquire_soon(sem_t *semaphore) {
                struct timespec end = soon();
                return sem_timedwait(semaphore, &end);
            }
            """, "semaphore.h"),
    /// A mutex of another type.
    MAKE_MUTEX("""
            static void make_mutex(pthread_mutex_t *mutex, int type, int robust, int shared_by_processes) {
                pthread_mutexattr_t attributes;
                pthread_mutexattr_init(&attributes);
                pthread_mutexattr_settype(&attributes, type);
                pthread_mutexattr_setrobust(&attributes, robust);
                pthread_mutexattr_setpshared(&attributes, shared_by_processes);
                pthread_mutex_init(mutex, &attributes);
            }
            """),
    /// A pipe.
    MAKE_PIPE("""
            static void make_pipe(int ends[2], int flags) {
                if (pipe2(ends, flags) != 0) {
                    abort();
                }
            }
            """, "fcntl.h"),
    /// A pipe that can be full.
    MAKE_SMALL_PIPE("""
            // Each write fills a page of its own, and there are only so many pages.
            static void make_small_pipe(int ends[2], int flags, int items) {
                make_pipe(ends, flags | O_DIRECT);
                if (fcntl(ends[1], F_SETPIPE_SZ, items * (int)sysconf(_SC_PAGESIZE)) < 0) {
                    abort();
                }
            }
            """),
    /// `read p`.
    READ_ITEM("""
            // An item of a pipe is a byte; 0 is the end.
            static int read_item(const int ends[2]) {
                char item;
                return (int)read(ends[0], &item, 1);
            }
            """),
    /// `write p`.
    WRITE_ITEM("""
            static void write_item(const int ends[2]) {
                ssize_t written = write(ends[1], "", 1);
                (void)written;
            }
            """),
    /// The stream at the read end of a pipe.
    OPEN_PIPE("""
            // A stream without a buffer takes no more out of a pipe than it is asked for.
            static FILE *open_pipe(const int ends[2]) {
                FILE *stream = fdopen(ends[0], "r");
                setvbuf(stream, NULL, _IONBF, 0);
                return stream;
            }
            """),
    /// A file with records.
    MAKE_FILE("""
            // A file without a name, with that many records: 01, 02, ...
            static int make_file(int records) {
                int file = memfd_create("records", 0);
                for (int record = 1; record <= records; record++) {
                    dprintf(file, "%02d\\n", record);
                }
                lseek(file, 0, SEEK_SET);
                return file;
            }
            """, "sys/mman.h"),
    /// `next f`.
    NEXT_RECORD("""
            static int next_record(int file) {
                char record[4] = "";
                return read(file, record, 3) == 3 ? atoi(record) : 0;
            }
            """),
    /// `reopen f`.
    REOPEN("""
            // The same file, opened once more: with an offset and locks of its own, in the place of the old one.
            static void reopen(int file) {
                char path[32];
                snprintf(path, sizeof path, "/proc/self/fd/%d", file);
                int again = open(path, O_RDWR);
                dup2(again, file);
                close(again);
            }
            """, "fcntl.h"),
    /// `flock f timeout`.
    FLOCK_SOON("""
            static int flock_soon(int file) {
                for (int i = 0; i < 20 && flock(file, LOCK_EX | LOCK_NB) != 0; i++) {
                    nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
                }
                return flock(file, LOCK_EX | LOCK_NB);
            }
            """, "time.h"),
    /// `lockf f` and `unlockf f`.
    LOCK_RECORDS("""
            // The lock of the whole file that belongs to this process.
            static int lock_records(int file, int command, short type) {
                struct flock lock = {.l_type = type, .l_whence = SEEK_SET};
                return fcntl(file, command, &lock);
            }
            """, "fcntl.h"),
    /// `lockf f timeout`.
    LOCK_RECORDS_SOON("""
            static int lock_records_soon(int file) {
                for (int i = 0; i < 20 && lock_records(file, F_SETLK, F_WRLCK) != 0; i++) {
                    nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
                }
                return lock_records(file, F_SETLK, F_WRLCK);
            }
            """, "time.h"),
    /// `work`.
    WORK_A_LITTLE("""
            // Some hundred nanoseconds.
            static void work_a_little(void) {
                for (volatile int i = 0; i < 200; i++) {
                }
            }
            """),
    /// `work 10us`.
    WORK("""
            // Is busy for some time between two bounds, in microseconds of a processor; the clock is the die.
            static void work(long least, long most) {
                struct timespec begin, now;
                clock_gettime(CLOCK_MONOTONIC, &now);
                long nanos = 1000 * least + now.tv_nsec * 7919 % (1000 * (most - least) + 1);
                clock_gettime(CLOCK_THREAD_CPUTIME_ID, &begin);
                do {
                    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
                } while (1000000000 * (now.tv_sec - begin.tv_sec) + now.tv_nsec - begin.tv_nsec < nanos);
            }
            """, "time.h"),
    /// `spawn P`.
    SPAWN("""
            static pid_t spawn(char *program) {
                char *arguments[] = {program, NULL};
                pid_t process;
                return posix_spawnp(&process, program, NULL, NULL, arguments, environ) == 0 ? process : -1;
            }
            """, "spawn.h"),
    /// Processes of one name.
    CHILDREN("""
            // The children of one name that this process made and did not wait for, the first one first.
            struct children { pid_t parent; int count; pid_t process[32]; };

            static pid_t add_child(struct children *children, pid_t child) {
                if (children->parent != getpid()) {
                    *children = (struct children){.parent = getpid()};
                }
                if (child > 0 && children->count < 32) {
                    children->process[children->count++] = child;
                }
                return child;
            }

            static pid_t first_child(const struct children *children) {
                return children->parent == getpid() && children->count > 0 ? children->process[0] : -1;
            }

            static pid_t forget_child(struct children *children, pid_t child) {
                int kept = 0;
                for (int i = 0; i < children->count; i++) {
                    if (children->process[i] != child) {
                        children->process[kept++] = children->process[i];
                    }
                }
                children->count = kept;
                return child;
            }
            """),
    /// `wait P`, where there may be no such child.
    WAIT_FOR("""
            static pid_t wait_for(pid_t child, int *status) {
                return child > 0 ? waitpid(child, status, 0) : -1;
            }
            """),
    /// `wait P`, where there is a list.
    WAIT_FIRST("""
            static pid_t wait_first(struct children *children, int *status) {
                return forget_child(children, wait_for(first_child(children), status));
            }
            """),
    /// `wait P into x`.
    RESULT_OF("""
            // How a process ended, in one number, as a shell says it; -1 if there was none.
            static pid_t result_of(pid_t child, const int *status, atomic_int *result) {
                *result = child < 0 ? -1 : WIFSIGNALED(*status) ? 128 + WTERMSIG(*status) : WEXITSTATUS(*status);
                return child;
            }
            """),
    /// `send S to P`, where there may be no such process.
    SEND("""
            static void send_signal(pid_t process, int signal) {
                if (process > 0) {
                    kill(process, signal);
                }
            }
            """, "signal.h"),
    /// `handler S`.
    HANDLE("""
            // Nothing interrupts a handler, and what it interrupted goes on.
            static void handle(int signal, void (*handler)(int)) {
                struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
                sigfillset(&action.sa_mask);
                sigaction(signal, &action, NULL);
            }
            """, "signal.h"),
    /// `alarm`.
    ALARM("""
            // The timer of this process: 1 millisecond.
            static void set_timer(void) {
                struct itimerval delay = {.it_value = {.tv_usec = 1000}};
                setitimer(ITIMER_REAL, &delay, NULL);
            }
            """, "sys/time.h"),
    /// `pause`, where there is an `alarm`.
    PAUSE("""
            // SIGALRM is blocked everywhere else, so it cannot come too early.
            static void pause_for_signal(void) {
                sigset_t none;
                sigemptyset(&none);
                sigsuspend(&none);
            }
            """, "signal.h"),
    /// What is written at once.
    WRITE_AT_ONCE("""
            // Neither a lock nor a buffer: it is one call of the kernel.
            static void write_at_once(FILE *stream, const char *text) {
                ssize_t written = write(fileno(stream), text, strlen(text));
                (void)written;
            }
            """, "string.h");

    private final String text;
    private final List<String> headers;

    CHelper(String text, String... headers) {
        this.text = text;
        this.headers = List.of(headers);
    }

    /// {@return the lines of it}
    String text() {
        return text;
    }

    /// {@return the headers it needs beside the usual ones}
    List<String> headers() {
        return headers;
    }

    /// {@return the names that it gives}
    List<String> names() {
        return CText.functionNames(text);
    }

    /// {@return whether it uses what Linux has and POSIX has not}
    boolean isExtension() {
        return this == MAKE_PIPE || this == MAKE_FILE || this == SPAWN || this == FLOCK_SOON || this == ALARM;
    }

    /// {@return the helpers above it that it uses}
    List<CHelper> needs() {
        return Stream.of(values())
                .filter(other -> other.ordinal() < ordinal())
                .filter(other -> other.names().stream().anyMatch(name -> CText.mentions(text, name)))
                .toList();
    }
}
