"""The same program flushes its report before it forks, and its helper ends by os._exit.

scenario  flush-before-fork
end       row-once when prints "rows: 1"
"""
import os
import tempfile


def main():
    name = os.path.join(tempfile.mkdtemp(), "report")
    report = open(name, "w")
    report.write("a row\n")
    report.flush()

    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    report.close()
    with open(name) as written:
        print("rows:", len(written.readlines()))
    os.remove(name)
    os.rmdir(os.path.dirname(name))


if __name__ == "__main__":
    main()
