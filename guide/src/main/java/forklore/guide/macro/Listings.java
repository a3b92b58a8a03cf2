package forklore.guide.macro;

import forklore.emit.NativeProgram;
import forklore.engine.model.Language;
import forklore.engine.model.ThreadBody;
import forklore.guide.library.Story;
import forklore.guide.library.Story.ProgramLine;
import forklore.guide.library.TextFile;
import forklore.guide.source.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The listings: the program of a scenario, and the program that is generated from it.
final class Listings {

    private Listings() {}

    /// `program::NAME[]`: the program as the scenario's file says it, each thread with its mark.
    static String program(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of());
        return Lookup.story(call, page).map(Listings::program).orElse("");
    }

    /// {@return the program of a scenario, as the file numbers its lines}
    static String program(Story story) {
        StringBuilder body = new StringBuilder();
        for (ProgramLine line : story.program()) {
            body.append(line(line.number(), threadMark(story, line.text()) + Highlighter.FORK.line(line.text())));
        }
        return listing("forklore", story.source().file(), body.toString());
    }

    private static String threadMark(Story story, String line) {
        if (!line.startsWith("thread ")) {
            return "";
        }
        String name = line.substring("thread ".length()).strip().split("[\\s#]", 2)[0];
        return story.scenario()
                .thread(name)
                .map(ThreadBody::name)
                .map(thread -> Marks.of(story.scenario(), thread))
                .orElse("");
    }

    /// `listing::NAME[lang=c]`, `listing::NAME[lang=python]`: the program that is generated from the scenario, as it is
    /// compiled and run.
    static String listing(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of("lang"));
        Optional<Story> story = Lookup.story(call, page);
        if (story.isEmpty()) {
            return "";
        }
        String word = call.value("lang").orElse("c");
        Optional<Language> language = story.get().scenario().languages().stream()
                .filter(each -> each.word().equals(word))
                .findFirst();
        if (language.isEmpty()) {
            page.problem(
                    call,
                    call + ": " + story.get().name() + " is not generated in `" + word + "`. Its file says: runs "
                            + languages(story.get()));
            return "";
        }
        Optional<String> gap = NativeProgram.gap(story.get().scenario(), language.get());
        if (gap.isPresent()) {
            page.problem(call, call + ": " + gap.get());
            return "";
        }
        NativeProgram program = NativeProgram.of(story.get().scenario(), language.get());
        Highlighter highlighter = switch (language.get()) {
            case C -> Highlighter.C;
            case PYTHON -> Highlighter.PYTHON;
        };
        String[] lines = program.text().stripTrailing().split("\n", -1);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            body.append(line(i + 1, highlighter.line(lines[i])));
        }
        return listing(word, program.fileName(), body.toString());
    }

    /// `snippet::NAME[tag]`: the part of an example between `# tag::tag[]` and `# end::tag[]`. Examples are scenario
    /// files that the build reads.
    static String snippet(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 1, List.of());
        Optional<TextFile> example = page.library().examples().stream()
                .filter(file -> file.stem().equals(call.target()))
                .findFirst();
        if (example.isEmpty()) {
            List<String> names =
                    page.library().examples().stream().map(TextFile::stem).toList();
            page.problem(
                    call,
                    call + ": there is no example `" + call.target() + "`. There are: " + String.join(", ", names));
            return "";
        }
        String[] lines = region(example.get(), call.word(0).orElse(""));
        if (lines.length == 0) {
            page.problem(
                    call,
                    call + ": " + example.get().file() + " has no lines between # tag::"
                            + call.word(0).orElse("") + "[] and # end::"
                            + call.word(0).orElse("") + "[]");
        }
        return fork("", String.join("\n", lines));
    }

    /// {@return a listing of a scenario's text, without the numbers of its lines}
    static String fork(String caption, String text) {
        StringBuilder body = new StringBuilder();
        for (String line : text.stripTrailing().split("\n", -1)) {
            body.append(Highlighter.FORK.line(line)).append('\n');
        }
        return listing("forklore", caption, body.toString());
    }

    /// {@return a listing of any text}
    static String plain(String caption, String text) {
        return listing("message", caption, Html.escape(text));
    }

    /// `grammar::[]`: the grammar of the language, as the reader describes itself.
    static String grammar(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of());
        return plain("", page.library().grammar());
    }

    /// `complaint::NAME[]`: what the reader says about a broken example.
    static String complaint(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of());
        String message = page.library().complaints().get(call.target());
        if (message == null) {
            page.problem(
                    call,
                    call + ": there is no broken example `" + call.target() + "`. There are: "
                            + String.join(", ", page.library().complaints().sequencedKeySet()));
            return "";
        }
        return plain("", message);
    }

    private static String[] region(TextFile file, String tag) {
        List<String> lines = new ArrayList<>();
        boolean inside = tag.isEmpty();
        for (String line : file.text().stripTrailing().split("\n", -1)) {
            String bare = line.strip();
            if (bare.equals("# tag::" + tag + "[]")) {
                inside = true;
            } else if (bare.equals("# end::" + tag + "[]")) {
                inside = false;
            } else if (inside && !bare.matches("# (tag|end)::.*")) {
                lines.add(line);
            }
        }
        return String.join("\n", lines).stripIndent().stripTrailing().lines().toArray(String[]::new);
    }

    private static String languages(Story story) {
        return String.join(
                " ",
                story.scenario().languages().stream().map(each -> each.word()).toList());
    }

    /// {@return one line of a listing, with its number}
    static String line(int number, String html) {
        return "<span class=\"line\" data-line=\"" + number + "\">" + html + "\n</span>";
    }

    /// {@return a listing of lines that are HTML already}
    static String listing(String language, String caption, String body) {
        String label = caption.isEmpty() ? "Example" : Html.escape(caption);
        String head = caption.isEmpty() ? "" : "<div class=\"caption\">" + label + "</div>\n";
        return "<div class=\"listing\">\n" + head + "<pre class=\"code " + language
                + "\" tabindex=\"0\" role=\"group\" aria-label=\"" + label + "\"><code>" + body
                + "</code></pre>\n</div>\n";
    }
}
