/* setenv-lock.c: a ghost is inside setenv, getenv. */
#include "function-lock.h"

static void call_setenv(void) {
    static int calls;
    char value[32];
    snprintf(value, sizeof value, "%d", calls++ % 100);
    setenv("FORKLORE_PROBE", value, 1);
}

static void call_getenv(void) {
    getenv("FORKLORE_PROBE");
}

int main(void) {
    probe("setenv-lock");
    ask_function("setenv", call_setenv);
    ask_function("getenv", call_getenv);
    return 0;
}
