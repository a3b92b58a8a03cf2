package forklore.engine.text;

/// What belongs where, and what may follow what: F0210 and on.
final class StructureCodes {
    static final Code SAID_TWICE = new Code("F0210", "said twice", "this is said once");
    static final Code NO_SCENARIO = new Code("F0211", "no scenario line", "a file begins with `scenario NAME`");
    static final Code FILE_NAME =
            new Code("F0212", "the scenario is named unlike its file", "a scenario is found by the name of its file");
    static final Code NO_TITLE = new Code("F0213", "no title", "every scenario has a title, one line for people");
    static final Code NO_MAIN = new Code("F0214", "no thread main", "a process begins with the thread main");
    static final Code WRONG_PLACE = new Code("F0215", "a statement in the wrong place", "each statement has its place");
    static final Code LONELY_ELSE =
            new Code("F0216", "an else without if", "an else follows the block of an if, in the column of that if");
    static final Code UNREACHABLE =
            new Code("F0217", "a statement that is never reached", "nothing runs after exit, _exit or exec");
    static final Code OPEN_FORK = new Code(
            "F0218",
            "a fork block that does not leave",
            "the child must leave its block by exit, _exit or exec, on every path");
    static final Code FORK_IN_REPEAT = new Code(
            "F0219", "a fork inside a repeat", "each process has a name of its own, so each fork is written by itself");
    static final Code START_MAIN = new Code(
            "F0220", "main is started or joined", "main is there from the start, and ends only with its process");
    static final Code NEVER_STARTED = new Code(
            "F0221", "a thread that is never started", "a thread but main runs only when another thread starts it");
    static final Code JOIN_GHOST = new Code(
            "F0222",
            "a child joins a thread that it does not have",
            "fork copies only the thread that calls it, and a join of any other thread has no meaning in the child");
    static final Code JOIN_ITSELF =
            new Code("F0223", "a thread joins itself", "a thread can only be joined by another one");
    static final Code WAIT_UNFORKED = new Code(
            "F0224",
            "a wait without a fork before it",
            "a process is waited for by the thread that forked it, after the fork");

    private StructureCodes() {}
}
