"""A server that forks for each request, by socketserver, and a thread that sends the number of requests away.

scenario  forking-server
end       both-hang when prints "both requests are taken", 2 children hang
end       one-hangs when prints "both requests are taken", a child hangs
end       all-answered when prints "answered: hello hello"
"""
import os
import socket
import socketserver
import threading
import time

metrics_lock = threading.Lock()
requests = 0


class Handler(socketserver.StreamRequestHandler):
    """Runs in a child of its own."""

    def handle(self):
        global requests
        with metrics_lock:
            requests += 1
        self.wfile.write(b"hello")


class Server(socketserver.ForkingMixIn, socketserver.TCPServer):
    pass


def send_metrics():
    while True:
        with metrics_lock:
            time.sleep(0.02)  # as long as the network takes
        time.sleep(0.01)


def main():
    threading.Thread(target=send_metrics, daemon=True).start()
    time.sleep(0.03)
    server = Server(("127.0.0.1", 0), Handler)
    clients = [socket.create_connection(server.server_address) for _ in range(2)]
    for _ in clients:
        server.handle_request()
    print("both requests are taken", flush=True)
    print("answered:", *(client.recv(5).decode() for client in clients), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
