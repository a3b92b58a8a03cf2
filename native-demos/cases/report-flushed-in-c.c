/* The same in C: the report is flushed before the fork, and the child ends by _exit.
 *
 * scenario  flush-before-fork
 * end       row-once when prints "rows: 1"
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static int rows(FILE *report) {
    int rows = 0;
    rewind(report);
    for (int c = getc(report); c != EOF; c = getc(report)) {
        rows += c == '\n';
    }
    return rows;
}

int main(void) {
    FILE *report = tmpfile();
    if (report == NULL) {
        perror("tmpfile");
        return EXIT_FAILURE;
    }
    fputs("a row\n", report);
    fflush(report);

    pid_t child = fork();
    if (child == 0) {
        _exit(EXIT_SUCCESS);
    }
    waitpid(child, NULL, 0);
    printf("rows: %d\n", rows(report));
    return EXIT_SUCCESS;
}
