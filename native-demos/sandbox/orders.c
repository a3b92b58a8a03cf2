/* orders.c: lines from Java.
 *
 *   file NAME HEX         a file for the working folder; before the first step only
 *   show FOLDER           a folder that may be read; before the first step only
 *   limits MILLIS MEMORY PROCESSES OUTPUT FILE_SIZE
 *   input HEX             what the next step reads
 *   run HEX...            runs a step: its words
 *   end                   no further step
 */
#define _GNU_SOURCE
#include "sandbox.h"

#include <stdlib.h>
#include <string.h>

static int digit(char c) {
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The bytes, with a zero behind them; an order that is no hexadecimal text ends everything. */
static unsigned char *bytes_of(const char *hex, size_t *size) {
    size_t length = strlen(hex);
    unsigned char *bytes = malloc(length / 2 + 1);
    if (bytes == NULL || length % 2 != 0) {
        exit(2);
    }
    for (size_t i = 0; i < length / 2; i++) {
        int high = digit(hex[2 * i]), low = digit(hex[2 * i + 1]);
        if (high < 0 || low < 0) {
            exit(2);
        }
        bytes[i] = (unsigned char)(high * 16 + low);
    }
    bytes[length / 2] = 0;
    *size = length / 2;
    return bytes;
}

/* A name for the working folder: no path leads out of it. */
static bool is_plain(const char *name) {
    return name[0] != 0 && name[0] != '.' && strchr(name, '/') == NULL && strlen(name) < 128;
}

static void take_file(struct sb_orders *orders, char *name, const char *hex) {
    if (hex == NULL || !is_plain(name) || orders->file_count == SB_MAX_FILES) {
        exit(2);
    }
    struct sb_file *file = &orders->files[orders->file_count++];
    file->name = strdup(name);
    file->bytes = bytes_of(hex, &file->size);
}

static void take_folder(struct sb_orders *orders, const char *folder) {
    if (orders->shown_count == SB_MAX_SHOWN || folder[0] != '/' || strstr(folder, "/..") != NULL) {
        exit(2);
    }
    orders->shown[orders->shown_count++] = strdup(folder);
}

static void take_words(struct sb_orders *orders, char *words) {
    int count = 0;
    char *rest = words;
    for (char *word = strtok_r(words, " ", &rest); word != NULL; word = strtok_r(NULL, " ", &rest)) {
        size_t size;
        if (count == SB_MAX_ARGUMENTS) {
            exit(2);
        }
        orders->arguments[count++] = (char *)bytes_of(word, &size);
    }
    orders->arguments[count] = NULL;
    if (count == 0) {
        exit(2);
    }
}

bool sb_next_order(FILE *control, struct sb_orders *orders) {
    static char *line;
    static size_t room;
    ssize_t length;
    while ((length = getline(&line, &room, control)) > 0) {
        line[strcspn(line, "\n")] = 0;
        if (strcmp(line, "end") == 0) {
            return false;
        }
        char *rest = strchr(line, ' ');
        if (rest == NULL) {
            exit(2);
        }
        *rest++ = 0;
        if (strcmp(line, "file") == 0) {
            char *hex = strchr(rest, ' ');
            if (hex != NULL) {
                *hex++ = 0;
            }
            take_file(orders, rest, hex);
        } else if (strcmp(line, "show") == 0) {
            take_folder(orders, rest);
        } else if (strcmp(line, "input") == 0) {
            orders->input.bytes = bytes_of(rest, &orders->input.size);
        } else if (strcmp(line, "limits") == 0) {
            struct sb_limits *limits = &orders->limits;
            if (sscanf(rest, "%ld %ld %ld %ld %ld", &limits->millis, &limits->memory, &limits->processes,
                       &limits->output, &limits->file_size) != 5) {
                exit(2);
            }
        } else if (strcmp(line, "run") == 0) {
            take_words(orders, rest);
            return true;
        } else {
            exit(2);
        }
    }
    return false;
}
