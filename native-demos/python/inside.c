/* inside.c: ways into the library of Python, in place of runtime/inside.c: nobody steps an interpreter.
 *
 * Rules of this file:
 *  - A thread is stopped only where inside.py says that it holds a lock, and only if that was asked for this step.
 *  - ctypes gives the interpreter lock away for the time of a call, so whoever is stopped here holds up nobody else.
 */
#define _GNU_SOURCE
#include "world.h"

#include <stdlib.h>

static _Thread_local enum fl_stop armed;

/* At which of the locks that a call takes, from 1: a call may come to several. */
static _Thread_local int left;

void fl_inside_begins(enum fl_stop where) {
    const char *text = getenv("FORKLORE_INSIDE");
    left = text == NULL ? 1 : atoi(text);
    armed = where;
}

void fl_inside_ends(void) {
    armed = FL_NOWHERE;
}

static void stop_if(enum fl_stop here) {
    if (armed == here && --left <= 0) {
        armed = FL_NOWHERE;
        fl_stopped();
    }
}

void fl_holds_lock(void) {
    stop_if(FL_AT_LOCK);
}

void fl_has_written(void) {
    stop_if(FL_AT_TEXT);
}

int fl_is_steered(void) {
    return fl_world->mode == FL_STEERED;
}
