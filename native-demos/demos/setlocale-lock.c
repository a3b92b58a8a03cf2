/* setlocale-lock.c: a ghost is inside setlocale. */
#include "function-lock.h"

#include <locale.h>

static void call_setlocale(void) {
    static int calls;
    setlocale(LC_ALL, calls++ % 2 == 0 ? "C.UTF-8" : "C");
}

int main(void) {
    probe("setlocale-lock");
    ask_function("setlocale", call_setlocale);
    return 0;
}
