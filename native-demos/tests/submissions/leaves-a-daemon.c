/* Leaves a process in a session of its own, with memory in /dev/shm, and ends. */
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void) {
    puts("parent");
    fflush(stdout);
    shm_open("/forklore-left", O_CREAT | O_RDWR, 0600);
    if (fork() == 0) {
        setsid();
        if (fork() == 0) {
            for (int fd = 0; fd < 64; fd++) {
                close(fd);
            }
            for (;;) {
                sleep(1);
            }
        }
    }
    return 0;
}
