/* dlopen-lock.c: a ghost is inside dlopen. */
#include "function-lock.h"

static void call_dlopen(void) {
    void *library = dlopen("libBrokenLocale.so.1", RTLD_NOW);
    if (library != NULL) {
        dlclose(library);
    }
}

int main(void) {
    probe("dlopen-lock");
    ask_function("dlopen", call_dlopen);
    return 0;
}
