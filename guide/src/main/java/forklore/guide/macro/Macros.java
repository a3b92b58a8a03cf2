package forklore.guide.macro;

import forklore.guide.library.Inputs;
import forklore.guide.source.Annotator;
import forklore.guide.source.Place;
import forklore.guide.source.SourceLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.ast.Block;
import org.asciidoctor.ast.PhraseNode;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockMacroProcessor;
import org.asciidoctor.extension.InlineMacroProcessor;
import org.asciidoctor.extension.JavaExtensionRegistry;

/// All macros, and their registration with Asciidoctor.
public final class Macros {

    private static final String ABOUT = "about";
    private static final String CHANGELOG = "changelog";

    private final SequencedMap<String, BlockMacro> blocks = new LinkedHashMap<>();
    private final SequencedMap<String, BlockMacro> phrases = new LinkedHashMap<>();
    private final Supplier<PageScope> page;
    private final Annotator annotator;

    /// Prepares the macros.
    ///
    /// @param page the page that is being converted
    public Macros(Supplier<PageScope> page) {
        this.page = page;
        told();
        counted();
        inSentences();
        annotator = new Annotator(blocks.sequencedKeySet(), phrases.sequencedKeySet());
    }

    private void told() {
        blocks.put(ABOUT, (call, scope) -> "");
        blocks.put(CHANGELOG, (call, scope) -> "");
        blocks.put("scenario", ScenarioFigure::scenario);
        blocks.put("program", Listings::program);
        blocks.put("listing", Listings::listing);
        blocks.put("snippet", Listings::snippet);
        blocks.put("complaint", Listings::complaint);
        blocks.put("grammar", Listings::grammar);
        blocks.put("codes", CodeList::codes);
        blocks.put("lab-codes", CodeList::labCodes);
        blocks.put("verdict", Tables::verdict);
        blocks.put("platforms", Platforms::sideBySide);
        blocks.put("profiles", Platforms::profiles);
        blocks.put("safe-functions", SafeFunctions::table);
        blocks.put("topics", CataloguePage::topics);
        blocks.put("comparison", Comparison::table);
    }

    private void counted() {
        blocks.put("observed", Tables::observed);
        blocks.put("rates", Rates::rates);
        blocks.put("machine", MachineTable::table);
        blocks.put("demo", RealRuns::listing);
        blocks.put("demo-runs", RealRuns::runs);
        blocks.put("demo-measures", RealRuns::measures);
        blocks.put("real-programs", RealPhrases::list);
        blocks.put("repeated", Repeats::repeated);
        blocks.put("unseen", Repeats::unseen);
        blocks.put("before", Recipes::before);
        blocks.put("after", Recipes::after);
        blocks.put("checked", Recipes::checked);
        blocks.put("steps", StepLists::steps);
        blocks.put("tags", Lists::tags);
        blocks.put("stories", Lists::stories);
        blocks.put("related", Lists::related);
    }

    private void inSentences() {
        phrases.put("odds", Phrases::odds);
        phrases.put("count", Phrases::count);
        phrases.put("runs", Phrases::runs);
        phrases.put("steps", Phrases::steps);
        phrases.put("states", Phrases::states);
        phrases.put("verdict", Phrases::verdict);
        phrases.put("schedule", Phrases::schedule);
        phrases.put("outcome", Phrases::outcome);
        phrases.put("answer", Phrases::answer);
        phrases.put("story", Phrases::story);
        phrases.put("seen", RealPhrases::seen);
        phrases.put("said", RealPhrases::said);
        phrases.put("measured", RealPhrases::measured);
        phrases.put("versions", RealPhrases::versions);
        phrases.put("quoted", Phrases::quoted);
    }

    /// {@return what tells each macro where it is written}
    public Annotator annotator() {
        return annotator;
    }

    /// {@return whether a macro stands for lines of AsciiDoc}
    boolean isText(String name) {
        return name.equals(ABOUT) || name.equals(CHANGELOG);
    }

    /// {@return the lines that such a macro stands for}
    List<SourceLine> text(MacroCall call, PageScope scope) {
        return call.macro().equals(ABOUT + "::") ? about(call, scope) : changelog(call, scope);
    }

    /// {@return the macro of that name that stands on a line of its own}
    Optional<BlockMacro> block(String name) {
        return Optional.ofNullable(blocks.get(name));
    }

    /// {@return the macro of that name that stands in a sentence}
    BlockMacro phrase(String name) {
        return phrases.get(name);
    }

    /// {@return what a macro in a sentence looks like: its name, its target, its values}
    Pattern inline() {
        return Pattern.compile("(?<![\\w\\\\])(" + String.join("|", phrases.sequencedKeySet())
                + "):(?!:)([^\\s\\[:]*)\\[([^\\]]*)\\]");
    }

    /// Makes the macros known.
    ///
    /// @param asciidoctor the converter
    public void register(Asciidoctor asciidoctor) {
        JavaExtensionRegistry registry = asciidoctor.javaExtensionRegistry();
        blocks.forEach((name, macro) -> registry.blockMacro(name, new OwnLine(name, macro, this)));
        registry.blockMacro(ABOUT, new TextMacro(ABOUT, this, Macros::about));
        registry.blockMacro(CHANGELOG, new TextMacro(CHANGELOG, this, Macros::changelog));
        phrases.forEach((name, macro) -> registry.inlineMacro(name, new InLine(name, macro, this)));
    }

    private MacroCall call(String macro, String target, Map<String, Object> attributes) {
        Object at = attributes.get("at");
        Place place =
                annotator.place(at == null ? null : at.toString(), page.get().start());
        return MacroCall.of(macro, target, attributes, place);
    }

    /// A macro on a line of its own.
    private static final class OwnLine extends BlockMacroProcessor {
        private final BlockMacro macro;
        private final Macros macros;

        OwnLine(String name, BlockMacro macro, Macros macros) {
            super(name);
            this.macro = macro;
            this.macros = macros;
        }

        @Override
        public StructuralNode process(StructuralNode parent, String target, Map<String, Object> attributes) {
            MacroCall call = macros.call(getName() + "::", target, attributes);
            return createBlock(parent, "pass", macro.html(call, macros.page.get()));
        }
    }

    /// `about::NAME[]`: the prose of a scenario.
    private static List<SourceLine> about(MacroCall call, PageScope page) {
        return Lookup.story(call, page)
                .map(story -> SourceLine.of(
                        story.aboutPlace().file(),
                        story.aboutPlace().line(),
                        story.scenario().about()))
                .orElse(List.of());
    }

    /// `changelog::[]`: the list of changes, without its title.
    private static List<SourceLine> changelog(MacroCall call, PageScope page) {
        List<SourceLine> lines = page.library()
                .changelog()
                .map(file -> SourceLine.of(file.file(), 1, file.text()))
                .orElse(List.of());
        if (lines.isEmpty()) {
            page.problem(call, call + ": there is no " + Inputs.CHANGELOG);
        }
        return lines.stream().filter(line -> !line.text().startsWith("= ")).toList();
    }

    /// A text that is AsciiDoc: its lines go through Asciidoctor as if they stood in the document.
    private static final class TextMacro extends BlockMacroProcessor {
        private final Macros macros;
        private final BiFunction<MacroCall, PageScope, List<SourceLine>> text;

        TextMacro(String name, Macros macros, BiFunction<MacroCall, PageScope, List<SourceLine>> text) {
            super(name);
            this.macros = macros;
            this.text = text;
        }

        @Override
        public StructuralNode process(StructuralNode parent, String target, Map<String, Object> attributes) {
            MacroCall call = macros.call(getName() + "::", target, attributes);
            Block block = createBlock(parent, "open", List.of());
            parseContent(block, macros.annotator.annotate(text.apply(call, macros.page.get())));
            return block;
        }
    }

    /// A macro inside a sentence.
    private static final class InLine extends InlineMacroProcessor {
        private final BlockMacro macro;
        private final Macros macros;

        InLine(String name, BlockMacro macro, Macros macros) {
            super(name);
            this.macro = macro;
            this.macros = macros;
        }

        @Override
        public PhraseNode process(StructuralNode parent, String target, Map<String, Object> attributes) {
            MacroCall call = macros.call(getName() + ":", target, attributes);
            return createPhraseNode(parent, "quoted", macro.html(call, macros.page.get()));
        }
    }
}
