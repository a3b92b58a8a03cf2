/* main.c: the main of a program in C: a harness whose worlds run the main of the scenario.
 *
 * Rules of this file:
 *  - It is left out where somebody else has the main: an interpreter that loads the runtime calls fl_harness_main.
 */
#include "world.h"

#include <stdio.h>
#include <unistd.h>

int fl_scenario_main(void);

/* The harness prints nothing by stdio, so the worlds inherit a buffer that is large and empty. */
int main(void) {
    static const struct fl_callbacks callbacks = {fork, fl_scenario_main};
    static char stdio_buffer[1 << 16];
    setvbuf(stdout, stdio_buffer, _IOFBF, sizeof stdio_buffer);
    return fl_harness_main(&callbacks);
}
