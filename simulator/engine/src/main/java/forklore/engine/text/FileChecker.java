package forklore.engine.text;

import forklore.engine.model.Outcome;
import forklore.engine.model.Span;
import forklore.engine.model.ThreadBody;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /// Checks a scenario.
    void checkScenario(String file) {
        if (!contents.hasHeaderLine("scenario")) {
            problems.reportMissing(
                    StructureCodes.NO_SCENARIO, source.start(), () -> StructureMessages.noScenario(baseName(file)));
        }
        header(file, "scenario");
        if (!contents.hasThread(ThreadBody.MAIN)) {
            problems.reportMissing(StructureCodes.NO_MAIN, source.end(), StructureMessages::noMain);
        }
        if (contents.outcomes.isEmpty()) {
            problems.reportMissing(OutcomeCodes.NO_OUTCOME, source.end(), OutcomeMessages::noOutcome);
        }
        counts(Limits.DECLARATIONS);
        outcomes();
    }

    /// Checks a platform.
    void checkPlatform(String file) {
        if (!contents.hasHeaderLine("platform")) {
            problems.reportMissing(
                    PlatformCodes.NO_PLATFORM, source.start(), () -> PlatformMessages.noPlatform(baseName(file)));
        }
        header(file, "platform");
        counts(Limits.PLATFORM_DECLARATIONS);
    }

    private void header(String file, String what) {
        if (contents.name.isPresent()) {
            Name name = contents.name.get();
            if (!name.text().equals(baseName(file))) {
                problems.report(
                        StructureCodes.FILE_NAME,
                        name.span(),
                        () -> StructureMessages.fileName(what, name, baseName(file)));
            }
        }
        if (!contents.hasHeaderLine("title")) {
            Span span = contents.name.map(Name::span).orElse(source.start());
            problems.reportMissing(StructureCodes.NO_TITLE, span, () -> StructureMessages.noTitle(what));
        }
    }

    /// {@return the last part of a path, without `.fork`}
    static String baseName(String file) {
        int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
        String last = file.substring(slash + 1);
        return last.endsWith(ENDING) ? last.substring(0, last.length() - ENDING.length()) : last;
    }

    private void counts(int most) {
        Map<String, List<Name>> lists = new LinkedHashMap<>();
        for (Declaration declaration : contents.declarations) {
            Kind kind = declaration.kind();
            String list = kind.isResource() ? "other objects" : kind.plural();
            lists.computeIfAbsent(list, _ -> new ArrayList<>()).add(declaration.name());
        }
        lists.forEach((what, names) -> limit(names, what, most));
    }

    private void outcomes() {
        List<Name> names = new ArrayList<>();
        for (Outcome outcome : contents.outcomes) {
            names.add(new Name(outcome.name(), outcome.span()));
        }
        limit(names, "outcomes", Limits.DECLARATIONS);
    }

    private void limit(List<Name> names, String what, int most) {
        if (names.size() > most) {
            Span span = names.get(most).span();
            problems.report(
                    ValueCodes.MANY_DECLARATIONS, span, () -> StructureMessages.tooMany(names.size(), what, most));
        }
    }
}
