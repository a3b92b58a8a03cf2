package forklore.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The exact text of every message. `messages.cases` has the files, `messages.golden` what is said about them.
class MessageTests {

    private static final String MARK = "=== ";

    @Test
    void everyCodeSaysWhatItHasAlwaysSaidOfItsExample() {
        StringBuilder out = new StringBuilder();
        for (Code code : Code.all()) {
            List<Problem> problems = code.problems();
            Problem last = problems.get(problems.size() - 1);
            out.append(MARK).append(code.title()).append('\n').append(last.render(code.example()));
        }
        new GoldenFile("codes.golden").check(out.toString());
    }

    @Test
    void everyCaseIsAnsweredAsAlways() {
        StringBuilder out = new StringBuilder();
        cases().forEach((title, text) -> {
            out.append(MARK).append(title).append('\n');
            for (Problem problem : problems(text)) {
                out.append(problem.render(text));
            }
        });
        new GoldenFile("messages.golden").check(out.toString());
    }

    @Test
    void everyCaseHasAsManyProblemsAsItsTitleSays() {
        cases().forEach((title, text) -> {
            int number = Integer.parseInt(title.substring(0, title.indexOf(':')));
            List<String> found = new ArrayList<>();
            problems(text).forEach(problem -> found.add(problem.render(text)));
            assertThat(found).as(title).hasSize(number);
        });
    }

    /// {@return the texts by their titles, in order}
    private static Map<String, String> cases() {
        Map<String, String> cases = new LinkedHashMap<>();
        for (String part : GoldenFile.read("messages.cases").split("(?m)^" + MARK)) {
            if (!part.isEmpty()) {
                int feed = part.indexOf('\n');
                String text = part.substring(feed + 1);
                // `!` stands for the parts that every file has, so that a case shows only what it is about.
                String whole = text.lines()
                        .map(line -> line.equals("!") ? "scenario case\ntitle    A case" : line)
                        .map(line -> line.equals("!!") ? ENDS : line)
                        .collect(Collectors.joining("\n"));
                assertThat(cases.put(part.substring(0, feed), whole)).isNull();
            }
        }
        return cases;
    }

    private static List<Problem> problems(String text) {
        return Reader.problems("case.fork", text, Reader.isPlatform(text));
    }

    private static final String ENDS = "outcome ends\n  when  parent exits\n  grade acceptable \"It ends.\"";
}
