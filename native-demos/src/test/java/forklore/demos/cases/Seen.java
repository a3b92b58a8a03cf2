package forklore.demos.cases;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How one run stands: it has ended, or some of it hangs.
///
/// @param exit how the program itself ended, if it has; a signal counts as 128 and more
/// @param hungChildren how many processes hang besides the program itself
/// @param parentHangs whether the program itself hangs, and no other process is there
/// @param output all that was printed
record Seen(OptionalInt exit, int hungChildren, boolean parentHangs, String output) {

    /// How the description of a run begins that says nothing: it was given up.
    static final String UNCLEAR = "unclear: ";

    private static final Pattern CHILDREN = Pattern.compile("(\\d+) children hang");
    private static final Pattern PRINTS = Pattern.compile("prints \"(.*)\"");
    private static final Pattern EXITS = Pattern.compile("exits (\\d+)");
    private static final Pattern WARNING = Pattern.compile(
            "(?m)^(\\S+?:\\d+): (DeprecationWarning: This process \\(pid=\\d+\\) is multi-threaded.*)$");

    /// {@return the outcome that the heading of the program gives to this; empty if none fits}
    Optional<String> outcome(Demo demo) {
        return demo.ends().stream()
                .filter(end -> end.conditions().stream().allMatch(this::fits))
                .map(Demo.End::outcome)
                .findFirst();
    }

    /// {@return whether one condition is so}
    ///
    /// @throws IllegalArgumentException if it is none
    boolean fits(String condition) {
        Matcher children = CHILDREN.matcher(condition);
        Matcher prints = PRINTS.matcher(condition);
        Matcher exits = EXITS.matcher(condition);
        if (children.matches()) {
            return hungChildren >= Integer.parseInt(children.group(1));
        }
        if (prints.matches()) {
            return output.contains(prints.group(1));
        }
        if (exits.matches()) {
            return exit.isPresent() && exit.getAsInt() == Integer.parseInt(exits.group(1));
        }
        return switch (condition) {
            case "a child hangs" -> hungChildren > 0;
            case "the parent hangs" -> parentHangs;
            case "warns" -> warning().isPresent();
            default -> throw new IllegalArgumentException("no condition of an end: " + condition);
        };
    }

    /// {@return what Python says about the fork, without the number of the process}
    Optional<String> warning() {
        Matcher warning = WARNING.matcher(output);
        return warning.find() ? Optional.of(warning.group(2).replaceAll("pid=\\d+", "pid=N")) : Optional.empty();
    }

    /// {@return the line of which file the warning names: a module of Python with its folder, or the program}
    ///
    /// @param demo the program
    Optional<String> warningPlace(Demo demo) {
        Matcher warning = WARNING.matcher(output);
        if (!warning.find()) {
            return Optional.empty();
        }
        List<String> path = List.of(warning.group(1).split("/"));
        String file = path.getLast();
        String folder = path.size() < 2 ? "" : path.get(path.size() - 2);
        boolean inPackage = !file.startsWith(demo.fileName()) && !folder.startsWith("python3");
        return Optional.of(inPackage ? folder + "/" + file : file);
    }

    /// {@return what the output says about a topic, in a line of its own}
    Optional<String> said(String topic) {
        return List.of(output.split("\n")).stream()
                .filter(line -> line.startsWith(topic + ": "))
                .map(line -> line.substring(topic.length() + 2).strip())
                .findFirst();
    }

    /// {@return a description of an end that no outcome names}
    String description() {
        String end = exit.isPresent()
                ? "exits " + exit.getAsInt()
                : hungChildren > 0 ? "a child hangs" : parentHangs ? "the parent hangs" : UNCLEAR + "no end in time";
        String[] lines = output.strip().split("\n");
        return end + ": " + lines[lines.length - 1];
    }
}
