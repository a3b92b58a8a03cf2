package forklore.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatalogueTests {

    private final Catalogue catalogue = Catalogue.load();

    @Test
    void listsTheShippedScenariosByTopicAndName() {
        assertThat(catalogue.names()).contains("printed-twice", "orphaned-lock", "exec-saves-you");
        assertThat(catalogue.entries().stream().map(Catalogue.Entry::path)).isSorted();
    }

    @Test
    void findsAScenarioWithItsTextAndItsPlace() {
        Catalogue.Entry entry = catalogue.find("orphaned-lock").orElseThrow();
        assertThat(entry.topic()).isEqualTo("locks");
        assertThat(entry.path()).isEqualTo("scenarios/catalogue/locks/orphaned-lock.fork");
        assertThat(entry.text()).startsWith("scenario orphaned-lock");
    }

    @Test
    void answersNothingForAnUnknownName() {
        assertThat(catalogue.find("no-such-scenario")).isEmpty();
    }

    @Test
    void knowsWhichNamesAreShipped() {
        assertThat(Catalogue.ships("orphaned-lock")).isTrue();
        assertThat(Catalogue.ships("no-such-scenario")).isFalse();
        assertThat(Catalogue.ships("lock")).isFalse();
        // The name of a platform.
        assertThat(Catalogue.ships("glibc")).isFalse();
    }

    @Test
    void isReadOnce() {
        assertThat(Catalogue.load()).isSameAs(catalogue);
    }

    @Test
    void listsThePlatformsByName() {
        assertThat(catalogue.platforms())
                .extracting(Catalogue.PlatformEntry::name)
                .isSorted()
                .contains("core", "posix", "glibc", "musl", "cpython-3.12");
    }

    @Test
    void findsAPlatformWithItsTextAndItsPlace() {
        Catalogue.PlatformEntry entry = catalogue.platform("glibc").orElseThrow();
        assertThat(entry.path()).isEqualTo("scenarios/platforms/glibc.fork");
        assertThat(entry.text()).startsWith("platform glibc");
        assertThat(catalogue.platform("no-such-platform")).isEmpty();
    }
}
