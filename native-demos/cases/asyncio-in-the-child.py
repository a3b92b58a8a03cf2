"""A chat server listens in an event loop. It forks a child, which tidies up: it takes the socket out of its loop.

scenario  inherited-event-loop
end       parent-hears when prints "the parent hears: hello"
end       parent-deaf when the parent hangs
"""
import asyncio
import os
import socket


def main():
    loop = asyncio.new_event_loop()
    client, server = socket.socketpair()
    heard = loop.create_future()
    loop.add_reader(server, lambda: heard.set_result(server.recv(5).decode()))

    pid = os.fork()
    if pid == 0:
        loop.remove_reader(server)  # "not my socket"; but parent and child have one list of sockets
        os._exit(0)
    os.waitpid(pid, 0)
    client.send(b"hello")
    print("the parent hears:", loop.run_until_complete(heard))
    loop.remove_reader(server)
    loop.close()


if __name__ == "__main__":
    main()
