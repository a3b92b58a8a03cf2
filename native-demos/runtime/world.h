/* world.h: what the harness, the hooks and the Java side agree on.
 *
 * Rules of this file:
 *  - Only the runtime includes it, never a generated program.
 *  - FL_PROTOCOL is raised whenever a line between the harness and Java changes its form or meaning
 *    (Java: forklore.runner.world.Facts).
 *  - Everything in struct fl_world lives in one shared mapping. A process writes only to its own row, except that
 *    the forking process fills in the row of its child before the fork and the waiting one its status afterwards.
 *
 * A `world` is one run of the program: a process that the harness forks, and all processes that come from it.
 */
#ifndef FL_WORLD_H
#define FL_WORLD_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#define FL_PROTOCOL 4

#define FL_MAX_PROCESSES 32
#define FL_MAX_THREADS 16
#define FL_MAX_STREAMS 8
#define FL_MAX_OUTPUT (1 << 18)

/* Descriptors of the harness; Java puts the first two there. */
#define FL_CONTROL_FD 3
#define FL_RESULT_FD 4

/* Where the files of the streams are; what lies between is not for the worlds. */
#define FL_FIRST_STREAM_FD 240

enum fl_mode { FL_FREE, FL_STEERED };

/* What is done where oracle.c says that a thread will wait for ever. */
enum fl_oracle { FL_ASKS_NOBODY, FL_IS_CHECKED, FL_IS_BELIEVED };

/* The futex operations of the kernel. <linux/futex.h> has them, but not every C library comes with it. */
enum { FL_FUTEX_WAIT = 0, FL_FUTEX_WAKE = 1, FL_FUTEX_WAIT_BITSET = 9, FL_FUTEX_PRIVATE = 128, FL_FUTEX_CLOCK = 256 };

/* One declared thread in one process. */
struct fl_thread {
    atomic_int tid;          /* 0: it does not exist here */
    atomic_int step;         /* the step it is in, or waits before */
    atomic_int joins;        /* the thread it may wait for, or -1 */
    atomic_int object;       /* the object it may wait for, or -1 */
    atomic_bool in_library;  /* it is in a call of a library, and may wait for what only the library knows */
    atomic_uint granted;     /* futex: how many steps it may have made, counted from its beginning */
    atomic_bool at_gate;     /* it waits to be let on */
    atomic_bool doomed;      /* oracle.c has said that it will never get what it asks for */
    atomic_int stops;        /* where inside of the step it is let into it is to be stopped: enum fl_stop */
};

/* One process; row 0 is the parent. */
struct fl_process {
    atomic_int fork_step;    /* the step that made it; 0 for the parent */
    atomic_int pid;          /* 0: not made yet */
    atomic_int exec_step;    /* the exec it is in, or 0 */
    atomic_int exec_errno;   /* why that exec failed, or 0 */
    atomic_bool has_status;  /* somebody has seen its end */
    atomic_int status;       /* as waitpid says it */
    atomic_ullong timer_due; /* when its timer goes off, in nanoseconds of the monotonic clock; 0: it has none */
    struct fl_thread threads[FL_MAX_THREADS];
};

struct fl_world {
    /* Written by the harness before the world begins. */
    enum fl_mode mode;
    uint64_t seed;
    uint32_t jitter_nanos;
    enum fl_oracle oracle;
    pid_t harness;

    /* Written by the world. */
    atomic_int processes;    /* rows in use; may exceed FL_MAX_PROCESSES by those that were refused */
    atomic_bool too_many;    /* a fork was refused because the table is full */
    struct fl_process process[FL_MAX_PROCESSES];
};

extern struct fl_world *fl_world;

/* harness.c: how a world is made, which is the only thing that differs from one language to another. */
struct fl_callbacks {
    pid_t (*fork_world)(void);  /* does what fork does, with all that the language does around it */
    int (*run_main)(void);      /* in the world: what the scenario does; its answer is given to exit. Or NULL */
};

/* Obeys Java for ever, and leaves by _exit. It returns only in a world, and only if there is no run_main: whoever
 * called it then goes on as the main of the scenario. */
int fl_harness_main(const struct fl_callbacks *callbacks);

/* birth.c: true in the world, if it has nothing to run and is to go on where it was made. */
bool fl_begin_world(const struct fl_callbacks *callbacks, enum fl_mode mode, uint64_t seed, uint32_t jitter_nanos);
bool fl_prepare_worlds(void);
void *fl_own_memory(size_t size);
void fl_keep_own_memory(void);
extern int fl_output_fd;
extern enum fl_oracle fl_oracle;

/* hooks.c: makes the calling process row 0 of the world. */
void fl_world_begins(void);

/* Java: forklore.runner.plan.WayIn. */
enum fl_stop { FL_NOWHERE, FL_AT_LOCK, FL_AT_TEXT, FL_AT_COPY };

/* hooks.c: stops the calling thread where it is, until it is let on. */
void fl_stopped(void);

/* inside.c: what happens between the two is stopped where it takes a lock of the library. */
void fl_inside_begins(enum fl_stop where);
void fl_inside_ends(void);

/* gate.c */
bool fl_gate_is_open(const struct fl_thread *thread, uint32_t steps);
void fl_gate_wait(struct fl_thread *thread, const volatile uint32_t *steps, uint32_t outer);
void fl_gate_open(struct fl_thread *thread);

/* event.c: one line to Java, written at once, without a lock and without memory from the heap. */
void fl_event(const char *word, int count, const long *numbers);

/* oracle.c: called before a thread asks for a mutex. Whether `address` is a mutex that nobody can ever unlock. */
void fl_ask_oracle(struct fl_thread *thread, int object);

/* timer.c: the calling process has a timer that goes off after so many microseconds, or has none any more (0). A
 * program in C need not say so: alarm() and setitimer() do. */
void fl_timer_set(unsigned long long micros);
bool fl_timer_is_pending(pid_t pid);

/* stream.c: the files of the declared streams. */
bool fl_streams_are_made(void);
void fl_streams_begin(void);
int fl_stream(int number);
int fl_stream_file(int number);

/* proc.c: what /proc shows. */
enum { FL_MAX_TASKS = 256, FL_MAX_CHILDREN = 256 };

struct fl_task {
    pid_t pid, tid;
    pid_t parent;            /* of its process */
    char state;              /* the letter of /proc */
    int exit_status;         /* of a zombie, as waitpid would say it */
    long call;               /* the system call it sits in, -1: it runs or is about to */
    unsigned long arguments[6];
    unsigned long switches;  /* how often it was given or taken a processor, counted when it leaves one */
    unsigned long sleeps;    /* how often it left one by itself */
    bool own_files;          /* whatever its call waits for in files, only the world can bring about */
    pid_t lent_to;           /* the child that runs in its memory, or 0 */
};

struct fl_look {
    int count;
    bool complete;           /* nothing was left out, nothing could not be read */
    bool crowded;            /* there are more threads and processes than any run needs */
    struct fl_task tasks[FL_MAX_TASKS];
};

bool fl_can_see_children(void);
int fl_children(pid_t pid, pid_t *children, int limit);
void fl_look_at_descendants(struct fl_look *look);
bool fl_has_posix_timers(pid_t pid);

/* waits.c: what a system call waits for, as far as its number and its arguments tell. */
enum fl_wait {
    FL_NO_WAIT,              /* nothing, or something that comes by itself: a time-out, a device */
    FL_FOR_FUTEX, FL_FOR_CHILD, FL_FOR_LENT_MEMORY, FL_FOR_PIPE, FL_FOR_FILE_LOCK, FL_FOR_SIGNAL, FL_FOR_FILES
};

enum fl_wait fl_wait_of(const struct fl_task *task);
bool fl_is_zombie(const struct fl_task *task);
bool fl_is_stopped(const struct fl_task *task);
bool fl_waits_for_ever(const struct fl_task *task);

/* hang.c: whether a second look is worth its price, and whether two looks, the second after the first, prove that
 * nobody in the world will ever go on. Between the looks fl_reap must have been called. */
bool fl_may_hang(const struct fl_look *look);
bool fl_proves_hang(const struct fl_look *first, const struct fl_look *second);
bool fl_somebody_is_stopped(const struct fl_look *look);
bool fl_somebody_spins(const struct fl_look *look);
bool fl_seems_to_spin(const struct fl_look *first, const struct fl_look *second);

/* watch.c */
enum fl_verdict { FL_ENDED, FL_HUNG, FL_STOPPED, FL_SPINS, FL_DEADLINE, FL_TOO_MANY, FL_ORACLE_WRONG };

bool fl_somebody_is_given_up(void);
enum fl_verdict fl_watch(int deadline_millis, const struct fl_look **last);
bool fl_prepare_watch(void);
void fl_wait_for_command(void);

/* walls.c: what is around the worlds. */
void fl_prepare_walls(void);
bool fl_has_walls(void);
void fl_build_walls(void);

/* report.c */
bool fl_prepare_report(void);
void fl_report(enum fl_verdict verdict, const struct fl_look *look);
_Noreturn void fl_give_up(const char *why);
void fl_flush(void);
void fl_say(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* reap.c */
bool fl_reap(void);
void fl_kill_everybody(void);
_Noreturn void fl_leave(int status);

#endif
