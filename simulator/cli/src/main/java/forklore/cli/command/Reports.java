package forklore.cli.command;

import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.lab.result.Check;
import forklore.lab.result.Format;
import forklore.lab.result.Gradebook;
import forklore.lab.result.Graded;
import forklore.lab.result.Passed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// What is made of results: lines on a terminal, texts in the forms that were asked for, files in a folder.
///
/// @param invocation where to print
/// @param formats the forms
/// @param folder where files go; empty: to standard output
record Reports(Invocation invocation, List<Format> formats, Optional<Path> folder) {

    private static final String FORMAT = "--format";

    /// More hand-ins than this are summed up.
    private static final int SHOWN = 20;

    static OptionSpec option() {
        return Arguments.text(FORMAT, "NAME,..", "Reports to make: " + String.join(", ", words()) + ".");
    }

    private static List<String> words() {
        List<String> words = new ArrayList<>();
        for (Format format : Format.values()) {
            words.add(format.word());
        }
        return words;
    }

    /// {@return what was asked for; empty if that cannot be, which was said}
    ///
    /// @param out the option for the folder
    static Optional<Reports> of(Invocation invocation, ParseResult parsed, String out) {
        List<Format> formats = new ArrayList<>();
        Optional<Path> folder = Optional.ofNullable(parsed.matchedOptionValue(out, (String) null))
                .map(invocation::file);
        String asked = parsed.matchedOptionValue(FORMAT, "");
        for (String word : asked.isEmpty() ? new String[0] : asked.split(",")) {
            Optional<Format> format = Format.of(word);
            if (format.isEmpty()) {
                invocation.report(Message.error(
                        "there is no report `" + word + "`",
                        Message.why("the reports are " + String.join(", ", words())),
                        Message.next("forklore lab grade hand-ins/ --out results --format html,csv")));
                return Optional.empty();
            }
            formats.add(format.get());
        }
        if (formats.size() > 1 && folder.isEmpty()) {
            invocation.report(Message.error(
                    "several reports cannot go to standard output", Message.next("name a folder for them: --out DIR")));
            return Optional.empty();
        }
        return Optional.of(new Reports(invocation, formats, folder));
    }

    /// Prints or writes what was asked for.
    ///
    /// @param book the results
    /// @return how the command ends
    Exit print(Gradebook book) {
        try {
            if (invocation.globals().json()) {
                invocation.sayJson(record(book));
            } else if (folder.isPresent()) {
                write(book);
                invocation.say(book.graded().size() > SHOWN ? summary(book) : lines(book));
            } else if (formats.isEmpty()) {
                invocation.say(lines(book));
            } else if (!formats.getFirst().holdsSeveral() && book.graded().isEmpty()) {
                invocation.report(Message.error(
                        "nothing could be graded: " + book.refused().getFirst().reason(),
                        Message.next("forklore lab submit, which writes a hand-in")));
                return Exit.SCENARIO;
            } else if (!formats.getFirst().holdsSeveral() && book.graded().size() != 1) {
                invocation.report(Message.error(
                        "a report `" + formats.getFirst().word() + "` holds one hand-in, and there are "
                                + book.graded().size(),
                        Message.next("name a folder for one file each: --out DIR")));
                return Exit.USAGE;
            } else {
                invocation.surroundings().out().print(formats.getFirst().text(book));
            }
        } catch (IOException refused) {
            invocation.report(Message.error(
                    "cannot write the reports",
                    Message.why("the system says: " + refused.getMessage()),
                    Message.next("choose a folder that you may write to: --out DIR")));
            return Exit.USAGE;
        }
        return exit(book);
    }

    private static Exit exit(Gradebook book) {
        boolean all = book.graded().stream().allMatch(each -> LabCheckCommand.exit(each.result()) == Exit.HOLDS);
        return !book.refused().isEmpty() ? Exit.SCENARIO : all ? Exit.HOLDS : Exit.DOES_NOT_HOLD;
    }

    /// With a folder and no form named, the page and the table are what everybody wants.
    private void write(Gradebook book) throws IOException {
        Path target = folder.orElseThrow();
        java.nio.file.Files.createDirectories(target);
        for (Format format : formats.isEmpty() ? List.of(Format.HTML, Format.CSV) : formats) {
            if (format.holdsSeveral()) {
                LogFolder.replace(target.resolve("report." + format.ending()), format.text(book));
            } else {
                for (Graded each : book.graded()) {
                    String name = name(each) + "." + format.word() + "." + format.ending();
                    LogFolder.replace(target.resolve(name), format.text(Gradebook.of(each)));
                }
            }
        }
    }

    /// The name of the hand-in, of letters that are safe in a file name; two hand-ins have two names.
    private static String name(Graded graded) {
        String name = graded.file().replaceAll("\\.forklore-lab$", "");
        return name.replaceAll("[^\\p{L}\\p{N}._@-]", "_");
    }

    private List<String> lines(Gradebook book) {
        if (book.graded().size() == 1 && book.refused().isEmpty()) {
            Graded only = book.graded().getFirst();
            List<String> one =
                    new ArrayList<>(LabText.lines(only.result(), true, invocation.paint(), invocation.columns()));
            if (!only.note().isEmpty()) {
                one.add(invocation.paint().danger(only.note()));
            }
            return one;
        }
        List<String> lines = new ArrayList<>();
        int student = Layout.longest(
                book.graded().stream().map(each -> each.result().student()).toList());
        List<String> owners = book.graded().stream().map(Reports::owner).toList();
        for (Graded each : book.graded()) {
            boolean unclear = !each.note().isEmpty() || Collections.frequency(owners, owner(each)) > 1;
            String failed = String.join(
                    ", ",
                    each.result().checks().stream()
                            .filter(check -> check.passed() != Passed.YES)
                            .map(Check::id)
                            .toList());
            lines.add(Layout.pad(each.result().student(), student) + "  "
                    + Layout.pad(each.result().lab(), 5) + "  "
                    + Layout.padLeft(
                            each.result().points() + "/" + each.result().most(), 7) + "  "
                    + Layout.padLeft(each.millis() + " ms", 9)
                    + (failed.isEmpty() ? "" : "  " + invocation.paint().warning("open: " + failed))
                    + (unclear ? "  " + invocation.paint().muted(each.file()) : "")
                    + (each.note().isEmpty() ? "" : ": " + invocation.paint().danger(each.note())));
        }
        lines.addAll(refused(book));
        return lines;
    }

    /// Two files of one student for one lab cannot be told by whose they are.
    private static String owner(Graded graded) {
        return graded.result().lab() + " " + graded.result().student();
    }

    /// A class does not fit on a screen: who is to be looked at does.
    private List<String> summary(Gradebook book) {
        int points =
                book.graded().stream().mapToInt(each -> each.result().points()).sum();
        int most = book.graded().stream().mapToInt(each -> each.result().most()).sum();
        List<String> lines = new ArrayList<>();
        for (Graded each : book.graded()) {
            if (!each.note().isEmpty()) {
                lines.add(invocation.paint().danger(each.file()) + ": " + each.note());
            }
        }
        lines.addAll(refused(book));
        lines.add(Layout.count(book.graded().size(), "hand-in") + ", " + points + " of " + most + " points, that is "
                + Math.round(most == 0 ? 0 : 100.0 * points / most) + " %");
        lines.add("the reports are in "
                + invocation.paint().accent(folder.orElseThrow().toString()));
        return lines;
    }

    private List<String> refused(Gradebook book) {
        return book.refused().stream()
                .map(each -> invocation.paint().danger("not graded") + "  " + each.file() + ": " + each.reason())
                .toList();
    }

    private static Map<String, Object> record(Gradebook book) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record", "lab-results");
        List<Object> graded = new ArrayList<>();
        for (Graded each : book.graded()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("file", each.file());
            one.put("millis", each.millis());
            one.put("note", each.note());
            one.put("result", LabText.record(each.result(), true));
            graded.add(one);
        }
        record.put("graded", graded);
        List<Object> refused = new ArrayList<>();
        for (Gradebook.Refused each : book.refused()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("file", each.file());
            one.put("reason", each.reason());
            refused.add(one);
        }
        record.put("refused", refused);
        return record;
    }
}
