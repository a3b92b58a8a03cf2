package forklore.lab.handin;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.lab.answer.AnswerReader;
import forklore.lab.answer.AnswerReading;
import forklore.lab.answer.AnswerText;
import forklore.lab.grade.Grader;
import forklore.lab.grade.ModelAnswer;
import forklore.lab.handin.HandInText.HandInReading;
import forklore.lab.personal.PersonalLab;
import forklore.lab.personal.Shipped;
import forklore.lab.sheet.LabSheet;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandInTests {

    private static final LabSheet SHEET = Shipped.course().find("1").orElseThrow();

    private static HandIn two() {
        HandIn handIn = new HandIn(1, "Zoë", 7, "0.1", List.of());
        for (int attempt = 1; attempt <= 2; attempt++) {
            PersonalLab lab = Shipped.lab(SHEET, 7, attempt);
            String answers = AnswerText.of(ModelAnswer.of(lab, "Zoë"));
            handIn = handIn.with(
                    attempt, answers, List.of(new HandIn.Attached("own.fork", "a\n\n  # b\n")), SHEET.points());
        }
        return handIn;
    }

    private static HandIn read(String text) {
        return switch (HandInText.read("x" + HandInText.ENDING, text)) {
            case HandInReading.Parsed parsed -> parsed.handIn();
            case HandInReading.Rejected rejected ->
                throw new AssertionError(rejected.problems().toString());
        };
    }

    private static int regraded(HandIn handIn) {
        HandIn.Try last = handIn.last().orElseThrow();
        PersonalLab lab = Shipped.lab(SHEET, handIn.seed(), last.attempt());
        return switch (AnswerReader.read(lab, "answers.txt", last.answers())) {
            case AnswerReading.Answered answered ->
                Grader.grade(lab, answered.answers()).points();
            case AnswerReading.Rejected rejected ->
                throw new AssertionError(rejected.problems().toString());
        };
    }

    @Test
    void theKnownHashesOfTheStandardAreComputed() {
        assertThat(Sha256.of("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))
                .isEqualTo("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
        assertThat(Sha256.of("é€𝄞")).isEqualTo(Sha256.of(new String(new int[] {0xe9, 0x20ac, 0x1d11e}, 0, 3)));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        HandIn handIn = two();
        assertThat(read(HandInText.of(handIn))).isEqualTo(handIn);
        assertThat(handIn.tampered()).isEmpty();
    }

    @Test
    void aChangedAnswerIsSeenAndTheRestIsStillRead() {
        String text = HandInText.of(two());
        int second = text.indexOf("try 2");
        String changed =
                text.substring(0, second) + text.substring(second).replaceFirst("own-values yes", "own-values no");
        assertThat(read(changed).tampered()).contains(2);
    }

    @Test
    void aTryThatWasTakenOutIsSeen() {
        HandIn handIn = two();
        HandIn shortened = new HandIn(1, "Zoë", 7, "0.1", handIn.tries().subList(1, 2));
        assertThat(shortened.tampered()).contains(2);
        assertThat(new HandIn(1, "Bob", 7, "0.1", handIn.tries()).tampered()).contains(1);
    }

    @Test
    void forgedPointsChangeNothingBecauseItIsGradedAgain() {
        HandIn handIn = two();
        HandIn forged = read(HandInText.of(handIn).replace("points " + SHEET.points(), "points 999"));
        assertThat(forged.tampered()).contains(1);
        assertThat(forged.last().orElseThrow().points()).isEqualTo(999);
        assertThat(regraded(forged)).isEqualTo(regraded(handIn)).isEqualTo(SHEET.points());
    }

    @Test
    void aBrokenFileIsToldWithItsPlaces() {
        String text = HandInText.of(two()).replace("student Zoë\n", "").replace("try 2", "try two");
        HandInReading reading = HandInText.read("x.forklore-lab", text);
        assertThat(reading)
                .isInstanceOfSatisfying(
                        HandInReading.Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(problem -> problem.message())
                                .containsExactlyInAnyOrder(
                                        "a hand-in has no `student`", "`two` is no number from 1 to 99"));
    }
}
