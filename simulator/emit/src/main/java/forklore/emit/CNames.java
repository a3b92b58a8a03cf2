package forklore.emit;

import java.util.Set;
import java.util.TreeSet;

/// Gives each name of a scenario a name in C.
///
/// A name stays as it is where C allows it. Where C, or a header that the program includes, has it already, or it was
/// given before, it gets underscores behind it.
final class CNames {

    /// What means something to C or to the headers, in the editions of the C library that we know. Names of other
    /// forms are covered by [#isReservedForm].
    private static final String RESERVED = """
            L_ctermid L_cuserid L_tmpnam P_tmpdir a64l abort abs accept accept4 access acct adjtime alarm
            aligned_alloc alloca arc4random arc4random_buf arc4random_uniform asctime asctime_r asm asprintf assert
            assert_perror at_quick_exit atexit atof atoi atol atoll auto basename bcmp bcopy be16toh be32toh be64toh
            bind bindresvport bindresvport6 bool break brk bsd_signal bsearch bzero calloc canonicalize_file_name
            case char chdir chown chroot clearenv clearerr clearerr_unlocked clock clock_adjtime clock_getcpuclockid
            clock_getres clock_gettime clock_nanosleep clock_settime clone close close_range closefrom closelog
            confstr connect const continue copy_file_range creat creat64 crypt ctermid ctime ctime_r cuserid daemon
            daylight default difftime div dladdr dladdr1 dlclose dlerror dlinfo dlmopen dlopen dlsym dlvsym do
            double dprintf drand48 drand48_r dup dup2 dup3 duplocale dysize eaccess ecvt ecvt_r else encrypt
            endhostent endnetent endnetgrent endprotoent endpwent endrpcent endservent endusershell enum environ
            erand48 erand48_r errno euidaccess execl execle execlp execv execve execveat execvp execvpe exit
            explicit_bzero extern faccessat fallocate fallocate64 false fchdir fchown fchownat fclose fcloseall
            fcntl fcntl64 fcvt fcvt_r fd_mask fd_set fdatasync fdopen feof feof_unlocked ferror ferror_unlocked
            fexecve fflush fflush_unlocked ffs ffsl ffsll fgetc fgetc_unlocked fgetln fgetpos fgetpos64 fgetpwent
            fgetpwent_r fgets fgets_unlocked fileno fileno_unlocked float flock flock64 flockfile fmemopen fopen
            fopen64 fopencookie for fork fpathconf fprintf fputc fputc_unlocked fputs fputs_unlocked fread
            fread_unlocked free freeaddrinfo freelocale freopen freopen64 fscanf fseek fseeko fseeko64 fsetpos
            fsetpos64 fsync ftell ftello ftello64 ftruncate ftruncate64 ftrylockfile funlockfile futimes futimesat
            fwrite fwrite_unlocked gai_cancel gai_error gai_strerror gai_suspend gcvt get_current_dir_name
            getaddrinfo getaddrinfo_a getc getc_unlocked getchar getchar_unlocked getcpu getcwd getdate getdate_err
            getdate_r getdelim getdomainname getdtablesize getegid getentropy getenv geteuid getgid getgroups
            gethostbyaddr gethostbyaddr_r gethostbyname gethostbyname2 gethostbyname2_r gethostbyname_r gethostent
            gethostent_r gethostid gethostname getipv4sourcefilter getitimer getline getloadavg getlogin getlogin_r
            getnameinfo getnetbyaddr getnetbyaddr_r getnetbyname getnetbyname_r getnetent getnetent_r getnetgrent
            getnetgrent_r getopt getpagesize getpass getpeername getpgid getpgrp getpid getppid getpriority
            getprotobyname getprotobyname_r getprotobynumber getprotobynumber_r getprotoent getprotoent_r getpt
            getpw getpwent getpwent_r getpwnam getpwnam_r getpwuid getpwuid_r getresgid getresuid getrlimit
            getrlimit64 getrpcbyname getrpcbyname_r getrpcbynumber getrpcbynumber_r getrpcent getrpcent_r getrusage
            getservbyname getservbyname_r getservbyport getservbyport_r getservent getservent_r getsid getsockname
            getsockopt getsourcefilter getsubopt gettid gettimeofday getuid getusershell getw getwd gmtime gmtime_r
            goto grantpt group_member gsignal h_addr h_errno herror hstrerror htobe16 htobe32 htobe64 htole16
            htole32 htole64 htonl htons if imaxabs imaxdiv in6addr_any in6addr_loopback index inet6_opt_append
            inet6_opt_find inet6_opt_finish inet6_opt_get_val inet6_opt_init inet6_opt_next inet6_opt_set_val
            inet6_option_alloc inet6_option_append inet6_option_find inet6_option_init inet6_option_next
            inet6_option_space inet6_rth_add inet6_rth_getaddr inet6_rth_init inet6_rth_reverse inet6_rth_segments
            inet6_rth_space initstate initstate_r inline innetgr int iruserok iruserok_af isatty isfdtype issetugid
            jrand48 jrand48_r kill kill_dependency killpg l64a labs lchown lcong48 lcong48_r ldiv le16toh le32toh
            le64toh link linkat linux listen llabs lldiv localeconv localtime localtime_r lockf lockf64 long lrand48
            lrand48_r lseek lseek64 lutimes madvise main malloc mblen mbstowcs mbtowc memalign memccpy memchr memcmp
            memcpy memfd_create memfrob memmem memmove memory_order mempcpy memrchr memset mincore mkdtemp mkostemp
            mkostemp64 mkostemps mkostemps64 mkstemp mkstemp64 mkstemps mkstemps64 mktemp mktime mlock mlock2
            mlockall mmap mmap64 mprotect mrand48 mrand48_r mremap msync munlock munlockall munmap name_to_handle_at
            nanosleep newlocale nice nrand48 nrand48_r ntohl ntohs obstack_printf obstack_vprintf on_exit open
            open64 open_by_handle_at open_memstream openat openat64 openlog optarg opterr optind optopt optreset
            pathconf pause pclose perror pipe pipe2 pkey_alloc pkey_free pkey_get pkey_mprotect pkey_set popen pread
            pread64 printf prlimit prlimit64 process_madvise process_mrelease profil program_invocation_name
            program_invocation_short_name pselect psiginfo psignal ptsname ptsname_r putc putc_unlocked putchar
            putchar_unlocked putenv putpwent puts putw pwrite pwrite64 qecvt qecvt_r qfcvt qfcvt_r qgcvt qsort
            qsort_r quick_exit raise rand rand_r random random_r rawmemchr rcmd rcmd_af read readahead readlink
            readlinkat realloc reallocarray realpath recv recvfrom recvmmsg recvmsg register remap_file_pages remove
            rename renameat renameat2 restrict return revoke rewind rexec rexec_af rindex rlimit64 rmdir rpmatch
            rresvport rresvport_af ruserok ruserok_af s6_addr s6_addr16 s6_addr32 sbrk scanf secure_getenv seed48
            seed48_r select sem_clockwait sem_close sem_destroy sem_getvalue sem_init sem_open sem_post
            sem_timedwait sem_trywait sem_unlink sem_wait send sendmmsg sendmsg sendto setbuf setbuffer
            setdomainname setegid setenv seteuid setgid setgroups sethostent sethostid sethostname
            setipv4sourcefilter setitimer setkey setlinebuf setlocale setlogin setlogmask setnetent setnetgrent
            setns setpgid setpgrp setpriority setprotoent setpwent setregid setresgid setresuid setreuid setrlimit
            setrlimit64 setrpcent setservent setsid setsockopt setsourcefilter setstate setstate_r settimeofday
            setuid setusershell setvbuf shm_open shm_unlink short shutdown sigabbrev_np sigaction sigaddset
            sigaltstack sigandset sigblock sigdelset sigdescr_np sigemptyset sigfillset siggetmask sighold sigignore
            siginterrupt sigisemptyset sigismember sigmask signal signed signgam sigorset sigpause sigpending
            sigprocmask sigqueue sigrelse sigreturn sigset sigsetmask sigstack sigsuspend sigtimedwait sigwait
            sigwaitinfo sizeof sleep snprintf sockatmark socket socketpair splice sprintf srand srand48 srand48_r
            srandom srandom_r sscanf ssignal st_atime st_ctime st_mtime static static_assert stderr stdin stdout
            stime stpcpy stpncpy strcasecmp strcasecmp_l strcasestr strcat strchr strchrnul strcmp strcoll strcoll_l
            strcpy strcspn strdup strdupa strerror strerror_l strerror_r strerrordesc_np strerrorname_np strfromd
            strfromf strfromf128 strfromf32 strfromf32x strfromf64 strfromf64x strfroml strfry strftime strftime_l
            strlcat strlcpy strlen strncasecmp strncasecmp_l strncat strncmp strncpy strndup strndupa strnlen
            strpbrk strptime strptime_l strrchr strsep strsignal strspn strstr strtod strtod_l strtof strtof128
            strtof128_l strtof32 strtof32_l strtof32x strtof32x_l strtof64 strtof64_l strtof64x strtof64x_l strtof_l
            strtoimax strtok strtok_r strtol strtol_l strtold strtold_l strtoll strtoll_l strtoq strtoul strtoul_l
            strtoull strtoull_l strtoumax strtouq struct strverscmp strxfrm strxfrm_l swab switch symlink symlinkat
            sync sync_file_range syncfs syscall sysconf syslog system sysv_signal tcgetpgrp tcsetpgrp tee tempnam
            tgkill time timegm timelocal timer_create timer_delete timer_getoverrun timer_gettime timer_settime
            timeradd timerclear timercmp timerisset timersub timespec_get timespec_getres timezone tmpfile tmpfile64
            tmpnam tmpnam_r true truncate truncate64 ttyname ttyname_r ttyslot typedef typeof tzname tzset u_char
            u_int u_long u_short ualarm uint ulong ungetc union unix unlink unlinkat unlockpt unsetenv unshare
            unsigned uselocale ushort usleep utimes va_list valloc vasprintf vdprintf vfork vfprintf vfscanf vhangup
            vmsplice void volatile vprintf vscanf vsnprintf vsprintf vsscanf vsyslog wait wait3 wait4 waitid waitpid
            wcstoimax wcstombs wcstoumax wctomb while write
            """;

    private static final String[] PREFIXES = {
        "_", "pthread_", "atomic_", "memory_order_", "sched_", "posix_", "sa_", "si_", "sigev_", "fl_", "cis"
    };

    private final Set<String> taken = new TreeSet<>();

    CNames() {
        for (String word : RESERVED.split(" |\n")) {
            taken.add(word);
        }
    }

    /// {@return a name that C allows and that nobody else gets}
    ///
    /// @param wish the name wanted
    String take(String wish) {
        String name = wish;
        while (isReservedForm(name) || taken.contains(name)) {
            name = (startsReserved(name) ? "x" : "") + name + "_";
        }
        taken.add(name);
        return name;
    }

    /// {@return a name that C allows and that hides none of those given; it may be asked for again}
    ///
    /// @param wish the name wanted
    String fitting(String wish) {
        String name = take(wish);
        taken.remove(name);
        return name;
    }

    /// {@return whether it looks like a macro, a type or a member of a family of functions}
    private static boolean isReservedForm(String name) {
        boolean upperCase = name.length() > 1;
        for (int i = 0; i < name.length(); i++) {
            upperCase = upperCase && !(name.charAt(i) >= 'a' && name.charAt(i) <= 'z');
        }
        return upperCase && !name.endsWith("_") || name.endsWith("_t") || startsReserved(name);
    }

    private static boolean startsReserved(String name) {
        for (String prefix : PREFIXES) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
