"""The same chat server, and the child leaves the loop alone and makes one of its own.

scenario  own-loop-in-the-child
end       parent-hears when prints "the parent hears: hello", exits 0
"""
import asyncio
import os
import socket


async def work_of_the_child():
    await asyncio.sleep(0.01)


def main():
    loop = asyncio.new_event_loop()
    client, server = socket.socketpair()
    heard = loop.create_future()
    loop.add_reader(server, lambda: heard.set_result(server.recv(5).decode()))

    pid = os.fork()
    if pid == 0:
        asyncio.new_event_loop().run_until_complete(work_of_the_child())
        os._exit(0)
    os.waitpid(pid, 0)
    client.send(b"hello")
    print("the parent hears:", loop.run_until_complete(heard))
    loop.remove_reader(server)
    loop.close()


if __name__ == "__main__":
    main()
