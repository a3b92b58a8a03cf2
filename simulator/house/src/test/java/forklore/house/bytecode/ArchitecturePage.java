package forklore.house.bytecode;

import forklore.house.Finding;
import forklore.house.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The table of rooms in ARCHITECTURE.adoc says what the plan says.
final class ArchitecturePage {

    static final String PATH = "ARCHITECTURE.adoc";

    private static final Pattern ROW = Pattern.compile("\\| `([\\w/-]+)` \\| .* \\| (.*)");

    private ArchitecturePage() {}

    /// {@return rooms that the page lacks, and rows that differ from the plan}
    ///
    /// @param text the page
    /// @param rooms the rooms of the reactor
    static List<Finding> check(String text, List<Room> rooms) {
        List<Finding> findings = new ArrayList<>();
        Set<String> described = new TreeSet<>();
        List<String> lines = text.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            Matcher row = ROW.matcher(lines.get(index));
            if (row.matches()) {
                Room room = Room.of(row.group(1));
                described.add(room.directory());
                Set<String> planned = Arrows.rooms(room);
                if (!named(row.group(2), rooms).equals(planned)) {
                    findings.add(new Finding(PATH, index + 1, room.name() + " uses other rooms", "use " + planned));
                }
            }
        }
        rooms.stream()
                .filter(room -> !described.contains(room.directory()))
                .map(room -> new Finding(PATH, 1, "no row for " + room.directory(), "use a row of the table of rooms"))
                .forEach(findings::add);
        return findings;
    }

    /// The rooms that a cell names; what only the tests use does not count.
    private static Set<String> named(String cell, List<Room> rooms) {
        Set<String> names = new TreeSet<>();
        String main = cell.replaceAll("tests:.*", "");
        for (MatchResult word :
                Pattern.compile("[\\w-]+").matcher(main).results().toList()) {
            if (rooms.stream().anyMatch(room -> room.name().equals(word.group()))) {
                names.add(word.group());
            }
        }
        return names;
    }
}
