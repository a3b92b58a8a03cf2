/* syslog-lock.c: a ghost is inside syslog. */
#include "function-lock.h"

#include <syslog.h>

static void call_syslog(void) {
    syslog(LOG_DEBUG, "a probe");
}

int main(void) {
    probe("syslog-lock");
    ask_function("syslog", call_syslog);
    return 0;
}
