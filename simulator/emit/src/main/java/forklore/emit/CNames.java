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
            L_ctermid L_cuserid L_tmpnam P_tmpdir a64l abort abs access acct alarm aligned_alloc alloca arc4random
            arc4random_buf arc4random_uniform asctime asctime_r asm asprintf at_quick_exit atexit atof atoi atol
            atoll auto be16toh be32toh be64toh bool break brk bsearch calloc canonicalize_file_name case char chdir
            chown chroot clearenv clearerr clearerr_unlocked clock clock_adjtime clock_getcpuclockid clock_getres
            clock_gettime clock_nanosleep clock_settime clone close close_range closefrom confstr const continue
            copy_file_range crypt ctermid ctime ctime_r cuserid daemon daylight default difftime div do double
            dprintf drand48 drand48_r dup dup2 dup3 dysize eaccess ecvt ecvt_r else endusershell enum environ
            erand48 erand48_r errno euidaccess execl execle execlp execv execve execveat execvp execvpe exit extern
            faccessat false fchdir fchown fchownat fclose fcloseall fcvt fcvt_r fdatasync fdopen feof feof_unlocked
            ferror ferror_unlocked fexecve fflush fflush_unlocked fgetc fgetc_unlocked fgetpos fgetpos64 fgets
            fgets_unlocked fileno fileno_unlocked float flockfile fmemopen fopen fopen64 fopencookie for fork
            fpathconf fprintf fputc fputc_unlocked fputs fputs_unlocked fread fread_unlocked free freopen freopen64
            fscanf fseek fseeko fseeko64 fsetpos fsetpos64 fsync ftell ftello ftello64 ftruncate ftruncate64
            ftrylockfile funlockfile fwrite fwrite_unlocked gcvt get_current_dir_name getc getc_unlocked getchar
            getchar_unlocked getcpu getcwd getdate getdate_r getdelim getdomainname getdtablesize getegid getentropy
            getenv geteuid getgid getgroups gethostid gethostname getline getloadavg getlogin getlogin_r getopt
            getpagesize getpass getpgid getpgrp getpid getppid getpt getresgid getresuid getsid getsubopt gettid
            getuid getusershell getw getwd gmtime gmtime_r goto grantpt group_member gsignal htobe16 htobe32 htobe64
            htole16 htole32 htole64 if initstate initstate_r inline int isatty jrand48 jrand48_r kill killpg l64a
            labs lchown lcong48 lcong48_r ldiv le16toh le32toh le64toh link linkat linux llabs lldiv localtime
            localtime_r lockf lockf64 long lrand48 lrand48_r lseek lseek64 main malloc mblen mbstowcs mbtowc mkdtemp
            mkostemp mkostemp64 mkostemps mkostemps64 mkstemp mkstemp64 mkstemps mkstemps64 mktemp mktime mrand48
            mrand48_r nanosleep nice nrand48 nrand48_r obstack_printf obstack_vprintf on_exit open_memstream optarg
            opterr optind optopt pathconf pause pclose perror pipe pipe2 popen pread pread64 printf profil pselect
            psiginfo psignal ptsname ptsname_r putc putc_unlocked putchar putchar_unlocked putenv puts putw pwrite
            pwrite64 qecvt qecvt_r qfcvt qfcvt_r qgcvt qsort qsort_r quick_exit raise rand rand_r random random_r
            read readlink readlinkat realloc reallocarray realpath register remove rename renameat renameat2
            restrict return revoke rewind rmdir rpmatch sbrk scanf secure_getenv seed48 seed48_r select setbuf
            setbuffer setdomainname setegid setenv seteuid setgid sethostid sethostname setlinebuf setlogin setns
            setpgid setpgrp setregid setresgid setresuid setreuid setsid setstate setstate_r setuid setusershell
            setvbuf short sigaction sigaddset sigaltstack sigandset sigblock sigdelset sigemptyset sigfillset
            siggetmask sighold sigignore siginterrupt sigisemptyset sigismember sigmask signal signed signgam
            sigorset sigpause sigpending sigprocmask sigqueue sigrelse sigreturn sigset sigsetmask sigstack
            sigsuspend sigtimedwait sigwait sigwaitinfo sizeof sleep snprintf sprintf srand srand48 srand48_r
            srandom srandom_r sscanf ssignal static stderr stdin stdout strfromd strfromf strfromf128 strfromf32
            strfromf32x strfromf64 strfromf64x strfroml strftime strftime_l strptime strptime_l strtod strtod_l
            strtof strtof128 strtof128_l strtof32 strtof32_l strtof32x strtof32x_l strtof64 strtof64_l strtof64x
            strtof64x_l strtof_l strtol strtol_l strtold strtold_l strtoll strtoll_l strtoq strtoul strtoul_l
            strtoull strtoull_l strtouq struct swab switch symlink symlinkat sync syncfs syscall sysconf system
            sysv_signal tcgetpgrp tcsetpgrp tempnam tgkill time timegm timelocal timer_create timer_delete
            timer_getoverrun timer_gettime timer_settime timespec_get timespec_getres timezone tmpfile tmpfile64
            tmpnam tmpnam_r true truncate truncate64 ttyname ttyname_r ttyslot typedef typeof tzname tzset ualarm
            ungetc union unix unlink unlinkat unlockpt unsetenv unshare unsigned usleep valloc vasprintf vdprintf
            vfork vfprintf vfscanf vhangup void volatile vprintf vscanf vsnprintf vsprintf vsscanf wait wait3 wait4
            waitid waitpid wcstombs wctomb while write
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
