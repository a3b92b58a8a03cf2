package forklore.lab.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTests {

    @Test
    void csvHasALineForEachHandInAndAColumnForEachCheck() {
        assertThat(CsvTable.text(Books.BOOK).split("\r\n"))
                .containsExactly(
                        "student,lab,attempt,seed,points,most,seconds,file,note,lab2/reads,lab2/predict,lab2/fix",
                        "'=cmd|' /C calc'!A0,lab2,1,42,3,10,1.012,alice-lab2.forklore-lab,"
                                + "the seal of try 1 does not fit,2,1,not run",
                        "\"Bob, \"\"B\"\"\",lab2,3,7,2,2,0.009,,,2,,",
                        ",,,,,,,eve.txt,\"not graded: line 1 is no hand-in, it is `<x>`\",,,");
    }

    @Test
    void markdownKeepsEachCheckInItsLineAndHidesWhatIsNotVisible() {
        String text = MarkdownReport.text(Gradebook.of(Books.GRADED));
        assertThat(text)
                .contains("**3 of 10 points**")
                .contains("| passed | Task 1: read | 2/2 |  |\n")
                .contains("| failed | Task 2: \\<predict\\> \\& \"tick\" \\| x | 1/4 | ")
                .doesNotContain("Task 3");
        assertThat(text.split("\n"))
                .filteredOn(line -> line.startsWith("|"))
                .allSatisfy(line -> assertThat(line.replace("\\|", "")
                                .chars()
                                .filter(c -> c == '|')
                                .count())
                        .isEqualTo(5));
    }

    @Test
    void htmlIsWholeInItselfAndShowsNamesAsText() {
        String text = HtmlReport.text(Books.BOOK);
        assertThat(text)
                .contains(
                        "prefers-color-scheme: dark",
                        "@media print",
                        "3 of 10 points",
                        "not run",
                        "1.012",
                        "the seal of try 1")
                .contains("Task 2: &lt;predict&gt; &amp; &quot;tick&quot; | x", "eve.txt")
                .doesNotContain("http", "<script", "<link", "<predict>");
    }

    @Test
    void aCheckOverTheClassCountsEachWayToEnd() {
        assertThat(Books.BOOK.tallies()).first().isEqualTo(new Gradebook.Tally("lab2", "Task 1: read", 2, 0, 0));
        assertThat(Books.BOOK.tallies())
                .last()
                .extracting(Gradebook.Tally::notRun)
                .isEqualTo(1);
    }

    @Test
    void linesOfATextAreThoseBetweenItsLineEnds() {
        assertThat(Words.lines("a\n\nb\n")).isEqualTo(List.of("a", "", "b"));
        assertThat(Words.lines("")).isEmpty();
        assertThat(Words.seconds(61_005)).isEqualTo("61.005");
    }
}
