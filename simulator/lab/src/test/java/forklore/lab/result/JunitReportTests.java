package forklore.lab.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/// The rules are those of the schema that [JunitReport] names.
class JunitReportTests {

    private static final Map<String, Set<String>> CHILDREN = new LinkedHashMap<>();
    private static final Map<String, Set<String>> REQUIRED = new LinkedHashMap<>();
    private static final Map<String, Set<String>> OPTIONAL = new LinkedHashMap<>();

    static {
        CHILDREN.put("testsuites", Set.of("testsuite"));
        CHILDREN.put("testsuite", Set.of("testsuite", "properties", "testcase", "system-out", "system-err"));
        CHILDREN.put("properties", Set.of("property"));
        CHILDREN.put("testcase", Set.of("skipped", "error", "failure", "system-out", "system-err"));
        REQUIRED.put("testsuite", Set.of("name", "tests", "failures", "errors"));
        REQUIRED.put("testcase", Set.of("name"));
        REQUIRED.put("property", Set.of("name", "value"));
        OPTIONAL.put("testsuites", Set.of("name", "time", "tests", "failures", "errors"));
        OPTIONAL.put("testsuite", Set.of("time", "skipped", "timestamp", "hostname", "id", "package"));
        OPTIONAL.put("testcase", Set.of("time", "classname", "group"));
        Set.of("failure", "error", "skipped").forEach(each -> OPTIONAL.put(each, Set.of("type", "message")));
    }

    private static Element read(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static void keepsTheSchema(Element element) {
        String name = element.getTagName();
        Set<String> required = REQUIRED.getOrDefault(name, Set.of());
        List<String> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attributes.add(element.getAttributes().item(i).getNodeName());
        }
        assertThat(attributes).containsAll(required);
        attributes.removeAll(required);
        assertThat(OPTIONAL.getOrDefault(name, Set.of())).containsAll(attributes);
        for (Element child : children(element)) {
            assertThat(CHILDREN.getOrDefault(name, Set.of())).contains(child.getTagName());
            keepsTheSchema(child);
        }
    }

    @Test
    void keepsTheRulesOfTheSchema() throws Exception {
        Element root = read(JunitReport.text(Books.BOOK));
        assertThat(root.getTagName()).isEqualTo("testsuites");
        assertThat(root.getAttribute("time")).matches("[0-9]{0,3}(\\.[0-9]*)?");
        keepsTheSchema(root);
    }

    @Test
    void countsWhatIsInIt() throws Exception {
        Element first = children(read(JunitReport.text(Books.BOOK))).getFirst();
        assertThat(first.getAttribute("tests")).isEqualTo("3");
        assertThat(first.getAttribute("failures")).isEqualTo("1");
        assertThat(first.getAttribute("skipped")).isEqualTo("1");
        assertThat(first.getElementsByTagName("failure").getLength()).isEqualTo(1);
        assertThat(first.getElementsByTagName("skipped").getLength()).isEqualTo(1);
    }

    @Test
    void aNameIsTextWhateverIsInIt() throws Exception {
        Element first = children(read(JunitReport.text(Books.BOOK))).getFirst();
        Element second = (Element) first.getElementsByTagName("testcase").item(1);
        assertThat(second.getAttribute("name")).isEqualTo(Books.FAILED.name());
        assertThat(second.getElementsByTagName("system-out").item(0).getTextContent())
                .isEqualTo(Books.FAILED.log());
    }

    @Test
    void aFileThatIsNoHandInIsAnError() throws Exception {
        Element last = children(read(JunitReport.text(Books.BOOK))).getLast();
        assertThat(last.getAttribute("errors")).isEqualTo("1");
        assertThat(((Element) last.getElementsByTagName("error").item(0)).getAttribute("message"))
                .isEqualTo("line 1 is no hand-in, it is `<x>`");
    }
}
