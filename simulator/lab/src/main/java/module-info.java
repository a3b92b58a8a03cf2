/// Exercises, answers and grading; pure, so that it runs in the browser too.
module forklore.lab {
    requires transitive forklore.engine;

    exports forklore.lab.result;
}
