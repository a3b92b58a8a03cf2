/* getpwuid-lock.c: a ghost is inside getpwuid, getpwuid_r. */
#include "function-lock.h"

#include <pwd.h>

static void call_getpwuid(void) {
    getpwuid(0);
}

static void call_getpwuid_r(void) {
    struct passwd entry, *result;
    char buffer[2048];
    getpwuid_r(0, &entry, buffer, sizeof buffer, &result);
}

int main(void) {
    probe("getpwuid-lock");
    ask_function("getpwuid", call_getpwuid);
    ask_function("getpwuid_r", call_getpwuid_r);
    return 0;
}
