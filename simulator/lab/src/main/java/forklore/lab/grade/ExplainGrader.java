package forklore.lab.grade;

import forklore.lab.answer.Reply;
import forklore.lab.personal.PersonalTask;
import forklore.lab.sheet.Format;
import java.util.ArrayList;
import java.util.List;

/// Grades chains of causes: how far they are right from the first link on.
final class ExplainGrader {

    private ExplainGrader() {}

    static Mark grade(PersonalTask task, Format.Explain explain, Reply reply) {
        if (!(reply instanceof Reply.Ordered ordered)) {
            return Mark.unanswered();
        }
        List<String> placed = new ArrayList<>();
        List<String> log = new ArrayList<>();
        int links = (int)
                explain.sentences().stream().filter(Format.Sentence::belongs).count();
        for (String letter : ordered.letters()) {
            Format.Sentence sentence = explain.sentences().get(letter.charAt(0) - 'A');
            if (!sentence.belongs() || !placed.containsAll(sentence.after())) {
                return wrong(task, explain, sentence, letter, placed, log, links);
            }
            placed.add(sentence.id());
            log.add(letter + ". " + sentence.text());
        }
        return placed.size() == links
                ? Mark.right(task.task().points(), log)
                : Mark.wrong(
                        points(task, placed.size(), links),
                        log,
                        "So far it is right, but the chain has " + links + " links, and you gave " + placed.size()
                                + ".",
                        "Ask what must have happened before the last thing that you want to explain.");
    }

    private static Mark wrong(
            PersonalTask task,
            Format.Explain explain,
            Format.Sentence sentence,
            String letter,
            List<String> placed,
            List<String> log,
            int links) {
        log.add(letter + ". " + sentence.text() + " (first wrong link)");
        String why = sentence.belongs()
                ? letter + " stands too early: " + letter(explain, first(sentence, placed)) + " must come before it."
                : letter + " is no link of this chain: it is not true here.";
        return Mark.wrong(
                points(task, placed.size(), links),
                log,
                "Link " + (placed.size() + 1) + " is wrong. " + why,
                "Play the run, and hold each sentence against the step at which it becomes true.");
    }

    private static String first(Format.Sentence sentence, List<String> placed) {
        return sentence.after().stream()
                .filter(id -> !placed.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static String letter(Format.Explain explain, String id) {
        for (int i = 0; i < explain.sentences().size(); i++) {
            if (explain.sentences().get(i).id().equals(id)) {
                return String.valueOf((char) ('A' + i));
            }
        }
        throw new IllegalStateException("no sentence " + id);
    }

    /// The first link is given away by chance too often to earn anything alone.
    private static int points(PersonalTask task, int right, int links) {
        return links < 2 ? 0 : task.task().points() * Math.max(0, right - 1) / links;
    }
}
