package forklore.engine.model;

/// Where a variable lives, and so what a fork does to it.
public enum Storage {
    /// In the memory of its process: a fork copies it. Written `int x = 0`.
    PROCESS("int"),
    /// In a shared mapping (`MAP_SHARED`): one for all processes. Written `shared int x = 0`.
    SHARED("shared int"),
    /// One for each thread: a fork copies it, too. Written `local int x = 0`.
    THREAD("local int");

    private final String words;

    Storage(String words) {
        this.words = words;
    }

    /// {@return how a declaration of such a variable begins}
    public String words() {
        return words;
    }
}
