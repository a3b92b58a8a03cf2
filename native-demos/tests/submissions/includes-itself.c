#include "includes-itself.c"
#include "includes-itself.c"

int main(void) {
    return 0;
}
