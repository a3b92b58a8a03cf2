package forklore.engine.text;

import forklore.engine.model.Span;
import forklore.engine.model.Statement;

/// The wording of what is wrong with the parts of a file and the order of statements.
final class StructureMessages {

    private StructureMessages() {}

    static Message emptyFile() {
        return Message.of("the file says nothing", "no statement")
                .help("begin with `scenario NAME` and `title ONE LINE FOR PEOPLE`, then `thread main`");
    }

    static Message largeFile(int length) {
        return Message.of("the file has " + length + " characters", "the limit is reached here")
                .help("shorten it to at most " + Limits.FILE_CHARACTERS);
    }

    static Message moreProblems(int more) {
        String text = more == 1 ? "1 more problem is left out" : more + " more problems are left out";
        return Message.of(text, "the first that is left out").help("correct the ones above, then read the file again");
    }

    static Message noScenario(String name) {
        return Message.of("the file has no `scenario` line", "expected before this")
                .help("write `scenario " + name + "` as the first line");
    }

    static Message fileName(String what, Name name, String file) {
        String text = "the " + what + " is named " + Words.quoted(name.text()) + ", but its file " + Words.quoted(file);
        return Message.of(text, "not the name of the file")
                .help("give both the same name")
                .suggest(name.span(), file, "write `" + what + " " + file + "`");
    }

    static Message noTitle(String what) {
        return Message.of("the " + what + " has no title", "expected after this")
                .help("write `title ONE LINE FOR PEOPLE` below `" + what + "`");
    }

    static Message noMain() {
        return Message.of("there is no thread `main`", "the file ends here")
                .help("write `thread main`, and indent its statements below it");
    }

    static Message tooMany(int count, String what, int most) {
        return Message.of("there are " + count + " " + what, "one more than allowed")
                .help("declare at most " + most);
    }

    static Message tooManyNames(String keyword, int most) {
        return Message.of(Words.quoted(keyword) + " names more than " + most, "one more than allowed")
                .help("name at most " + most);
    }

    static Message unreachable(Span leaving) {
        return Message.of("this statement is never reached", "never runs")
                .see(leaving, "never goes on")
                .help("take it out, or move it before the statement that never goes on");
    }

    static Message openFork(String process, Span fork, Span last, int indent) {
        String text = "the block of `fork " + process + "` does not leave the process";
        Span end = new Span(last.line(), last.column() + last.length(), 0);
        return Message.of(text, "the block ends here")
                .see(fork, "the fork")
                .help("end the block with `exit 0`, `_exit 0` or `exec \"PROGRAM\"`")
                .suggest(end, "\n" + Words.spaces(indent) + "exit 0", "end the block with `exit 0`");
    }

    static Message openVFork(Statement.VFork fork, Span last, int indent) {
        String text = "the block of `vfork " + fork.process() + "` does not leave the process";
        Span end = new Span(last.line(), last.column() + last.length(), 0);
        return Message.of(text, "the block ends here")
                .see(fork.span(), "the fork")
                .help("end the block with `_exit 0` or `exec \"PROGRAM\"`")
                .suggest(end, "\n" + Words.spaces(indent) + "_exit 0", "end the block with `_exit 0`");
    }

    static Message wrongWayOut(Statement.VFork fork, Statement way) {
        String text = "the block of `vfork " + fork.process() + "` leaves in a way that would change the parent";
        Message message =
                Message.of(text, "not here").see(fork.span(), "the fork").help("write `_exit` instead");
        Span before = new Span(way.span().line(), way.span().column(), 0);
        return way instanceof Statement.Exit ? message.suggest(before, "_", "write `_exit` instead") : message;
    }

    static Message notAtomic(Statement statement) {
        String line = Printer.firstLine(statement);
        return Message.of(Words.quoted(line) + " cannot be a part of one step", "not in `atomic`")
                .help("put it before or after the block");
    }

    static Message startMain() {
        return Message.of("`main` cannot be started", "runs already").help("take the line out");
    }

    static Message joinMain() {
        return Message.of("`main` cannot be joined", "ends only with its process")
                .help("take the line out");
    }

    static Message neverStarted(String thread) {
        return Message.of("thread " + Words.quoted(thread) + " is never started", "never runs")
                .help("write `start " + thread + "` in a thread that runs, or declare it `started`");
    }

    static Message joinItself(String thread) {
        return Message.of("thread " + Words.quoted(thread) + " joins itself", "its own name")
                .help("join another thread, or take the line out");
    }

    static Message waitUnforked(String process) {
        return Message.of("`wait " + process + "` without a fork of it before", "nothing to wait for")
                .help("put it after `fork " + process + "`, and not into the block of a fork");
    }

    static Message tooManyStatements() {
        return Message.of(
                        "with this the threads have more than " + Limits.UNROLLED_STATEMENTS + " statements",
                        "the limit is reached here")
                .help("repeat less often, or write a smaller story");
    }
}
