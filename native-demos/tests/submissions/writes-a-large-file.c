#include <fcntl.h>
#include <unistd.h>

int main(void) {
    static char megabyte[1 << 20];
    int file = open("large", O_CREAT | O_WRONLY, 0644);
    for (int i = 0; i < 1024; i++) {
        write(file, megabyte, sizeof megabyte);
    }
    return 0;
}
