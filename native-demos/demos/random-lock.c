/* random-lock.c: a ghost is inside random. */
#include "function-lock.h"

static void call_random(void) {
    random();
}

int main(void) {
    probe("random-lock");
    ask_function("random", call_random);
    return 0;
}
