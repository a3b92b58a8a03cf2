/* dlopen-lock.c: a ghost walks the list of loaded libraries, which a lock protects. */
#include "probe.h"

#include <dlfcn.h>
#include <link.h>

static sem_t inside;

static int say_and_stand_still(struct dl_phdr_info *library, size_t size, void *unused) {
    (void)library, (void)size, (void)unused;
    sem_post(&inside);
    stand_still();
}

static int count(struct dl_phdr_info *library, size_t size, void *libraries) {
    (void)library, (void)size;
    ++*(int *)libraries;
    return 0;
}

static void walk(void) {
    dl_iterate_phdr(say_and_stand_still, NULL);
}

static void with_a_ghost_that_walks(void) {
    sem_init(&inside, 0, 0);
    start_waiting_ghost(walk);
    sem_wait(&inside);
    fork_child();
}

static void walk_in_child(void) {
    with_a_ghost_that_walks();
    int libraries = 0;
    dl_iterate_phdr(count, &libraries);
    answer(libraries > 0 ? "returns" : "returns 0");
}

/* A library that the C library itself brings along, and that is not loaded yet. */
static void open_in_child(void) {
    with_a_ghost_that_walks();
    dlopen("libBrokenLocale.so.1", RTLD_NOW);
    answer("returns");
}

static void look_up_in_child(void) {
    with_a_ghost_that_walks();
    answer(dlsym(RTLD_DEFAULT, "malloc") == NULL ? "returns NULL" : "returns");
}

int main(void) {
    probe("dlopen-lock");
    ask("dl_iterate_phdr", walk_in_child);
    ask("dlopen", open_in_child);
    ask("dlsym", look_up_in_child);
    return 0;
}
