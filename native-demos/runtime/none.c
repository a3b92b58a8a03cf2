/* none.c: what a program without mutexes or without variables is linked with.
 *
 * Rules of this file:
 *  - Everything in it is weak, so that the tables of a program that has some win.
 */
#include "forklore.h"

#include <stddef.h>

__attribute__((weak)) pthread_mutex_t *const fl_mutexes[] = {NULL};
__attribute__((weak)) atomic_int *const fl_variables[] = {NULL};
