package forklore.lab.question;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.lab.personal.Shipped;
import forklore.lab.question.Questions.Kind;
import forklore.lab.question.Questions.Made;
import forklore.lab.result.GiftBank;
import forklore.lab.result.Question;
import forklore.lab.sheet.LabSheet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionsTests {

    private static List<Question> all(int seeds, Kind... kinds) {
        List<Question> all = new ArrayList<>();
        for (LabSheet sheet : Shipped.course().labs()) {
            for (int seed = 0; seed < seeds; seed++) {
                all.addAll(
                        switch (Questions.of(sheet, Shipped.SOURCES, seed, List.of(kinds))) {
                            case Made.Some some -> some.questions();
                            case Made.None none ->
                                throw new AssertionError(none.problems().toString());
                        });
            }
        }
        return all;
    }

    @Test
    void everyQuestionHasANameOfItsOwnAndTheBankTakesAllOfThem() {
        List<Question> questions = all(6, Kind.values());
        Set<String> names = new LinkedHashSet<>();
        questions.forEach(question -> names.add(question.id()));
        assertThat(names).hasSize(questions.size()).hasSizeGreaterThan(200);
        assertThat(GiftBank.text("forklore", questions).split("\n::", -1)).hasSize(questions.size() + 1);
    }

    @Test
    void theSameSeedGivesTheSameQuestionsAndAnotherSeedOthers() {
        LabSheet sheet = Shipped.course().find("8").orElseThrow();
        assertThat(Questions.of(sheet, Shipped.SOURCES, 3, List.of(Kind.COUNT)))
                .isEqualTo(Questions.of(sheet, Shipped.SOURCES, 3, List.of(Kind.COUNT)))
                .isNotEqualTo(Questions.of(sheet, Shipped.SOURCES, 4, List.of(Kind.COUNT)));
    }

    @Test
    void aFindQuestionHasExactlyOneScheduleThatComesThere() {
        List<Question> found = all(10, Kind.FIND);
        assertThat(found)
                .hasSizeGreaterThan(20)
                .allSatisfy(question -> assertThat(question.answer())
                        .isInstanceOfSatisfying(
                                Question.Answer.Choose.class,
                                choose -> assertThat(choose.choices())
                                        .hasSizeGreaterThan(1)
                                        .filteredOn(Question.Choice::right)
                                        .hasSize(1)));
    }

    @Test
    void onlyWhatIsAskedForIsMade() {
        assertThat(all(1, Kind.COUNT))
                .isNotEmpty()
                .allMatch(question -> question.text().startsWith("How "));
    }
}
