"""A mailer sends in the background, by a pool of one thread. It has sent one mail before it forks a job that sends.

scenario  pool-warmed-before-fork
end       child-hangs when a child hangs
"""
import os
from concurrent.futures import ThreadPoolExecutor

mails = ThreadPoolExecutor(max_workers=1)


def send(address):
    return "sent to %s" % address


def main():
    print(mails.submit(send, "root").result(), flush=True)  # starts the worker, which is idle from now on

    pid = os.fork()
    if pid == 0:
        print(mails.submit(send, "staff").result(), flush=True)  # the pool counts on its idle worker
        os._exit(0)
    os.waitpid(pid, 0)
    os._exit(0)


if __name__ == "__main__":
    main()
