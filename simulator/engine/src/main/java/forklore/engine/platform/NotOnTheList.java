package forklore.engine.platform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Functions that people expect to be async-signal-safe and that are not, with the reason.
final class NotOnTheList {

    /// Three lines each: the functions, why they are not on the list, what to do instead.
    private static final String TABLE = """
            calloc free malloc realloc
            The allocator guards its lists with locks, and a thread that was not copied may hold one; that \
            some allocators repair them at `fork` is their gift, not a promise of POSIX.
            Allocate before the fork, or use memory on the stack.

            fclose fflush fgets fopen fread getc
            It locks the stream, and the lock and a half-written buffer are copied as they are.
            Use `open`, `read`, `write` and `close`.

            fprintf fputs fwrite perror printf putchar puts vfprintf
            It locks the stream, and the lock and a half-written buffer are copied as they are.
            Format before the fork, and call `write`.

            snprintf sprintf
            It may allocate memory or look at the locale, under locks of the library.
            Format before the fork, or turn numbers into digits yourself.

            pthread_atfork pthread_cancel pthread_detach pthread_getspecific pthread_key_create \
            pthread_setspecific
            It works on tables of the thread library, and only `pthread_kill`, `pthread_self` and \
            `pthread_sigmask` are on the list.
            Do it before the fork, or not at all.

            pthread_exit
            It runs cleanup handlers and frees what the thread library keeps for the thread.
            Call `_exit`.

            pthread_barrier_wait pthread_cond_broadcast pthread_cond_signal pthread_cond_timedwait \
            pthread_cond_wait pthread_join pthread_rwlock_rdlock pthread_rwlock_timedrdlock \
            pthread_rwlock_timedwrlock pthread_rwlock_tryrdlock pthread_rwlock_trywrlock pthread_rwlock_unlock \
            pthread_rwlock_wrlock
            Waiting for others makes no sense in a process that they were not copied to, and none of these \
            functions is on the list.
            Call `exec` without touching the object.

            pthread_create
            It allocates a stack and changes the library's list of threads, under locks.
            Call `exec` first; the new program may start threads.

            pthread_mutex_consistent pthread_mutex_destroy pthread_mutex_init
            It is not on the list; destroying a locked mutex is undefined, and a fresh one guards data that \
            may be half changed.
            Call `exec` without touching the lock.

            pthread_mutex_lock pthread_mutex_timedlock
            Locking is not async-signal-safe: the owner may be a thread that was not copied, and then nobody \
            ever unlocks.
            Call `exec` without touching the lock, or guard the data with a semaphore that an at-fork handler \
            takes and gives back.

            pthread_mutex_trylock
            It would not wait, but it is not on the list either; and what the mutex guards may be half \
            changed.
            Call `exec` without touching the lock.

            pthread_mutex_unlock
            It is not on the list, and the child's thread may not be the owner; with a recursive or errorcheck \
            mutex it fails with `EPERM`.
            Use a semaphore, whose `sem_post` is on the list.

            pthread_once
            A thread that was not copied may be in the middle of the initialisation, and then some libraries \
            wait for ever.
            Initialise before the fork.

            sem_open
            It keeps a table of open semaphores, under a lock.
            Open it before the fork.

            sem_timedwait sem_trywait sem_wait
            Of the semaphore functions only `sem_post` is on the list.
            Take the semaphore in the parent before the fork, and give it back in both processes.

            atexit
            It changes the list of exit handlers, under a lock.
            Register before the fork, and leave the child by `_exit`.

            execlp execvp
            It searches PATH, and may read the environment and allocate memory.
            Find the program before the fork, and call `execve`.

            exit
            It runs exit handlers and flushes every stream, under the locks of both, and writes what the \
            parent had in its buffers a second time.
            Call `_exit`.

            fork
            POSIX.1-2024 took it off the list: it runs at-fork handlers, which take locks.
            Call `_Fork`, which runs none.

            popen system
            It forks, waits and handles signals, under locks of the library.
            Call `posix_spawn` in the parent.

            posix_spawn posix_spawnp
            It is not on the list, though it is the right call in the parent.
            Call it in the parent, instead of `fork`.

            timer_create
            It may start a thread of the library.
            Make timers after `exec`.

            vfork
            It is not part of POSIX any more.
            Call `_Fork`, or `posix_spawn` in the parent.

            backtrace
            It may load a library to find the frames.
            Print addresses, and resolve them elsewhere.

            closedir opendir readdir
            It allocates memory, and locks the directory.
            List the directory before the fork.

            ctime localtime localtime_r mktime strftime tzset
            It reads the time zone, which the library keeps under a lock.
            Compute the local time before the fork, or call `clock_gettime` and leave it at seconds.

            dlclose dlopen dlsym
            The list of loaded objects has a lock, which a thread that was loading still holds.
            Load what you need before the fork.

            flock
            It is no function of POSIX; on Linux it is a plain system call.
            Use `fcntl`, which is on the list.

            getaddrinfo gethostbyname getnameinfo
            It reads files, loads modules and allocates memory, under several locks.
            Resolve names before the fork.

            getenv
            It reads the environment, which another thread may have been changing.
            Read the environment before the fork.

            getgrgid getgrgid_r getpwnam getpwuid getpwuid_r initgroups
            It reads databases through modules that it may have to load, under locks.
            Look users up before the fork.

            iconv_open
            It may load a converter, under a lock.
            Open the converter before the fork.

            mmap munmap
            It is not on the list, though on most systems it is a plain system call.
            Map before the fork.

            newlocale setlocale
            The table of locales has a lock.
            Set the locale before the fork.

            openlog syslog
            It keeps one connection for the whole process, under a lock.
            Call `write` on a descriptor that was opened before the fork.

            putenv setenv unsetenv
            It changes the environment, under a lock, and may allocate memory.
            Build an environment before the fork, and give it to `execve`.

            qsort
            It may allocate memory.
            Sort before the fork.

            rand random srandom
            The generator has a state that threads share, under a lock; and the child would repeat the \
            parent's numbers.
            Draw the numbers before the fork.

            strerror
            It may answer from a buffer that threads share, in the language of the locale.
            Write the number, or look the text up before the fork.

            strtok
            It keeps its place in a variable that threads share.
            Call `strtok_r`, which is on the list.
            """;

    /// All of them, in the order of their names.
    static final List<AsyncSignalSafe.Unsafe> ALL = all();

    private NotOnTheList() {}

    static Optional<AsyncSignalSafe.Unsafe> find(String name) {
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private static List<AsyncSignalSafe.Unsafe> all() {
        List<AsyncSignalSafe.Unsafe> all = new ArrayList<>();
        List<String> lines = Phrases.lines(TABLE);
        for (int i = 0; i < lines.size(); i += 3) {
            for (String name : Phrases.words(lines.get(i))) {
                all.add(new AsyncSignalSafe.Unsafe(name, lines.get(i + 1), lines.get(i + 2)));
            }
        }
        all.sort(Comparator.comparing(AsyncSignalSafe.Unsafe::name));
        return List.copyOf(all);
    }
}
