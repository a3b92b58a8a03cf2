/* The same report in C: the child ends by exit, which flushes every stream.
 *
 * scenario  private-file-flushed-by-the-child
 * end       row-twice when prints "rows: 2"
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

    pid_t child = fork();
    if (child == 0) {
        exit(EXIT_SUCCESS); /* flushes what was never its own */
    }
    waitpid(child, NULL, 0);
    printf("rows: %d\n", rows(report));
    return EXIT_SUCCESS;
}
