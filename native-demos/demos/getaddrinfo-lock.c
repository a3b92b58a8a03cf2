/* getaddrinfo-lock.c: a ghost is inside getaddrinfo. */
#include "function-lock.h"

#include <netdb.h>

static void call_getaddrinfo(void) {
    struct addrinfo *result = NULL;
    if (getaddrinfo("localhost", "80", NULL, &result) == 0) {
        freeaddrinfo(result);
    }
}

static void call_getaddrinfo_with_a_number(void) {
    struct addrinfo hints = {.ai_flags = AI_NUMERICHOST}, *result = NULL;
    if (getaddrinfo("127.0.0.1", "80", &hints, &result) == 0) {
        freeaddrinfo(result);
    }
}

int main(void) {
    probe("getaddrinfo-lock");
    ask_function("getaddrinfo of a name", call_getaddrinfo);
    ask_function("getaddrinfo of a number", call_getaddrinfo_with_a_number);
    return 0;
}
