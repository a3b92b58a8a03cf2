package forklore.stage.layout;

import forklore.stage.picture.Font;

/// The measures of the picture, in pixels.
final class Metrics {

    // The axis and the boxes.
    static final double AXIS = 34;
    static final double BOX_LEFT = 4;
    static final double BOX_GAP = 26;
    static final double BOX_RADIUS = 8;
    static final double HEADER = 25;
    static final double GUTTER = 152;
    static final double RIGHT = 26;
    static final double BAD_END = 100;
    static final double RIGHT_MARGIN = 6;
    static final double BOTTOM = 10;

    // The rows. A ghost's row is 12 lower than a live lane.
    static final double THREADS_TOP = 28;
    static final double LIVE_ROW = 40;
    /// How much higher a lane is over which brackets stand.
    static final double BRACKETS = 10;
    static final double GHOST_ROW = 28;
    static final double DIVIDER = 4;
    static final double MEMORY_TOP = 18;
    static final double MEMORY_ROW = 26;
    static final double BOX_FOOT = 7;
    static final double OUTPUT_BOX = 38;

    // Things in the rows.
    static final double STEP_HEIGHT = 24;
    static final double STEP_RADIUS = 5;
    static final double STEP_INSET = 2;
    static final double WAIT_HEIGHT = 18;
    static final double BAR_HEIGHT = 19;
    static final double BAR_RADIUS = 3.5;
    static final double EDGE = 4;
    static final double HATCH_SPACING = 8;
    static final double MARK = 5.5;
    static final double SMALL_MARK = 4.8;
    static final double LABEL_MARK_X = 18.5;
    static final double LABEL_X = 32;
    static final double CONNECTOR_X = 7;
    /// The least that comes after the last step.
    static final double RUN_OUT_LEAST = 44;
    /// The least where a new program must be named.
    static final double RUN_OUT_EXEC = 130;
    /// How far after a process's last step its lanes reach.
    static final double EXIT_REACH = 4;

    // Fonts.
    static final Font TITLE = Font.sans(13).weighing(500);
    static final Font NAME = Font.sans(13);
    static final Font MONO_NAME = Font.mono(12);
    static final Font SMALL = Font.sans(11);
    static final Font NOTE = Font.sans(11).leaning();
    static final Font CAPS = Font.sans(9.5);
    static final Font VERB = Font.sans(9.5);
    static final Font OBJECT = Font.mono(10.5);
    static final Font BAR_TEXT = Font.sans(11.5);
    static final Font BYTES = Font.mono(11);
    static final Font END = Font.sans(12.5).weighing(700);

    private Metrics() {}
}
