/* about.c: says which C library runs it. */
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>

#ifdef __GLIBC__
#include <gnu/libc-version.h>

int main(void) {
    printf("glibc %s\n", gnu_get_libc_version());
    return 0;
}
#else

/* musl has no function for it, but its library can be run, and then says its version. */
static int find_library(char *path, size_t size) {
    char line[512];
    FILE *maps = fopen("/proc/self/maps", "r");
    while (maps != NULL && fgets(line, sizeof line, maps) != NULL) {
        char *file = strchr(line, '/');
        if (file != NULL && strstr(file, ".so") != NULL) {
            snprintf(path, size, "%.*s 2>&1", (int)strcspn(file, "\n"), file);
            return 1;
        }
    }
    return 0;
}

int main(void) {
    char command[600], line[128], version[64] = "unknown";
    FILE *library = find_library(command, sizeof command) ? popen(command, "r") : NULL;
    while (library != NULL && fgets(line, sizeof line, library) != NULL) {
        sscanf(line, "Version %63s", version);
    }
    printf("musl %s\n", version);
    return 0;
}
#endif
