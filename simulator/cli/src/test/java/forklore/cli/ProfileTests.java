package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.catalogue.Catalogue;
import forklore.engine.platform.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileTests {

    @Test
    void everyPlatformHasItsLine() {
        String list = new Shell().run("profiles").out();
        for (Catalogue.PlatformEntry platform : Catalogue.load().platforms()) {
            assertThat(list).containsPattern("(?m)^  " + platform.name() + " ");
        }
        assertThat(list.indexOf("cpython-3.6")).isLessThan(list.indexOf("cpython-3.11"));
        Map<String, Object> record =
                JsonText.object(new Shell().run("profiles", "--json").out());
        assertThat(record).containsEntry("record", "profiles");
        assertThat(JsonText.at(record, "platforms.0.name")).isEqualTo("core");
    }

    @Test
    void aProfileHasEveryRuleWithItsEvidenceAndWhereItComesFrom() {
        Shell.Result result = new Shell().run("profiles", "glibc-2.43");
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .startsWith("GNU C Library 2.43        glibc-2.43, extends glibc\n")
                .contains("  join-of-ghost  hangs\n", "    versions  glibc 2.43\n", "    evidence  join-of-ghost\n")
                .contains("  once-of-ghost  again   from glibc\n")
                .contains("  child-calls  any   from core\n");
        for (Rule rule : Rule.values()) {
            assertThat(result.out()).containsPattern("(?m)^  " + rule.word() + "  ");
        }
    }

    @Test
    void aProfileIsARecord() {
        Map<String, Object> record = JsonText.object(
                new Shell().run("profiles", "glibc-2.43", "--json").out());
        assertThat(record)
                .containsEntry("record", "profile")
                .containsEntry("name", "glibc-2.43")
                .containsEntry("extends", "glibc");
        Object join = ((List<?>) record.get("cards"))
                .stream()
                        .filter(card -> JsonText.at(card, "subject").equals("join-of-ghost"))
                        .findFirst()
                        .orElseThrow();
        assertThat(JsonText.at(join, "kind")).isEqualTo("rule");
        assertThat(JsonText.at(join, "value")).isEqualTo("hangs");
        assertThat(JsonText.at(join, "from")).isEqualTo("glibc-2.43");
        assertThat((String) JsonText.at(join, "sources.0")).contains("5da15b15ad");
    }

    @Test
    void anUnknownPlatformIsGuessed() {
        Shell.Result result = new Shell().run("profiles", "glibcc");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("there is no platform `glibcc`", "did you mean `glibc`?");
    }
}
