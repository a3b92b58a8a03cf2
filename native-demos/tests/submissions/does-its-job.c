/* Forks with care: the lock is free when it forks, and the parent waits. */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
    puts("parent");
    fflush(stdout);
    if (fork() == 0) {
        puts("child");
        fflush(stdout);
        _exit(0);
    }
    wait(NULL);
    return 0;
}
