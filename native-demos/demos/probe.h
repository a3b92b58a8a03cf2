/* probe.h: what every C probe is made of.
 *
 * Rules of this file:
 *  - A probe asks its questions in worlds: each is a process of its own, so that no answer depends on another one.
 *  - The probe itself has one thread and only watches; it leaves no process behind, whatever a world does.
 *  - A hang is proved (see probe.c), never guessed from the time that went by.
 *
 * Build one by hand, in this folder:
 *   cc -pthread -I ../runtime -o probe join-of-ghost.c probe.c ../runtime/{proc,waits,hang,reap}.c
 */
#ifndef PROBE_H
#define PROBE_H

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* The probe: says which it is, then asks. */
void probe(const char *id);
void ask(const char *question, void (*world)(void));

/* The same in two halves: what a world answers, and the line about it. */
const char *try_world(void (*world)(void));
void print_answer(const char *question, const char *answer);

/* Whether the last hang was one of the process that began the world, and not of its child. */
bool parent_hung(void);

/* In a world: the answer ends the process that gives it. Only the first one counts. */
_Noreturn void answer(const char *format, ...) __attribute__((format(printf, 1, 2)));
_Noreturn void answer_returns(int result);
_Noreturn void answer_yes(bool yes);

/* In a world: a fork that comes back in the child only. The parent waits for the child and ends; if a signal killed
 * the child, that is the answer. */
void fork_child(void);

/* A fork that comes back in both; the child dies with the thread that forked it. */
pid_t fork_both(void);

/* The end of a child: 0, or the answer if a signal killed it. */
void wait_for(pid_t child);

/* Starts a thread that does its work and then stands still for ever. Comes back when the work is done. */
pthread_t start_ghost(void (*work)(void));

/* The same for work that waits inside: comes back when the thread sleeps in a futex. */
pthread_t start_waiting_ghost(void (*work)(void));

/* Comes back when that thread of this process sleeps in a futex. */
void until_asleep(pid_t tid);
pid_t own_tid(void);
_Noreturn void stand_still(void);

/* For a question that depends on the kind of a mutex. */
struct kind {
    const char *name;
    int type;
};
extern const struct kind kinds[3];
pthread_mutex_t *mutex_of(int type, int robust, int shared, int protocol);

/* A text of a question, kept until the next call. */
const char *text(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Memory that a child shares with its parent. */
void *shared_memory(size_t size);

/* One byte from one process to another, to say that something was done. */
void signal_step(int pipe[2]);
void await_step(int pipe[2]);

#endif
