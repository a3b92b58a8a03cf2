/* Says whom it can reach: itself, and nobody else. */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>

static void reach(const char *who, const char *address) {
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(80)};
    inet_pton(AF_INET, address, &to.sin_addr);
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    int answer = connect(fd, (struct sockaddr *)&to, sizeof to);
    printf("%s %s\n", who, answer == 0 || errno == ECONNREFUSED ? "is there" : "is out of reach");
}

int main(void) {
    reach("itself", "127.0.0.1");
    reach("a documentation address", "192.0.2.1");
    reach("a private address", "10.0.0.1");
    return 0;
}
