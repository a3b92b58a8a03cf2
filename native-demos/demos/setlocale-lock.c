/* setlocale-lock.c: a ghost is inside setlocale. */
#include "function-lock.h"

#include <locale.h>

/* From the second call on the categories differ, and the name of the whole is put together anew. */
static void call_setlocale(void) {
    static int calls;
    int number = calls++;
    setlocale(number == 0 ? LC_ALL : LC_CTYPE, number % 2 == 0 ? "C.UTF-8" : "C");
}

int main(void) {
    probe("setlocale-lock");
    ask_function("setlocale", call_setlocale);
    return 0;
}
