package forklore.guide.macro;

import forklore.demos.cases.CaseRecord;
import forklore.demos.cases.CaseRecord.Ran;
import forklore.demos.cases.CaseRecord.Said;
import forklore.demos.cases.Demo;
import forklore.guide.source.Html;
import java.util.List;
import java.util.Optional;

/// What real programs did and said, inside a sentence; and where they are told of.
final class RealPhrases {

    private RealPhrases() {}

    /// `seen:ID[OUTCOME]`: how many of all runs ended so, on all versions together; `on=cpython 3.12` on those whose
    /// version begins so.
    static String seen(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 1, List.of("on"));
        Optional<Demo> demo = RealRuns.demo(call, page);
        String outcome = call.word(0).orElse("");
        int times = 0;
        int runs = 0;
        for (CaseRecord record : chosen(call, demo, page)) {
            if (record.result() instanceof Ran ran) {
                Optional<Integer> seen = ran.times(outcome);
                if (seen.isEmpty()) {
                    page.problem(
                            call,
                            call + ": the scenario " + record.scenario() + " has no outcome `" + outcome + "`. It has: "
                                    + String.join(
                                            ", ",
                                            ran.counts().stream()
                                                    .map(CaseRecord.Count::outcome)
                                                    .toList()));
                    return "";
                }
                times += seen.get();
                runs += ran.runs();
            }
        }
        return runs == 0
                ? ""
                : "<span class=\"count\" title=\"counted in real runs\">" + Figures.whole(times) + " of "
                        + Figures.whole(runs) + "</span>";
    }

    /// `said:ID[TOPIC,on=cpython 3.12]`: what was said about a topic in the runs on the first version that begins so.
    static String said(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 1, List.of("on"));
        Optional<Demo> demo = RealRuns.demo(call, page);
        String topic = call.word(0).orElse("");
        List<String> words = chosen(call, demo, page).stream()
                .flatMap(record -> record.result() instanceof Ran ran ? ran.said().stream() : List.<Said>of().stream())
                .filter(said -> said.topic().equals(topic))
                .map(Said::words)
                .toList();
        if (words.isEmpty() && demo.isPresent()) {
            page.problem(call, call + ": nothing was said about `" + topic + "` in these runs");
        }
        return words.isEmpty() ? "" : "<code>" + Html.escape(words.getFirst()) + "</code>";
    }

    /// `measured:ID[TOPIC,on=cpython 3.13]`: the median of what was measured on the first version that begins so.
    static String measured(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 1, List.of("on"));
        Optional<Demo> demo = RealRuns.demo(call, page);
        String topic = call.word(0).orElse("");
        List<CaseRecord.Measured> found = chosen(call, demo, page).stream()
                .flatMap(record -> record.result() instanceof Ran ran
                        ? ran.measured().stream()
                        : List.<CaseRecord.Measured>of().stream())
                .filter(each -> each.what().equals(topic))
                .toList();
        if (found.isEmpty() && demo.isPresent()) {
            page.problem(
                    call,
                    call + ": nothing was measured about `" + topic + "`. It measures: "
                            + String.join(", ", demo.get().measures()));
        }
        return found.isEmpty()
                ? ""
                : "<span class=\"count\" title=\"the median of real runs\">"
                        + Html.escape(found.getFirst().median() + "\u00a0"
                                + found.getFirst().unit()) + "</span>";
    }

    /// `versions:ID[TOPIC]`: the versions on which something was said about a topic: `warning`, for that of Python.
    /// `versions:ID[without=TOPIC]`: those on which nothing was said about it.
    static String versions(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 1, List.of("without"));
        Optional<Demo> demo = RealRuns.demo(call, page);
        boolean silent = call.value("without").isPresent();
        String topic = call.value("without").or(() -> call.word(0)).orElse("");
        List<String> versions = chosen(call, demo, page).stream()
                .filter(record -> record.result() instanceof Ran ran
                        && silent
                                == ran.said().stream()
                                        .noneMatch(said -> said.topic().equals(topic)))
                .map(CaseRecord::version)
                .toList();
        if (versions.isEmpty() && demo.isPresent()) {
            page.problem(call, call + ": there is no such version");
        }
        return versions.isEmpty()
                ? ""
                : "<span class=\"count\" title=\"seen in real runs\">" + Html.escape(RealRuns.versions(versions))
                        + "</span>";
    }

    private static List<CaseRecord> chosen(MacroCall call, Optional<Demo> demo, PageScope page) {
        List<CaseRecord> all =
                demo.map(each -> RealRuns.records(call, each, page)).orElse(List.of());
        List<CaseRecord> chosen = all.stream()
                .filter(record -> record.version().startsWith(call.value("on").orElse("")))
                .toList();
        if (chosen.isEmpty() && !all.isEmpty()) {
            page.problem(
                    call,
                    call + ": nothing was recorded on such a version. There are: "
                            + String.join(
                                    ", ", all.stream().map(CaseRecord::version).toList()));
        }
        return chosen;
    }

    /// `real-programs::NAME[]`: the real programs that a scenario models, each with a link to its page.
    static String list(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of());
        StringBuilder out = new StringBuilder("<ul class=\"programs\">\n");
        for (Demo demo : page.library().programs().modelledBy(call.target())) {
            String path = page.library().programs().page(demo.id()).orElse("");
            out.append("<li><a href=\"")
                    .append(page.root())
                    .append(path)
                    .append('#')
                    .append(demo.id())
                    .append("\"><code>")
                    .append(Html.escape(demo.fileName()))
                    .append("</code></a>: ")
                    .append(Html.sentence(demo.title()))
                    .append("</li>\n");
        }
        return out.append("</ul>\n").toString();
    }
}
