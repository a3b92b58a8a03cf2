#include <signal.h>
#include <stdio.h>

int main(void) {
    kill(-1, SIGKILL);
    puts("parent");
    return 0;
}
