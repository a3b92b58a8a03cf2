/* only-the-caller-survives.c: what of the threads of the parent the child has. */
#include "probe.h"

#include <dirent.h>

static pthread_key_t key;
static int value;
static void (*in_child)(void);

static void nothing(void) {
}

static void fork_and_ask(void) {
    pthread_setspecific(key, &value);
    sigset_t mask;
    sigemptyset(&mask);
    sigaddset(&mask, SIGUSR1);
    pthread_sigmask(SIG_BLOCK, &mask, NULL);
    fork_child();
    in_child();
}

/* It is not the main thread that forks. */
static void world(void) {
    pthread_key_create(&key, NULL);
    start_ghost(nothing);
    start_ghost(nothing);
    start_ghost(fork_and_ask);
}

static void count_threads(void) {
    int count = 0;
    DIR *folder = opendir("/proc/self/task");
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        count += entry->d_name[0] != '.';
    }
    answer("returns %d", count);
}

static void is_main(void) {
    answer_yes(own_tid() == getpid());
}

static void has_its_data(void) {
    answer_yes(pthread_getspecific(key) == &value);
}

static void has_its_mask(void) {
    sigset_t mask;
    pthread_sigmask(SIG_BLOCK, NULL, &mask);
    answer_yes(sigismember(&mask, SIGUSR1));
}

int main(void) {
    static const struct { const char *question; void (*in_child)(void); } questions[] = {
        {"threads of the child", count_threads},
        {"the caller is its main thread", is_main},
        {"thread-specific data is kept", has_its_data},
        {"signal mask is kept", has_its_mask},
    };
    probe("only-the-caller-survives");
    for (size_t i = 0; i < sizeof questions / sizeof *questions; i++) {
        in_child = questions[i].in_child;
        ask(questions[i].question, world);
    }
    return 0;
}
