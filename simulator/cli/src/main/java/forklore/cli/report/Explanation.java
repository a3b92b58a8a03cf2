package forklore.cli.report;

import forklore.engine.text.Code;
import forklore.engine.text.PlatformReading;
import forklore.engine.text.Problem;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.lab.outline.Fault;
import forklore.lab.sheet.FaultExample;
import forklore.lab.sheet.LabReader;
import forklore.lab.sheet.LabReading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The long form of a code that a message carries: `V...` of a verdict, `F...` of a scenario file, `L...` of a lab.
///
/// @param code the code
/// @param title what it says, one line
/// @param text what it means and what to do, a paragraph or two
/// @param example a whole file that has it; empty for a verdict, and where a file alone does not show it
/// @param corrected the same file without it; empty if there is no example
public record Explanation(String code, String title, String text, String example, String corrected) {

    private static final String LAB_FILE = "example.lab";

    /// {@return every code, those of verdicts first}
    public static List<Explanation> all() {
        List<Explanation> all = new ArrayList<>();
        for (VerdictCode each : VerdictCode.values()) {
            all.add(new Explanation(each.code(), each.title(), each.explanation(), "", ""));
        }
        for (Code each : Code.all()) {
            all.add(of(each));
        }
        for (Fault each : Fault.values()) {
            String text = each.rule() + "\n\n" + each.explanation();
            Optional<FaultExample> example = FaultExample.of(each);
            all.add(new Explanation(
                    each.code(),
                    each.title(),
                    text,
                    example.map(FaultExample::text).orElse(""),
                    example.map(FaultExample::corrected).orElse("")));
        }
        return all;
    }

    /// {@return the long form of that code}
    ///
    /// @param code as written in a message, in any case
    public static Optional<Explanation> find(String code) {
        return all().stream().filter(each -> each.code().equalsIgnoreCase(code)).findFirst();
    }

    private static Explanation of(Code code) {
        String rule = code.rule().substring(0, 1).toUpperCase(Locale.ROOT)
                + code.rule().substring(1) + ".";
        return new Explanation(
                code.id(), code.title(), rule + "\n\n" + code.explanation(), code.example(), code.corrected());
    }

    /// {@return what the reader says about the example}
    public String message() {
        return problems().stream()
                .filter(problem -> problem.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the example of " + code + " has no such mistake"))
                .render(example);
    }

    /// The example is the file of a scenario, or of a platform or a lab if the mistake is one that only such a file
    /// has.
    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (Reader.read(Code.EXAMPLE_FILE, example) instanceof Reading.Rejected(var found)) {
            problems.addAll(found);
        }
        if (Reader.readPlatform(Code.EXAMPLE_FILE, example) instanceof PlatformReading.Rejected(var found)) {
            problems.addAll(found);
        }
        if (LabReader.read(LAB_FILE, example) instanceof LabReading.Rejected(var found)) {
            problems.addAll(found);
        }
        return problems;
    }

    /// {@return all of it as one record}
    public Map<String, Object> record() {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("code", code);
        record.put("title", title);
        record.put("text", text);
        record.put("example", example);
        record.put("corrected", corrected);
        return record;
    }
}
