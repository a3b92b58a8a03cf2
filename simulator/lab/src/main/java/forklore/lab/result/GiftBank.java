package forklore.lab.result;

import java.util.ArrayList;
import java.util.List;

/// Questions in the form GIFT, which Moodle and others import.
///
/// The form is that of `question/format/gift/format.php` and its `examples.txt` in moodle/moodle: a name between double
/// colons, then the text, then the answers in braces. Seven characters steer it and are escaped wherever they stand for
/// themselves: `~ = # { } :` and the backslash. An empty line ends a question, so there is none inside of one. Where
/// several choices are right each earns its share, and a wrong one costs as much as a right one earns at most.
public final class GiftBank {

    private static final String STEERING = "~=#{}:\\";
    private static final int WHOLE = 100_000;

    private GiftBank() {}

    /// {@return the bank}
    ///
    /// @param category where the questions are filed; may be empty
    /// @param questions the questions, in order
    public static String text(String category, List<Question> questions) {
        StringBuilder text = new StringBuilder();
        if (!category.isEmpty()) {
            text.append("$CATEGORY: ").append(line(category)).append("\n\n");
        }
        for (Question question : questions) {
            text.append("::").append(escaped(line(question.id()))).append("::[plain]");
            text.append(escaped(paragraph(question.text()))).append(' ');
            switch (question.answer()) {
                case Question.Answer.Choose choose -> choices(choose.choices(), text);
                case Question.Answer.Number number ->
                    text.append("{#")
                            .append(number.value())
                            .append(feedback(number.feedback()))
                            .append('}');
                case Question.Answer.Text accepted -> {
                    text.append("{\n");
                    accepted.accepted()
                            .forEach(each ->
                                    text.append("=").append(escaped(line(each))).append('\n'));
                    text.append('}');
                }
            }
            text.append("\n\n");
        }
        return text.toString();
    }

    private static void choices(List<Question.Choice> choices, StringBuilder text) {
        int right = 0;
        for (Question.Choice choice : choices) {
            right += choice.right() ? 1 : 0;
        }
        text.append("{\n");
        for (Question.Choice choice : choices) {
            text.append(mark(choice.right(), right)).append(escaped(line(choice.text())));
            text.append(feedback(choice.feedback())).append('\n');
        }
        text.append('}');
    }

    private static String mark(boolean isRight, int right) {
        if (right == 1) {
            return isRight ? "=" : "~";
        }
        return (isRight ? "~%" : "~%-") + share(right) + "%";
    }

    /// Moodle knows only certain shares, with at most five places: 50, 33.33333, 25, 20, 16.66667, 14.28571, 12.5 ...
    private static String share(int parts) {
        long scaled = (100L * WHOLE + parts / 2) / parts;
        String places = Long.toString(WHOLE + scaled % WHOLE).substring(1);
        while (places.endsWith("0")) {
            places = places.substring(0, places.length() - 1);
        }
        return scaled / WHOLE + (places.isEmpty() ? "" : "." + places);
    }

    private static String feedback(String text) {
        return text.isBlank() ? "" : "#" + escaped(line(text));
    }

    private static String line(String text) {
        return String.join(" ", Words.lines(text)).strip();
    }

    private static String paragraph(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : Words.lines(text)) {
            if (!line.isBlank()) {
                lines.add(line.stripTrailing());
            }
        }
        return String.join("\n", lines);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            escaped.append(STEERING.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return escaped.toString();
    }
}
