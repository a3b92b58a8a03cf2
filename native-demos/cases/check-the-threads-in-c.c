/* The same in C: it counts the threads in /proc/self/task, and native threads come and go as they like.
 *
 * scenario  check-then-fork
 * end       child-hangs when a child hangs
 * end       no-fork when prints "not alone, no fork"
 * end       both-finish when exits 0
 * runs      500
 */
#include <dirent.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static pthread_mutex_t cache_lock = PTHREAD_MUTEX_INITIALIZER;

static void sleep_for(long microseconds) {
    nanosleep(&(struct timespec){.tv_nsec = microseconds * 1000}, NULL);
}

static void *refresh(void *nothing) {
    pthread_mutex_lock(&cache_lock);
    sleep_for(200);
    pthread_mutex_unlock(&cache_lock);
    return nothing;
}

/* Its own thread does no harm: it holds nothing. It starts others that do. */
static void *plug_in(void *nothing) {
    for (;;) {
        pthread_t thread;
        pthread_create(&thread, NULL, refresh, NULL);
        pthread_join(thread, NULL);
        sleep_for(500);
    }
    return nothing;
}

static int threads(void) {
    int count = 0;
    DIR *tasks = opendir("/proc/self/task");
    for (struct dirent *each = readdir(tasks); each != NULL; each = readdir(tasks)) {
        count += each->d_name[0] != '.';
    }
    closedir(tasks);
    return count;
}

int main(void) {
    pthread_t thread;
    pthread_create(&thread, NULL, plug_in, NULL);
    sleep_for(5000);

    if (threads() > 2) {
        puts("not alone, no fork");
        _exit(fflush(stdout));
    }
    sleep_for(200); /* loads the job */
    pid_t child = fork();
    if (child == 0) {
        pthread_mutex_lock(&cache_lock);
        _exit(EXIT_SUCCESS);
    }
    int status;
    waitpid(child, &status, 0);
    _exit(WEXITSTATUS(status));
}
