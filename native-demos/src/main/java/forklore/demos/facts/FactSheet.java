package forklore.demos.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/// What all probes answered on one platform.
///
/// @param platform what was asked, with its version: `glibc 2.36`, `musl 1.2.3`, `cpython 3.12.1`
/// @param environment what else was there, in the order to print: kernel, compiler, C library
/// @param answers the answers, in the order in which they were given
public record FactSheet(String platform, SequencedMap<String, String> environment, List<Answer> answers) {

    /// How the name of a file with a fact sheet ends.
    public static final String SUFFIX = ".facts";

    private static final String HEAD = "forklore-facts 1";
    private static final String PLATFORM = "platform: ";
    private static final String ENVIRONMENT = "environment.";
    private static final String ANSWER = "answer: ";

    /// Copies the collections.
    public FactSheet {
        Objects.requireNonNull(platform);
        environment = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(environment));
        answers = List.copyOf(answers);
    }

    /// {@return the name of the file for a platform}
    ///
    /// @param platform a name with its version
    public static String fileName(String platform) {
        return platform.replace(' ', '-') + SUFFIX;
    }

    /// {@return the answers of one probe, in the order of its questions}
    ///
    /// @param probe its id
    public List<Answer> of(String probe) {
        return answers.stream().filter(answer -> answer.probe().equals(probe)).toList();
    }

    /// {@return what a probe answered to one question; empty if it was not asked}
    ///
    /// @param probe its id
    /// @param question the question
    public Optional<String> result(String probe, String question) {
        return of(probe).stream()
                .filter(answer -> answer.question().equals(question))
                .map(Answer::result)
                .findFirst();
    }

    /// {@return the sheet as text, in the form that [#parse] reads}
    ///
    /// The first line is `forklore-facts 1`; then one `key: value` a line: the platform, each entry of the
    /// environment as `environment.name`, each answer as `answer: ID QUESTION: RESULT`.
    public String text() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        text.append(PLATFORM).append(platform).append('\n');
        environment.forEach((key, value) ->
                text.append(ENVIRONMENT).append(key).append(": ").append(value).append('\n'));
        answers.forEach(answer -> text.append(ANSWER).append(answer.line()).append('\n'));
        return text.toString();
    }

    /// {@return the sheet that a text says; empty if the text is none, or one of its lines is not}
    ///
    /// @param text the whole file
    public static Optional<FactSheet> parse(String text) {
        String[] lines = text.split("\n");
        if (lines.length < 2 || !lines[0].equals(HEAD) || !lines[1].startsWith(PLATFORM)) {
            return Optional.empty();
        }
        LinkedHashMap<String, String> environment = new LinkedHashMap<>();
        List<Answer> answers = new ArrayList<>();
        for (int i = 2; i < lines.length; i++) {
            if (!read(lines[i], environment, answers)) {
                return Optional.empty();
            }
        }
        return Optional.of(new FactSheet(lines[1].substring(PLATFORM.length()), environment, answers));
    }

    private static boolean read(String line, LinkedHashMap<String, String> environment, List<Answer> answers) {
        if (line.startsWith(ANSWER)) {
            Optional<Answer> answer = Answer.parse(line.substring(ANSWER.length()));
            answer.ifPresent(answers::add);
            return answer.isPresent();
        }
        int colon = line.indexOf(": ");
        if (!line.startsWith(ENVIRONMENT) || colon < ENVIRONMENT.length()) {
            return false;
        }
        environment.put(line.substring(ENVIRONMENT.length(), colon), line.substring(colon + 2));
        return true;
    }
}
