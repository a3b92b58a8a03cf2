package forklore.engine.text;

import forklore.engine.model.Outcome;
import forklore.engine.model.Span;
import forklore.engine.model.ThreadBody;
import java.util.ArrayList;
import java.util.List;

/// Checks what a file must have, and of what it may not have too much.
final class FileChecker {

    private static final String ENDING = ".fork";

    private final FileContents contents;
    private final Problems problems;
    private final Source source;

    FileChecker(FileContents contents, Problems problems, Source source) {
        this.contents = contents;
        this.problems = problems;
        this.source = source;
    }

    void check(String file) {
        header(file);
        if (!contents.hasThread(ThreadBody.MAIN)) {
            problems.reportMissing(StructureCodes.NO_MAIN, source.end(), StructureMessages::noMain);
        }
        if (contents.outcomes.isEmpty()) {
            problems.reportMissing(OutcomeCodes.NO_OUTCOME, source.end(), OutcomeMessages::noOutcome);
        }
        for (Kind kind : Kind.values()) {
            count(kind);
        }
        outcomes();
    }

    private void header(String file) {
        if (!contents.hasHeaderLine("scenario")) {
            problems.reportMissing(
                    StructureCodes.NO_SCENARIO, source.start(), () -> StructureMessages.noScenario(baseName(file)));
        }
        if (contents.scenario.isPresent()) {
            Name name = contents.scenario.get();
            if (!name.text().equals(baseName(file))) {
                problems.report(
                        StructureCodes.FILE_NAME, name.span(), () -> StructureMessages.fileName(name, baseName(file)));
            }
        }
        if (!contents.hasHeaderLine("title")) {
            Span span = contents.scenario.map(Name::span).orElse(source.start());
            problems.reportMissing(StructureCodes.NO_TITLE, span, StructureMessages::noTitle);
        }
    }

    /// {@return the last part of a path, without `.fork`}
    static String baseName(String file) {
        int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
        String last = file.substring(slash + 1);
        return last.endsWith(ENDING) ? last.substring(0, last.length() - ENDING.length()) : last;
    }

    private void count(Kind kind) {
        List<Name> names = new ArrayList<>();
        for (Declaration declaration : contents.declarations) {
            if (declaration.kind() == kind) {
                names.add(declaration.name());
            }
        }
        limit(names, kind.plural());
    }

    private void outcomes() {
        List<Name> names = new ArrayList<>();
        for (Outcome outcome : contents.outcomes) {
            names.add(new Name(outcome.name(), outcome.span()));
        }
        limit(names, "outcomes");
    }

    private void limit(List<Name> names, String what) {
        if (names.size() > Limits.DECLARATIONS) {
            Span span = names.get(Limits.DECLARATIONS).span();
            problems.report(ValueCodes.MANY_DECLARATIONS, span, () -> StructureMessages.tooMany(names.size(), what));
        }
    }
}
