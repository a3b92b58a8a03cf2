package forklore.guide.macro;

import forklore.demos.cases.CaseRecord;
import forklore.demos.cases.CaseRecord.Absent;
import forklore.demos.cases.CaseRecord.Count;
import forklore.demos.cases.CaseRecord.Measured;
import forklore.demos.cases.CaseRecord.Ran;
import forklore.demos.cases.CaseRecord.Said;
import forklore.demos.cases.Demo;
import forklore.engine.model.Fingerprint;
import forklore.guide.library.RealPrograms;
import forklore.guide.library.Story;
import forklore.guide.library.TextFile;
import forklore.guide.source.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// The tables of real programs: how each ended on each version, and what it measured there.
final class RealRuns {

    private static final String FOLDER = "native-demos/cases/";
    private static final String TABLE_END = "</tbody>\n</table>\n</div>\n";

    private RealRuns() {}

    /// `demo::ID[]`: the program, without its heading, numbered as in its file; `part=FILE` one that belongs to it.
    static String listing(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of("part"));
        Optional<Demo> demo = demo(call, page);
        Optional<String> part = call.value("part");
        if (demo.isEmpty()) {
            return "";
        }
        if (part.isEmpty()) {
            String anchor = "<a class=\"place\" id=\"" + demo.get().id() + "\"></a>\n";
            return anchor + listing(demo.get(), page);
        }
        Optional<TextFile> file = page.library().programs().part(demo.get(), part.get());
        if (file.isEmpty()) {
            page.problem(
                    call,
                    call + ": " + part.get() + " does not belong to this program. Its files are: "
                            + String.join(", ", demo.get().parts()));
        }
        return file.map(each -> listing(each.file(), each.text())).orElse("");
    }

    /// {@return a program without its heading, numbered as in its file}
    static String listing(Demo demo, PageScope page) {
        return listing(page.library().programs().file(demo), demo.text());
    }

    private static String listing(String fileName, String text) {
        String[] lines = text.stripTrailing().split("\n", -1);
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1);
        Highlighter highlighter = switch (ending) {
            case "py" -> Highlighter.PYTHON;
            case "java" -> Highlighter.JAVA;
            default -> Highlighter.C;
        };
        StringBuilder body = new StringBuilder();
        for (int i = firstLineOfCode(lines); i < lines.length; i++) {
            body.append(Listings.line(i + 1, highlighter.line(lines[i])));
        }
        return Listings.listing(ending, fileName, body.toString());
    }

    /// The heading of a program says to machines what the page says to people.
    private static int firstLineOfCode(String[] lines) {
        for (int i = 0; i < lines.length; i++) {
            boolean end = lines[i].endsWith("\"\"\"") || lines[i].endsWith("*/");
            if (end && (i > 0 || lines[i].length() > 3)) {
                return i + 1;
            }
            if (!lines[i].startsWith("///") && lines[0].startsWith("///")) {
                return i;
            }
        }
        return 0;
    }

    /// `demo-runs::ID[]`: how often it ended in which way, version by version, and what it and Python said. Versions
    /// of which there is the same to say share a row.
    static String runs(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of());
        Optional<Demo> demo = demo(call, page);
        Optional<Story> story = demo.flatMap(each -> page.library().story(each.scenario()));
        List<CaseRecord> records = demo.map(each -> records(call, each, page)).orElse(List.of());
        if (demo.isEmpty() || records.isEmpty()) {
            return "";
        }
        if (story.isEmpty()) {
            page.problem(
                    call,
                    call + ": " + demo.get().fileName() + " names the scenario `"
                            + demo.get().scenario() + "`, and there is none");
            return "";
        }
        SequencedSet<String> topics = topics(records);
        StringBuilder out = head(demo.get(), story.get(), topics);
        rows(records, topics, story.get())
                .forEach((cells, versions) -> out.append("<tr><th scope=\"row\">")
                        .append(Html.escape(versions(versions)))
                        .append("</th>")
                        .append(cells)
                        .append("</tr>\n"));
        return out.append(TABLE_END)
                .append(always(demo.get(), records))
                .append(note(demo.get(), records))
                .toString();
    }

    private static StringBuilder head(Demo demo, Story story, SequencedSet<String> topics) {
        StringBuilder out = open("Runs of " + demo.id(), "runs", "Version");
        for (String outcome : story.outcomeNames()) {
            out.append("<th scope=\"col\"><code>").append(Html.escape(outcome)).append("</code></th>");
        }
        topics.forEach(topic -> out.append("<th scope=\"col\">")
                .append(Html.escape(sentence(topic)))
                .append("</th>"));
        return out.append("</tr></thead>\n<tbody>\n");
    }

    private static StringBuilder open(String label, String kind, String first) {
        return new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
                .append(Html.escape(label))
                .append("\">\n<table class=\"")
                .append(kind)
                .append("\">\n<thead><tr><th scope=\"col\">")
                .append(first)
                .append("</th>");
    }

    /// The cells of each row, with the versions that have exactly these.
    private static SequencedMap<String, List<String>> rows(
            List<CaseRecord> records, SequencedSet<String> topics, Story story) {
        SequencedMap<String, List<String>> rows = new LinkedHashMap<>();
        for (CaseRecord record : records) {
            String cells = switch (record.result()) {
                case Absent absent ->
                    "<td colspan=\"" + (story.outcomeNames().size() + topics.size()) + "\">not applicable: "
                            + Html.sentence(absent.reason()) + "</td>";
                case Ran ran -> cells(ran, topics, story);
            };
            rows.computeIfAbsent(cells, _ -> new ArrayList<>()).add(record.version());
        }
        return rows;
    }

    private static String cells(Ran ran, SequencedSet<String> topics, Story story) {
        StringBuilder out = new StringBuilder();
        for (Count count : ran.counts()) {
            String grade = story.outcome(count.outcome())
                    .map(each -> each.outcome().grade().word())
                    .orElse("");
            out.append(count.times() == 0 ? "<td>" : "<td class=\"seen grade-" + grade + "\">")
                    .append(count.times() == 0 ? "0" : times(count.times(), ran.runs()))
                    .append("</td>");
        }
        for (String topic : topics) {
            List<String> words = ran.said().stream()
                    .filter(said -> said.topic().equals(topic))
                    .map(said -> said(said, ran.runs()))
                    .toList();
            out.append("<td>")
                    .append(words.isEmpty() ? "none" : String.join("<br>", words))
                    .append("</td>");
        }
        return out.toString();
    }

    private static String said(Said said, int runs) {
        String words = Html.escape(said.words());
        return said.times() == runs ? words : words + " (" + times(said.times(), runs) + ")";
    }

    private static String times(int times, int runs) {
        return Figures.whole(times) + " of " + Figures.whole(runs);
    }

    /// What differs from version to version is worth a column; the words of the warning are not.
    private static SequencedSet<String> topics(List<CaseRecord> records) {
        SequencedSet<String> topics = new LinkedHashSet<>();
        for (Ran ran : ran(records)) {
            ran.said().stream()
                    .map(Said::topic)
                    .filter(topic -> !topic.equals("warning"))
                    .filter(topic -> always(records, topic).isEmpty())
                    .forEach(topics::add);
        }
        return topics;
    }

    /// What was said about a topic in each run on each version, if that was always the same.
    private static Optional<String> always(List<CaseRecord> records, String topic) {
        SequencedSet<String> words = new LinkedHashSet<>();
        for (Ran ran : ran(records)) {
            List<Said> said = ran.said().stream()
                    .filter(each -> each.topic().equals(topic))
                    .toList();
            boolean inAll = said.size() == 1 && said.getFirst().times() == ran.runs();
            words.add(inAll ? said.getFirst().words() : "");
        }
        return words.size() == 1 && !words.getFirst().isEmpty() ? Optional.of(words.getFirst()) : Optional.empty();
    }

    private static List<Ran> ran(List<CaseRecord> records) {
        return records.stream()
                .map(CaseRecord::result)
                .filter(Ran.class::isInstance)
                .map(Ran.class::cast)
                .toList();
    }

    /// What a program said in each run, as a list below the table.
    private static String always(Demo demo, List<CaseRecord> records) {
        StringBuilder out = new StringBuilder();
        for (String topic : demo.says()) {
            always(records, topic)
                    .ifPresent(words -> out.append("<li>")
                            .append(Html.escape(sentence(topic)))
                            .append(", in every run: <code>")
                            .append(Html.escape(words))
                            .append("</code></li>\n"));
        }
        records.forEach(record -> givenUp(out, record));
        return out.isEmpty() ? "" : "<ul class=\"programs\">\n" + out + "</ul>\n";
    }

    /// Runs that say nothing: they had no end in time.
    private static void givenUp(StringBuilder out, CaseRecord record) {
        if (record.result() instanceof Ran ran && !ran.others().isEmpty()) {
            out.append("<li>On ")
                    .append(Html.escape(versions(List.of(record.version()))))
                    .append(", given up on a busy machine: ")
                    .append(times(ran.others().stream().mapToInt(Count::times).sum(), ran.runs()))
                    .append("</li>\n");
        }
    }

    private static String note(Demo demo, List<CaseRecord> records) {
        SequencedMap<String, String> environment = records.getFirst().environment();
        return "<p class=\"note\">Counted in runs of <code>" + FOLDER + Html.escape(demo.fileName())
                + "</code>, each a process of its own; recorded in <code>native-demos/observed/cases</code> on "
                + Html.escape(environment.getOrDefault("kernel", "an unknown kernel")) + " with "
                + Html.escape(environment.getOrDefault("processors", "?"))
                + " processors. A hang is proved from what each thread waits for, not guessed from the time.</p>\n";
    }

    /// `demo-measures::ID[]`: what was measured, version by version: the median of all runs.
    static String measures(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of());
        Optional<Demo> demo = demo(call, page);
        List<CaseRecord> records = demo.map(each -> records(call, each, page)).orElse(List.of());
        if (demo.isEmpty() || records.isEmpty()) {
            return "";
        }
        StringBuilder out = open("What " + demo.get().id() + " measured", "runs measures", "Version");
        demo.get()
                .measures()
                .forEach(what -> out.append("<th scope=\"col\">")
                        .append(Html.escape(what))
                        .append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        double most = records.stream()
                .flatMap(record -> measured(record).stream())
                .mapToDouble(each -> Double.parseDouble(each.median()))
                .max()
                .orElse(1);
        for (CaseRecord record : records) {
            out.append("<tr><th scope=\"row\">")
                    .append(Html.escape(versions(List.of(record.version()))))
                    .append("</th>");
            measured(record).forEach(each -> out.append(cell(each, most)));
            out.append("</tr>\n");
        }
        return out.append(TABLE_END).append(note(demo.get(), records)).toString();
    }

    private static List<Measured> measured(CaseRecord record) {
        return record.result() instanceof Ran ran ? ran.measured() : List.of();
    }

    private static String cell(Measured each, double most) {
        long width = Math.max(1, Math.round(100 * Double.parseDouble(each.median()) / most));
        return "<td title=\"" + each.low() + " to " + each.high() + " " + each.unit() + "\"><span class=\"figures\">"
                + each.median() + "\u00a0" + Html.escape(each.unit())
                + "</span><span class=\"bar\" aria-hidden=\"true\"><span style=\"width:" + width + "%\"></span></span>"
                + "</td>";
    }

    /// {@return the versions in words: `CPython 3.6.15, 3.7.16`}
    static String versions(List<String> versions) {
        StringBuilder out = new StringBuilder();
        String last = "";
        for (String version : versions) {
            String name = version.substring(0, version.indexOf(' '));
            out.append(out.isEmpty() ? "" : ", ");
            out.append(name.equals(last) ? "" : name(name) + " ").append(version.substring(name.length() + 1));
            last = name;
        }
        return out.toString();
    }

    private static String name(String platform) {
        return switch (platform) {
            case "cpython" -> "CPython";
            case "jvm" -> "JDK";
            default -> platform;
        };
    }

    private static String sentence(String topic) {
        return topic.substring(0, 1).toUpperCase(Locale.ROOT) + topic.substring(1);
    }

    /// {@return the program that is the call's target}
    static Optional<Demo> demo(MacroCall call, PageScope page) {
        RealPrograms programs = page.library().programs();
        Optional<Demo> demo = programs.demo(call.target());
        if (demo.isEmpty()) {
            List<String> ids = programs.demos().stream().map(Demo::id).toList();
            page.problem(
                    call,
                    call + ": there is no real program `" + call.target() + "`. There are: " + String.join(", ", ids));
        }
        return demo;
    }

    /// {@return its records, those of the program and the scenario as they are now}
    static List<CaseRecord> records(MacroCall call, Demo demo, PageScope page) {
        List<CaseRecord> records = page.library().programs().records(demo.id());
        String again = "Record it as CONTRIBUTING.adoc says, with -Dforklore.cases=" + demo.id();
        if (records.isEmpty()) {
            page.problem(call, call + ": nothing was recorded of it. " + again);
        }
        Optional<String> model = page.library().story(demo.scenario()).map(story -> Fingerprint.of(story.scenario()));
        for (CaseRecord record : records) {
            boolean modelled = model.map(record.model()::equals).orElse(true);
            if (!page.library().programs().isCurrent(record) || !modelled) {
                page.problem(
                        call,
                        call + ": the record of " + record.version() + " is of another version of "
                                + (modelled ? "the program. " : "its scenario. ") + again);
                return List.of();
            }
        }
        return records;
    }
}
