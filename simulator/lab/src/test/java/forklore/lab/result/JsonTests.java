package forklore.lab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTests {

    @Test
    void keysKeepTheirOrder() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", 1);
        map.put("a", List.of(true, "x"));
        assertThat(Json.text(map)).isEqualTo("""
                {
                  "b": 1,
                  "a": [
                    true,
                    "x"
                  ]
                }
                """);
    }

    @Test
    void emptyThingsStayOnTheLine() {
        assertThat(Json.text(List.of())).isEqualTo("[]\n");
        assertThat(Json.text(Map.of())).isEqualTo("{}\n");
    }

    @Test
    void emptyOptionalAndNullAreNull() {
        assertThat(Json.text(Arrays.asList(Optional.empty(), null))).isEqualTo("[\n  null,\n  null\n]\n");
    }

    @Test
    void quotesControlsAndSurrogatesAreEscaped() {
        assertThat(Json.text("\"\\\n\r\t\u0001\ud83d")).isEqualTo("\"\\\"\\\\\\n\\r\\t\\u0001\\ud83d\"\n");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThatThrownBy(() -> Json.text(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.text(new Object())).isInstanceOf(IllegalArgumentException.class);
    }
}
