"""The same report, and the main program waits for its thread.

scenario  join-before-exit
end       complete when prints "end of the report", exits 0
"""
import threading
import time


def write_report():
    print("beginning of the report", flush=True)
    try:
        time.sleep(0.2)  # the work
    finally:
        print("end of the report", flush=True)


def main():
    writer = threading.Thread(target=write_report)
    writer.start()
    time.sleep(0.05)
    writer.join()


if __name__ == "__main__":
    main()
