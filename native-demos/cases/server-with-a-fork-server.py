"""The same server hands each request to a process that multiprocessing's fork server makes.

scenario  forkserver
end       both-finish when prints "answered: hello hello", exits 0
"""
import multiprocessing
import socket
import socketserver
import threading
import time

metrics_lock = threading.Lock()


def answer(request):
    """Runs in a process that was never a copy of this one: its lock is a new one."""
    with metrics_lock:
        request.sendall(b"hello")
    request.close()


class Server(socketserver.TCPServer):
    processes = multiprocessing.get_context("forkserver")

    def process_request(self, request, client_address):
        self.processes.Process(target=answer, args=(request,)).start()
        self.close_request(request)


def send_metrics():
    while True:
        with metrics_lock:
            time.sleep(0.02)  # as long as the network takes
        time.sleep(0.01)


def main():
    threading.Thread(target=send_metrics, daemon=True).start()
    time.sleep(0.03)
    with Server(("127.0.0.1", 0), None) as server:
        clients = [socket.create_connection(server.server_address) for _ in range(2)]
        for _ in clients:
            server.handle_request()
        print("answered:", *(client.recv(5).decode() for client in clients))


if __name__ == "__main__":
    main()
