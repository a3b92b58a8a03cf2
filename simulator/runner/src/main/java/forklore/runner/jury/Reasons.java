package forklore.runner.jury;

import forklore.runner.jury.Judgement.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Why a submission is accepted or not, in words for its student.
final class Reasons {

    private static final int FILE_TOO_LARGE_SIGNAL = 25;
    private static final int PROCESSOR_TIME_SIGNAL = 24;
    private static final int BAD_CALL_SIGNAL = 31;
    private static final int LOG_CHARACTERS = 4_000;
    private static final List<String> RESULT_ENDINGS = List.of(".json", ".xml", ".csv", ".html", ".forklore-lab");

    private final Job job;
    private final JuryLimits limits;
    private final Sandbox.Answer.Seen seen;
    private final int preparations;
    private final Symbols symbols;
    private final List<String> log = new ArrayList<>();

    /// @param preparations how many steps came before the runs: the compiler, and for C the list of symbols
    Reasons(Job job, JuryLimits limits, Sandbox.Answer.Seen seen, int preparations) {
        this.job = job;
        this.limits = limits;
        this.seen = seen;
        this.preparations = preparations;
        this.symbols = preparations > 1 && seen.steps().size() > 1
                ? Symbols.parse(seen.steps().get(1).output())
                : Symbols.NONE;
    }

    Judgement judgement() {
        Sandbox.Step prepared = seen.steps().getFirst();
        if (!prepared.verdict().equals("ended") || prepared.signalled() || prepared.code() != 0) {
            return preparation(prepared);
        }
        for (Sandbox.Step step : seen.steps().subList(preparations, seen.steps().size())) {
            Judgement judgement = judgement(step);
            if (!judgement.accepted()) {
                return judgement;
            }
        }
        leftovers();
        return said(Ruling.ACCEPTED, "", "");
    }

    private Judgement said(Ruling ruling, String why, String help) {
        long millis = seen.steps().stream().mapToLong(Sandbox.Step::millis).sum();
        return new Judgement(ruling, why, help, String.join("\n", log), millis);
    }

    private void log(String heading, String text) {
        if (!text.isBlank()) {
            String whole = text.strip();
            log.add(heading);
            log.add(whole.length() > LOG_CHARACTERS ? whole.substring(0, LOG_CHARACTERS) + " ..." : whole);
        }
    }

    private void leftovers() {
        for (String each : seen.leftovers()) {
            String kind = each.substring(0, each.indexOf(' '));
            String name = each.substring(each.indexOf(' ') + 1);
            boolean forged = RESULT_ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
            if (kind.equals("link")) {
                log.add("it made a link `" + name + "`, which nobody follows");
            } else if (forged) {
                log.add("it wrote `" + name + "`; no file that a program writes is read as a result");
            }
        }
    }

    private Judgement preparation(Sandbox.Step step) {
        log("the compiler said:", step.errors() + step.output());
        boolean memory = step.verdict().equals("memory") || step.errors().contains("out of memory");
        boolean space =
                step.errors().contains("File size limit") || step.errors().contains("No space left");
        boolean bounded = !step.verdict().equals("ended") || step.signalled() || memory || space;
        if (!bounded) {
            return said(
                    Ruling.NO_PROGRAM,
                    "The program cannot be compiled.",
                    "Correct the first message, then hand in again: this costs no attempt.");
        }
        String what =
                memory ? "memory" : space ? "space" : step.verdict().equals("output") ? "room for messages" : "time";
        return said(
                Ruling.COMPILER_STOPPED,
                "The compiler was stopped: it needed more " + what + " than it may have.",
                "Include only headers of the system and your own files, and keep tables small.");
    }

    private Judgement judgement(Sandbox.Step step) {
        log("it printed:", step.output());
        log("it printed as errors:", step.errors());
        leftovers();
        return switch (step.verdict()) {
            case "output" ->
                said(
                        Ruling.TOO_MUCH_OUTPUT,
                        "It printed more than " + limits.outputBytes() + " bytes and was stopped.",
                        "Look for a loop that prints without an end.");
            case "memory" ->
                said(
                        Ruling.TOO_MUCH_MEMORY,
                        "It used more than " + limits.memoryMegabytes() + " MB of memory and was stopped.",
                        "Look for memory that is taken in a loop.");
            case "tasks" ->
                said(
                        Ruling.TOO_MANY_TASKS,
                        "It had more than " + limits.tasks() + " processes and threads at once and was stopped.",
                        "Look for a fork in a loop: the child runs the rest of the loop, too.");
            case "hung", "stopped", "spins", "deadline" -> late(step);
            default -> ended(step);
        };
    }

    private Judgement late(Sandbox.Step step) {
        log("what was left of it:", String.join("\n", HangText.lines(step.threads(), symbols)));
        String time = limits.runMillis() / 1000.0 + " s";
        return switch (step.verdict()) {
            case "hung" ->
                said(
                        Ruling.HANGS,
                        "It hangs: after " + time + " all that was left of it waited, and nobody was left to end that.",
                        "Look at what was left: who should have given what it waits for?");
            case "stopped" ->
                said(
                        Ruling.STOPPED,
                        "After " + time + " something of it was stopped, and nobody was left to continue it.",
                        "Look for a SIGSTOP without a SIGCONT.");
            case "spins" ->
                said(
                        Ruling.SPINS,
                        "It did not end within " + time + ", and was seen running round and round.",
                        "Look for a loop whose condition nobody changes.");
            default ->
                said(
                        Ruling.TOO_LATE,
                        "It did not end within " + time + ".",
                        "Let it do less, or wait for something instead of sleeping.");
        };
    }

    private Judgement ended(Sandbox.Step step) {
        if (step.signalled()) {
            return signalled(step.code());
        }
        if (step.code() != 0) {
            return said(
                    Ruling.WRONG_EXIT,
                    "It ended with exit code " + step.code() + ", and must end with 0.",
                    "Read what it printed as errors.");
        }
        List<String> lines = step.output().lines().toList();
        boolean same = job.prints()
                .map(asked -> isAsked(lines, asked))
                .orElse(!step.output().isBlank());
        return same
                ? said(Ruling.ACCEPTED, "", "")
                : wrongOutput(lines, job.prints().orElse(List.of()));
    }

    private boolean isAsked(List<String> lines, List<String> asked) {
        return job.ordered()
                ? lines.equals(asked)
                : lines.stream()
                        .sorted()
                        .toList()
                        .equals(asked.stream().sorted().toList());
    }

    private Judgement signalled(int signal) {
        return switch (signal) {
            case BAD_CALL_SIGNAL ->
                said(
                        Ruling.SIGNALLED_EVERYBODY,
                        "It asked to signal every process there is, kill(-1), and was ended for that.",
                        "Signal only processes that you have made, by their ids.");
            case FILE_TOO_LARGE_SIGNAL ->
                said(
                        Ruling.FILE_TOO_LARGE,
                        "It wrote a file of more than " + limits.fileMegabytes() + " MB and was stopped.",
                        "Write less.");
            case PROCESSOR_TIME_SIGNAL ->
                said(
                        Ruling.SPINS,
                        "It used more processor time than it may have.",
                        "Look for a loop whose condition nobody changes.");
            default ->
                said(
                        Ruling.CRASHED,
                        "Signal " + signal + " ended it.",
                        "Run it yourself under a debugger, or with -fsanitize=address.");
        };
    }

    private Judgement wrongOutput(List<String> lines, List<String> asked) {
        log("it must print:", String.join("\n", asked));
        if (lines.isEmpty()) {
            return said(
                    Ruling.WRONG_OUTPUT,
                    "It ended with 0 but did not do its job: it printed nothing.",
                    "Ending early earns nothing: print what is asked.");
        }
        String first = "";
        for (int i = 0; first.isEmpty() && i < Math.max(lines.size(), asked.size()); i++) {
            String is = i < lines.size() ? "`" + lines.get(i) + "`" : "missing";
            String should = i < asked.size() ? "`" + asked.get(i) + "`" : "no line at all";
            first = is.equals(should) ? "" : " Line " + (i + 1) + " is " + is + " and should be " + should + ".";
        }
        String order = job.ordered() ? first : " The lines may come in any order, each as often as asked.";
        return said(Ruling.WRONG_OUTPUT, "It ended, but what it printed is not what was asked." + order, "");
    }
}
