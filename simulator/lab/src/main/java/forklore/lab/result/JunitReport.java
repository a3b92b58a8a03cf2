package forklore.lab.result;

/// Results as the tests of a build: a suite for each hand-in, a case for each check.
///
/// The form is that of the schema `junit-10.xsd` of the xUnit plugin of Jenkins, which Maven, Gradle, GitLab and others
/// follow (jenkinsci/xunit-plugin, `src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd`). A
/// file that is no hand-in is a suite with an error.
final class JunitReport {

    private JunitReport() {}

    static String text(Gradebook book) {
        int tests = book.refused().size();
        int failures = 0;
        StringBuilder suites = new StringBuilder();
        for (Graded each : book.graded()) {
            tests += each.result().checks().size();
            failures += count(each.result(), Passed.NO);
            suite(each, suites);
        }
        for (Gradebook.Refused refused : book.refused()) {
            String file = Markup.escaped(refused.file());
            suites.append("  <testsuite name=\"").append(file);
            suites.append("\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">\n    <testcase name=\"hand-in\" ");
            suites.append("classname=\"").append(file).append("\">\n      <error type=\"not-graded\" message=\"");
            suites.append(Markup.escaped(refused.reason())).append("\"/>\n    </testcase>\n  </testsuite>\n");
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"forklore\" tests=\"" + tests
                + "\" failures=\"" + failures + "\" errors=\"" + book.refused().size() + "\" time=\""
                + Words.seconds(book.millis()) + "\">\n" + suites + "</testsuites>\n";
    }

    private static int count(Result result, Passed passed) {
        int count = 0;
        for (Check check : result.checks()) {
            count += check.passed() == passed ? 1 : 0;
        }
        return count;
    }

    private static void suite(Graded graded, StringBuilder text) {
        Result result = graded.result();
        text.append("  <testsuite name=\"").append(Markup.escaped(result.student() + " " + result.lab()));
        text.append("\" tests=\"").append(result.checks().size());
        text.append("\" failures=\"").append(count(result, Passed.NO));
        text.append("\" errors=\"0\" skipped=\"").append(count(result, Passed.NOT_RUN));
        text.append("\" time=\"").append(Words.seconds(graded.millis())).append("\">\n    <properties>\n");
        property("points", result.points() + " of " + result.most(), text);
        property("attempt", Integer.toString(result.attempt()), text);
        property("seed", Long.toString(result.seed()), text);
        text.append("    </properties>\n");
        for (Check check : result.checks()) {
            testCase(result, check, text);
        }
        text.append("  </testsuite>\n");
    }

    private static void property(String name, String value, StringBuilder text) {
        text.append("      <property name=\"").append(name).append("\" value=\"");
        text.append(Markup.escaped(value)).append("\"/>\n");
    }

    private static void testCase(Result result, Check check, StringBuilder text) {
        text.append("    <testcase name=\"").append(Markup.escaped(check.name()));
        text.append("\" classname=\"")
                .append(Markup.escaped(result.lab() + "." + check.id()))
                .append("\">\n");
        String message = Markup.escaped(check.rationale());
        switch (check.passed()) {
            case YES -> {}
            case NO ->
                text.append("      <failure type=\"")
                        .append(check.points())
                        .append(" of ")
                        .append(check.most())
                        .append(" points\" message=\"")
                        .append(message)
                        .append("\">")
                        .append(Markup.escaped(check.help()))
                        .append("</failure>\n");
            case NOT_RUN ->
                text.append("      <skipped message=\"").append(message).append("\"/>\n");
        }
        if (!check.log().isBlank()) {
            text.append("      <system-out>")
                    .append(Markup.escaped(check.log()))
                    .append("</system-out>\n");
        }
        text.append("    </testcase>\n");
    }
}
