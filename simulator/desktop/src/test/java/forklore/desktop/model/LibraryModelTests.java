package forklore.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.catalogue.Catalogue;
import forklore.desktop.Fixtures;
import forklore.desktop.model.LibraryModel.Fate;
import forklore.stage.story.Storyboard;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LibraryModelTests {

    private final LibraryModel library = Fixtures.simulator().library();

    @BeforeEach
    void show() {
        library.show();
    }

    @Test
    void everyShippedScenarioHasACardByTopic() {
        assertThat(library.cards())
                .extracting(LibraryCard::name)
                .containsExactlyElementsOf(Catalogue.load().names());
        assertThat(library.cards()).allSatisfy(card -> {
            assertThat(card.title()).isNotBlank();
            assertThat(card.minutes()).isBetween(1, 15);
        });
    }

    @Test
    void aSearchFindsWhatIsCalledSoBeforeWhatSpeaksOfIt() {
        library.search("Orphaned  lock");

        assertThat(library.cards().getFirst().name()).isEqualTo("orphaned-lock");
        assertThat(library.selection().orElseThrow().name()).isEqualTo("orphaned-lock");
        library.search("no such word anywhere");
        assertThat(library.cards()).isEmpty();
        assertThat(library.selection()).isEmpty();
    }

    @Test
    void aTagLeavesOnlyItsScenariosAndGivesTheOthersBack() {
        library.only(Fate.FINE);
        assertThat(library.cards()).isNotEmpty().allMatch(card -> card.fate() == Fate.FINE);

        library.only(Fate.FINE);
        assertThat(library.cards()).hasSameSizeAs(Catalogue.load().names());
    }

    @Test
    void theSelectionStaysAmongTheCards() {
        library.move(-3);
        assertThat(library.selectedProperty().get()).isZero();
        library.move(100_000);
        assertThat(library.selectedProperty().get()).isEqualTo(library.cards().size() - 1);
    }

    @Test
    void theSmallPictureIsOfARunThatIsShippedWithTheVerdict() {
        library.search("orphaned-lock");
        List<Storyboard> told = new ArrayList<>();

        library.story(library.cards().getFirst(), told::add);
        library.story(library.cards().getFirst(), told::add);

        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).isSameAs(told.getLast());
        assertThat(told.getFirst().path().ending()).isPresent();
    }
}
