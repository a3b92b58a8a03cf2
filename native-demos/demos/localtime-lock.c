/* localtime-lock.c: a ghost is inside localtime, localtime_r. */
#include "function-lock.h"

static void call_localtime(void) {
    time_t now = 0;
    localtime(&now);
}

static void call_localtime_r(void) {
    time_t now = 0;
    struct tm result;
    localtime_r(&now, &result);
}

/* The zone is read, into memory of malloc, by the first call. */
int main(void) {
    setenv("TZ", "CET-1CEST", 1);
    probe("localtime-lock");
    ask_function("localtime", call_localtime);
    ask_function("localtime_r", call_localtime_r);
    return 0;
}
