package forklore.cli.report;

import forklore.cli.output.Layout;
import forklore.cli.output.Paint;
import forklore.engine.model.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The profile of a platform, for people and for programs.
public final class ProfileText {

    private static final String INDENT = "  ";
    private static final String DEEP = "    ";
    private static final int LABEL = "versions".length();

    private ProfileText() {}

    /// {@return the profile, card by card}
    ///
    /// @param profile the profile
    /// @param paint the colour of the stream
    /// @param columns the columns for running text
    public static List<String> lines(Profile profile, Paint paint, int columns) {
        List<String> lines = new ArrayList<>();
        String parent = profile.parent().map(each -> ", extends " + each).orElse("");
        lines.add(paint.strong(profile.title()) + paint.muted("        " + profile.name() + parent));
        if (!profile.about().isBlank()) {
            lines.add("");
            lines.addAll(Layout.paragraphs(profile.about(), columns));
        }
        for (Profile.Kind kind : Profile.Kind.values()) {
            List<Profile.Fact> facts =
                    profile.facts().stream().filter(fact -> fact.kind() == kind).toList();
            if (!facts.isEmpty()) {
                lines.add("");
                lines.add(paint.strong(kind.heading()));
                facts.forEach(fact -> lines.addAll(card(fact, profile, paint, columns)));
            }
        }
        return lines;
    }

    private static List<String> card(Profile.Fact fact, Profile profile, Paint paint, int columns) {
        List<String> lines = new ArrayList<>();
        String origin = fact.from().equals(profile.name()) ? "" : paint.muted("   from " + fact.from());
        lines.add((INDENT + paint.accent(fact.subject()) + "  " + fact.value()).stripTrailing() + origin);
        fact.card().ifPresent(card -> {
            Layout.wrap(card.claim(), columns - DEEP.length()).forEach(line -> lines.add(DEEP + line));
            field(lines, "versions", card.versions(), paint, columns);
            card.sources().forEach(source -> field(lines, "source", source, paint, columns));
            if (!card.evidence().isEmpty()) {
                field(lines, "evidence", String.join(", ", card.evidence()), paint, columns);
            }
        });
        return lines;
    }

    private static void field(List<String> lines, String label, String text, Paint paint, int columns) {
        String lead = DEEP + Layout.pad(label, LABEL) + "  ";
        String rest = " ".repeat(lead.length());
        String start = lead;
        for (String line : Layout.wrap(text, columns - lead.length())) {
            lines.add(paint.muted(start + line));
            start = rest;
        }
    }

    /// {@return the profile in a few fields}
    ///
    /// @param profile the profile
    public static Map<String, Object> brief(Profile profile) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("name", profile.name());
        record.put("title", profile.title());
        record.put("extends", profile.parent());
        return record;
    }

    /// {@return the whole profile as one record}
    ///
    /// @param profile the profile
    public static Map<String, Object> record(Profile profile) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record", "profile");
        record.putAll(brief(profile));
        record.put("about", profile.about());
        record.put("cards", profile.facts().stream().map(ProfileText::fact).toList());
        return record;
    }

    private static Map<String, Object> fact(Profile.Fact fact) {
        Optional<Platform.Card> card = fact.card();
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("kind", fact.kind().name().toLowerCase(java.util.Locale.ROOT));
        record.put("subject", fact.subject());
        record.put("value", fact.value());
        record.put("from", fact.from());
        record.put("claim", card.map(Platform.Card::claim));
        record.put("versions", card.map(Platform.Card::versions));
        record.put("sources", card.map(Platform.Card::sources).orElse(List.of()));
        record.put("evidence", card.map(Platform.Card::evidence).orElse(List.of()));
        return record;
    }
}
