package forklore.house.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// A Java source as the compiler's own syntax tree.
///
/// @param file the source
/// @param unit its tree
/// @param positions where its parts are
record ParsedSource(SourceFile file, CompilationUnitTree unit, SourcePositions positions) {

    /// {@return the trees of the Java sources among the files}
    static List<ParsedSource> parse(List<SourceFile> files) {
        List<SourceFile> sources = files.stream().filter(SourceFile::isJava).toList();
        if (sources.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Text> texts = sources.stream().map(Text::new).toList();
        Map<URI, SourceFile> byAddress = new TreeMap<>();
        texts.forEach(text -> byAddress.put(text.toUri(), text.file));
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, texts);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<ParsedSource> parsed = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                SourceFile file = byAddress.get(unit.getSourceFile().toUri());
                parsed.add(new ParsedSource(file, unit, positions));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return parsed;
    }

    /// {@return the line on which a part begins}
    int firstLine(Tree tree) {
        return line(positions.getStartPosition(unit, tree));
    }

    /// {@return the line on which a part ends}
    int lastLine(Tree tree) {
        return line(positions.getEndPosition(unit, tree) - 1);
    }

    private int line(long position) {
        return (int) unit.getLineMap().getLineNumber(Math.max(0, position));
    }

    private static final class Text extends SimpleJavaFileObject {

        private final SourceFile file;

        Text(SourceFile file) {
            super(URI.create("memory:///" + file.path()), Kind.SOURCE);
            this.file = file;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return file.text();
        }
    }
}
