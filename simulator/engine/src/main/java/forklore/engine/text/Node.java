package forklore.engine.text;

import java.util.List;

/// A line with the lines that are indented below it.
///
/// @param line the line
/// @param block its block; [Layout] fills it, afterwards nobody changes it
record Node(Line line, List<Node> block) {}
