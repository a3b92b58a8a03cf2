"""What every Python probe is made of.

Rules of this file:
 - A probe asks its questions in worlds: each is a process of its own, so that no answer depends on another one.
 - The probe itself has one thread and only watches; it leaves no process behind, whatever a world does.
 - A hang is proved, never guessed from the time that went by: every thread of one process sleeps in a futex without a
   time-out, unchanged in two looks at /proc.
 - It runs on every CPython since 3.6.
"""
import ctypes
import os
import select
import signal
import sys
import threading
import time
import warnings

WHOLE_SECONDS = 60
DEADLINE_SECONDS = 10
LOOK_SECONDS = 0.002
FUTEX = "202"
FUTEX_WAITS = (0, 9)
FUTEX_FLAGS = 128 | 256
PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36

_libc = ctypes.CDLL(None)
_id = ""
_answers = -1


def probe(name):
    """Says which probe it is."""
    global _id
    _id = name
    signal.alarm(WHOLE_SECONDS)
    _libc.prctl(PR_SET_CHILD_SUBREAPER, 1)


def ask(question, world):
    """Asks one question: what the world answers is printed."""
    said = _try(world)
    print("%s %s: %s" % (_id, question, said), flush=True)
    if said.startswith("unclear"):
        sys.exit(1)  # where nothing can be proved, each further question would wait for its deadline too


def answer(text):
    """In a world: ends the process that gives it. Only the first one counts."""
    os.write(_answers, text.encode())
    os._exit(0)


def answer_yes(yes):
    answer("yes" if yes else "no")


def answer_call(function, *arguments, **named):
    """What a call returns or raises."""
    try:
        value = function(*arguments, **named)
    except Exception as raised:
        answer("raises " + type(raised).__name__)
    answer("returns" if value is None else "returns %s" % (value,))


def fork_both():
    """A fork that comes back in both; the child dies with the thread that forked it."""
    pid = os.fork()
    if pid == 0:
        _libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    return pid


def fork_child():
    """A fork that comes back in the child only; the parent waits for it and ends."""
    pid = fork_both()
    if pid != 0:
        os.waitpid(pid, 0)
        os._exit(0)


def start_ghost(work, name=None):
    """Starts a thread that does its work and then stands still for ever. Comes back when the work is done."""
    done = threading.Event()

    def body():
        work()
        done.set()
        stand_still()

    thread = threading.Thread(target=body, name=name, daemon=True)
    thread.start()
    done.wait()
    return thread


def stand_still():
    threading.Event().wait()


def until_others(call):
    """Comes back when every other thread of this process sleeps in a system call of that number."""
    own = os.getpid()
    while not all(_task(own, tid)[:2] == ("S", call) for tid in _tasks(own) if tid != own):
        time.sleep(0.0005)


def until_others_wait():
    until_others(FUTEX)


def _read(path):
    try:
        with open(path) as file:
            return file.read()
    except OSError:
        return ""


def _tasks(pid):
    try:
        return sorted(int(name) for name in os.listdir("/proc/%d/task" % pid))
    except OSError:
        return []


def _children(pid):
    found = []
    for tid in _tasks(pid):
        for child in _read("/proc/%d/task/%d/children" % (pid, tid)).split():
            found.append(int(child))
            found += _children(int(child))
    return found


def _task(pid, tid):
    """State, system call, its arguments, and how often it was given or taken a processor."""
    folder = "/proc/%d/task/%d/" % (pid, tid)
    state = _read(folder + "stat").rpartition(") ")[2][:1]
    switches = [line for line in _read(folder + "status").splitlines() if "ctxt_switches" in line]
    call = _read(folder + "syscall").split()
    return state, call[0] if call else "", tuple(call[1:5]), tuple(switches)


def _waits(task):
    state, call, arguments, _ = task
    if state != "S" or call != FUTEX:
        return False
    return int(arguments[1], 16) & ~FUTEX_FLAGS in FUTEX_WAITS and int(arguments[3], 16) == 0


def _look(world):
    return {pid: [_task(pid, tid) for tid in _tasks(pid)] for pid in [world] + _children(world)}


def _somebody_hangs(first, second):
    return any(tasks and tasks == first.get(pid) and all(_waits(task) for task in tasks)
               for pid, tasks in second.items())


def _begin(world, watcher):
    _libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != watcher:
        os._exit(1)
    os.setpgid(0, 0)
    _libc.prctl(PR_SET_CHILD_SUBREAPER, 0)
    null = os.open(os.devnull, os.O_RDWR)
    for fd in range(3):
        os.dup2(null, fd)
    warnings.simplefilter("ignore")
    try:
        world()
    finally:
        os._exit(1)


def _watch(world, pipe):
    before = {}
    end = time.monotonic() + DEADLINE_SECONDS
    while time.monotonic() < end:
        if select.select([pipe], [], [], LOOK_SECONDS)[0]:
            return os.read(pipe, 500).decode() or "unclear: no answer"
        now = _look(world)
        if _somebody_hangs(before, now):
            return "hangs"
        before = now
    return "unclear: no answer before the deadline"


def _try(world):
    global _answers
    watcher = os.getpid()
    pipe, _answers = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(pipe)
        _begin(world, watcher)
    os.close(_answers)
    said = _watch(pid, pipe)
    os.close(pipe)
    _end_everybody()
    return said


def _end_everybody():
    """Whoever loses its parent becomes a child of this process, so this ends all."""
    while True:
        for pid in _children(os.getpid()):
            try:
                os.kill(pid, signal.SIGKILL)
            except OSError:
                pass
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return
