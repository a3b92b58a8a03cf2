"""A web server runs a CGI script, by http.server, while a thread counts the requests.

scenario  the-312-warning
end       warned-and-hangs when warns, a child hangs
end       silent-and-hangs when a child hangs
end       warned-and-fine when warns, prints "the script says: hello"
end       silent-and-fine when prints "the script says: hello"
to        3.14 http.server has no CGIHTTPRequestHandler any more.
"""
import http.server
import os
import socket
import tempfile
import threading
import time

SCRIPT = "#!/bin/sh\necho 'Content-Type: text/plain'\necho\necho hello\n"

metrics_lock = threading.Lock()


def count_requests():
    while True:
        with metrics_lock:
            time.sleep(0.01)


def make_site(folder):
    """One script, and everybody may read it: the child becomes the user nobody."""
    os.chdir(folder)
    os.chmod(".", 0o755)
    os.mkdir("cgi-bin")
    with open("cgi-bin/hello", "w") as script:
        script.write(SCRIPT)
    os.chmod("cgi-bin/hello", 0o755)


def serve():
    server = http.server.HTTPServer(("127.0.0.1", 0), http.server.CGIHTTPRequestHandler)
    client = socket.create_connection(server.server_address)
    client.sendall(b"GET /cgi-bin/hello HTTP/1.0\r\n\r\n")
    server.handle_request()  # forks, and the child executes the script at once
    answer = client.makefile().read()
    print("the script says:", answer.split()[-1], flush=True)


def main():
    threading.Thread(target=count_requests, daemon=True).start()
    with tempfile.TemporaryDirectory() as folder:
        make_site(folder)
        serve()


if __name__ == "__main__":
    main()
