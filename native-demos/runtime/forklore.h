/* forklore.h: the hooks of a generated program.
 *
 * Rules of this file:
 *  - It is the only file of the runtime that a generated program includes.
 *  - Without FORKLORE_HARNESS every hook is nothing but the statement inside it: the program is then a plain
 *    program, built by `cc -pthread -I native-demos/runtime program.c`.
 *  - A hook stands outside the locks of the program and takes none of its own.
 *
 * A hook wraps one step of the model. The number is the id of the step. Before the step the thread may be held
 * back (steered) or delayed by a random time (free); after it the thread says that it is done. A hook may be several
 * steps of the model, to ask and to get it for instance; the thread makes them as soon as it can.
 */
#ifndef FORKLORE_H
#define FORKLORE_H

#ifdef FORKLORE_HARNESS

#include <pthread.h>
#include <stdatomic.h>
#include <sys/types.h>

/* An ordinary step. */
#define FL_STEP(id, ...) do { fl_before(id); __VA_ARGS__; fl_after(id); } while (0)

/* A step that looks at something: the condition of an `if` or a `while`. */
#define FL_TEST(id, ...) (fl_before(id), fl_tested(id, __VA_ARGS__))

/* A step that may wait for an object; `object` is its number in the table. */
#define FL_WAITS(id, object, ...) do { fl_before_waiting(id, object); __VA_ARGS__; fl_after_waiting(id); } while (0)

/* A call of a library, inside which a thread may wait for something that only the library knows. */
#define FL_CALL(id, ...) do { fl_before_call(id); __VA_ARGS__; fl_after(id); } while (0)

/* A step that may wait for another thread to end; `thread` is its number. */
#define FL_JOIN(id, thread, ...) do { fl_before_join(id, thread); __VA_ARGS__; fl_after_waiting(id); } while (0)

/* A fork; `pid` is the variable that gets its result. A handler of pthread_atfork may fork, too. */
#define FL_FORK(id, pid, ...) \
    do { int fl_outer = fl_before_fork(id); __VA_ARGS__; fl_after_fork(id, pid, fl_outer); } while (0)

/* A vfork: the child borrows the memory, so what the thread knows of itself is kept for the parent. */
#define FL_VFORK(id, pid, ...) do { fl_before_vfork(id); __VA_ARGS__; fl_after_vfork(id, pid); } while (0)

/* Another program in a new process; `pid` is the variable that gets its number, or -1. */
#define FL_SPAWN(id, pid, ...) \
    do { int fl_outer = fl_before_fork(id); __VA_ARGS__; fl_after_spawn(id, pid, fl_outer); } while (0)

/* A step that may wait for a child process: the call gives the process and puts its wait status into `status`. */
#define FL_WAIT(id, status, ...) \
    do { fl_before(id); pid_t fl_pid = __VA_ARGS__; fl_after_wait(id, fl_pid, status); } while (0)

/* A step from which nobody comes back: exit, _exit, the end of main. */
#define FL_LEAVE(id, ...) do { fl_before_leave(id); __VA_ARGS__; } while (0)

/* An exec: whoever comes back from it has not found the program. */
#define FL_EXEC(id, ...) do { fl_before_exec(id); __VA_ARGS__; fl_exec_failed(id); } while (0)

/* The first thing that every thread does, main among them; `number` is its number among the declared threads. */
#define FL_THREAD(number) fl_thread_begins(number)

/* The first thing in a handler that pthread_atfork runs in the child, where fork() has not returned yet. */
#define FL_IN_CHILD() fl_in_child()

/* The first and the last thing in a signal handler: the thread is in another step afterwards. */
#define FL_INTERRUPTED() struct fl_interrupted fl_kept; fl_interrupted(&fl_kept)
#define FL_RESUMED() fl_resumed(&fl_kept)

/* The stream of that number: under the harness a file of the harness, otherwise one in the current folder. */
#define FL_STREAM(number, file) fdopen(fl_stream(number), "w")

/* What a thread can wait for. */
enum fl_kind {
    FL_NOTHING, FL_MUTEX, FL_RWLOCK, FL_CONDITION, FL_SEMAPHORE, FL_BARRIER, FL_ONCE, FL_PIPE, FL_FILE, FL_STREAM
};

/* An object of the program; one without an address lives in the kernel. */
struct fl_object { enum fl_kind kind; const void *address; unsigned long size; };

/* What the runtime may look at: the objects and the variables, in the order of their numbers. A program that has none
 * says nothing: see none.c. */
#define FL_OBJECT(kind, object) {kind, &(object), sizeof(object)}
#define FL_IN_KERNEL(kind) {kind, 0, 0}
#define FL_OBJECTS(...) const struct fl_object fl_objects[] = {__VA_ARGS__, {FL_NOTHING, 0, 0}}
#define FL_VARIABLES(...) atomic_int *const fl_variables[] = {__VA_ARGS__, 0}

/* The number of an object that a function was given. */
#define FL_NUMBER(address) fl_number(address)

extern const struct fl_object fl_objects[];
extern atomic_int *const fl_variables[];

/* The step that a signal handler interrupts. Only the hooks look into it. */
struct fl_interrupted { int step, joins, object, in_library, at_gate, child, error; };

void fl_before(int step);
void fl_before_waiting(int step, int object);
void fl_before_call(int step);
void fl_before_join(int step, int thread);
int fl_before_fork(int step);
void fl_before_vfork(int step);
void fl_before_leave(int step);
void fl_before_exec(int step);
void fl_after(int step);
void fl_after_waiting(int step);
void fl_after_fork(int step, pid_t pid, int outer);
void fl_after_vfork(int step, pid_t pid);
void fl_after_spawn(int step, pid_t pid, int outer);
void fl_after_wait(int step, pid_t pid, int status);
void fl_exec_failed(int step);
void fl_thread_begins(int thread);
void fl_in_child(void);
void fl_interrupted(struct fl_interrupted *kept);
void fl_resumed(const struct fl_interrupted *kept);
int fl_tested(int step, int value);
int fl_number(const void *address);
int fl_stream(int number);

#else

#define FL_STEP(id, ...) do { __VA_ARGS__; } while (0)
#define FL_TEST(id, ...) (__VA_ARGS__)
#define FL_WAITS(id, object, ...) do { __VA_ARGS__; } while (0)
#define FL_CALL(id, ...) do { __VA_ARGS__; } while (0)
#define FL_JOIN(id, thread, ...) do { __VA_ARGS__; } while (0)
#define FL_FORK(id, pid, ...) do { __VA_ARGS__; } while (0)
#define FL_VFORK(id, pid, ...) do { __VA_ARGS__; } while (0)
#define FL_SPAWN(id, pid, ...) do { __VA_ARGS__; } while (0)
#define FL_WAIT(id, status, ...) do { __VA_ARGS__; (void)(status); } while (0)
#define FL_LEAVE(id, ...) do { __VA_ARGS__; } while (0)
#define FL_EXEC(id, ...) do { __VA_ARGS__; } while (0)
#define FL_THREAD(number) ((void)(number))
#define FL_IN_CHILD() ((void)0)
#define FL_INTERRUPTED() ((void)0)
#define FL_RESUMED() ((void)0)
#define FL_STREAM(number, file) fopen(file, "w")
#define FL_OBJECT(kind, object) &(object)
#define FL_IN_KERNEL(kind) 0
#define FL_OBJECTS(...) const void *const fl_objects[] = {__VA_ARGS__}
#define FL_VARIABLES(...) atomic_int *const fl_variables[] = {__VA_ARGS__}

#endif
#endif
