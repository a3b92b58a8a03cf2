package forklore.runner;

/// Says an [XRay] in one line.
final class XRaySentence {

    private static final String[] SMALL = {"no", "one", "two", "three", "four", "five", "six"};

    private XRaySentence() {}

    static String of(XRay xRay) {
        StringBuilder text = new StringBuilder();
        int count = xRay.threads().size();
        text.append(xRay.process()).append(' ').append(xRay.pid()).append(": ");
        text.append(count < SMALL.length ? SMALL[count] : Integer.toString(count));
        text.append(count == 1 ? " thread, " : " threads: ");
        for (int i = 0; i < count; i++) {
            XRay.ThreadView thread = xRay.threads().get(i);
            text.append(i == 0 ? "" : "; ").append(count == 1 ? "" : thread.thread() + " ");
            thread.lock()
                    .ifPresentOrElse(
                            lock -> appendLock(text, xRay, lock),
                            () -> text.append(
                                    thread.waitsFor().isEmpty()
                                            ? "in the system call " + thread.call()
                                            : thread.waitsFor()));
        }
        return text.toString();
    }

    private static void appendLock(StringBuilder text, XRay xRay, XRay.LockView lock) {
        text.append("blocked on ").append(lock.mutex()).append("; ");
        text.append(lock.mutex()).append(" = ").append(word(lock.word()));
        lock.owner().ifPresent(owner -> appendOwner(text, xRay, owner));
    }

    /// A C library that keeps flags or thread ids in the lock word is read best in hexadecimal.
    private static String word(int word) {
        return word >= 0 && word <= 9 ? Integer.toString(word) : "0x" + Integer.toHexString(word);
    }

    private static void appendOwner(StringBuilder text, XRay xRay, XRay.Owner owner) {
        text.append(", owner ").append(owner.tid());
        owner.thread().ifPresent(name -> text.append(" = ").append(name));
        if (owner.process().isEmpty()) {
            text.append(", which is no thread of this run");
            return;
        }
        int process = owner.process().getAsInt();
        text.append(owner.lives() ? ", which is a thread of " : ", which was a thread of ");
        text.append(process == xRay.pid() ? "this process" : process + ", not of this process");
    }
}
