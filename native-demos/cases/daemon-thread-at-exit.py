"""A daemon thread writes a report and says so at its end. The main program does not wait for it.

scenario  daemon-threads-at-exit
end       complete when prints "end of the report"
end       cut-off when prints "beginning of the report"
end       not-even-begun when exits 0
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
    threading.Thread(target=write_report, daemon=True).start()
    time.sleep(0.05)


if __name__ == "__main__":
    main()
