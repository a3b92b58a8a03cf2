package forklore.engine.platform;

import java.util.List;

/// The editions of POSIX.1, with the functions that each added to its list of async-signal-safe functions.
///
/// The names are those of signal-safety(7) of the Linux man-pages 6.20, which gives the edition of each. Between 6.03
/// and 6.20 that list changed in two names: `fork` left, and `_Fork` came.
public enum Edition {
    /// POSIX.1-2001.
    POSIX_2001("POSIX.1-2001", """
            _Exit _exit accept access aio_error aio_return aio_suspend alarm bind cfgetispeed cfgetospeed
            cfsetispeed cfsetospeed chdir chmod chown clock_gettime close connect creat dup dup2 execle execve
            fchmod fchown fcntl fdatasync fstat fsync ftruncate getegid geteuid getgid getgroups getpeername
            getpgrp getpid getppid getsockname getsockopt getuid kill link listen lseek lstat mkdir mkfifo open
            pause pipe poll posix_trace_event pselect raise read readlink recv recvfrom recvmsg rename rmdir
            select sem_post send sendmsg sendto setgid setpgid setsid setsockopt setuid shutdown sigaction
            sigaddset sigdelset sigemptyset sigfillset sigismember signal sigpause sigpending sigprocmask
            sigqueue sigset sigsuspend sleep socket socketpair stat symlink tcdrain tcflow tcflush tcgetattr
            tcgetpgrp tcsendbreak tcsetattr tcsetpgrp time timer_getoverrun timer_gettime timer_settime times
            umask uname unlink utime wait waitpid write
            """),
    /// POSIX.1-2001, Technical Corrigendum 1.
    POSIX_2001_TC1("POSIX.1-2001 TC1", """
            abort
            """),
    /// POSIX.1-2001, Technical Corrigendum 2.
    POSIX_2001_TC2("POSIX.1-2001 TC2", """
            sockatmark
            """),
    /// POSIX.1-2008.
    POSIX_2008("POSIX.1-2008", """
            execl execv faccessat fchmodat fchownat fexecve fstatat futimens linkat mkdirat mkfifoat mknod
            mknodat openat readlinkat renameat symlinkat unlinkat utimensat utimes
            """),
    /// POSIX.1-2008, Technical Corrigendum 1.
    POSIX_2008_TC1("POSIX.1-2008 TC1", """
            fchdir pthread_kill pthread_self pthread_sigmask
            """),
    /// POSIX.1-2008, Technical Corrigendum 2.
    POSIX_2008_TC2("POSIX.1-2008 TC2", """
            ffs htonl htons longjmp memccpy memchr memcmp memcpy memmove memset ntohl ntohs siglongjmp stpcpy
            stpncpy strcat strchr strcmp strcpy strcspn strlen strncat strncmp strncpy strnlen strpbrk strrchr
            strspn strstr strtok_r wcpcpy wcpncpy wcscat wcschr wcscmp wcscpy wcscspn wcslen wcsncat wcsncmp
            wcsncpy wcsnlen wcspbrk wcsrchr wcsspn wcsstr wcstok wmemchr wmemcmp wmemcpy wmemmove wmemset
            """),
    /// POSIX.1-2024.
    POSIX_2024("POSIX.1-2024", """
            _Fork
            """);

    private final String title;
    private final List<String> added;

    Edition(String title, String added) {
        this.title = title;
        this.added = Phrases.words(added);
    }

    /// {@return how it is called}
    public String title() {
        return title;
    }

    /// {@return the functions that it added to the list and that are still on it, in the order of their names}
    public List<String> added() {
        return added;
    }
}
