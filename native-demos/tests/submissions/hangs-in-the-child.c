/* Forks while another thread holds the lock that the child asks for. */
#include <pthread.h>
#include <semaphore.h>
#include <sys/wait.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static sem_t taken, forked;

static void *worker(void *unused) {
    pthread_mutex_lock(&lock);
    sem_post(&taken);
    sem_wait(&forked);
    pthread_mutex_unlock(&lock);
    return unused;
}

int main(void) {
    pthread_t thread;
    sem_init(&taken, 0, 0);
    sem_init(&forked, 0, 0);
    pthread_create(&thread, NULL, worker, NULL);
    sem_wait(&taken);
    if (fork() == 0) {
        pthread_mutex_lock(&lock);
        _exit(0);
    }
    sem_post(&forked);
    wait(NULL);
    return 0;
}
