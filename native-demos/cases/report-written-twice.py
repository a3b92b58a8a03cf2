"""A program writes a report into a file of its own and forks a helper that ends as programs do.

scenario  private-file-flushed-by-the-child
end       row-twice when prints "rows: 2"
"""
import os
import sys
import tempfile


def main():
    name = os.path.join(tempfile.mkdtemp(), "report")
    report = open(name, "w")
    report.write("a row\n")

    pid = os.fork()
    if pid == 0:
        sys.exit(0)  # flushes what was never its own
    os.waitpid(pid, 0)
    report.close()
    with open(name) as written:
        print("rows:", len(written.readlines()))
    os.remove(name)
    os.rmdir(os.path.dirname(name))


if __name__ == "__main__":
    main()
