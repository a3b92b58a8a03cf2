/* none.c: what a program without objects or without variables is linked with.
 *
 * Rules of this file:
 *  - Everything in it is weak, so that the tables of a program that has some win.
 */
#include "forklore.h"

#include <stddef.h>

__attribute__((weak)) const struct fl_object fl_objects[] = {{FL_NOTHING, NULL, 0}};
__attribute__((weak)) atomic_int *const fl_variables[] = {NULL};
