package forklore.engine.machine;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What lowering makes of a scenario.
///
/// @param steps the table of steps
/// @param entries the first step of each thread
/// @param atStart what is done in the parent before the first step
/// @param atEnd what is done in a process before it ends
/// @param sites the names of the fork sites; the first one is the parent's
/// @param programs the programs that a process can become
/// @param misuses what can be done that is undefined, a phrase each
/// @param questions the condition of each `while`, as it is written, by the step that looks at it
/// @param objects where the declared things are kept
/// @param registered where a process counts its at-fork handlers
/// @param fields the fields of a state
record Lowered(
        List<Step> steps,
        List<Integer> entries,
        List<Act> atStart,
        List<Act> atEnd,
        List<String> sites,
        List<String> programs,
        List<String> misuses,
        Map<Integer, String> questions,
        Objects objects,
        Slot registered,
        Fields fields) {

    /// Copies the collections.
    Lowered {
        steps = List.copyOf(steps);
        entries = List.copyOf(entries);
        atStart = List.copyOf(atStart);
        atEnd = List.copyOf(atEnd);
        sites = List.copyOf(sites);
        programs = List.copyOf(programs);
        misuses = List.copyOf(misuses);
        questions = Collections.unmodifiableMap(new TreeMap<>(questions));
    }
}
