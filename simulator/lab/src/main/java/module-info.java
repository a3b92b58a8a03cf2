/// Exercises, answers and grading; pure, so that it runs in the browser too.
module forklore.lab {
    requires transitive forklore.engine;

    exports forklore.lab.answer;
    exports forklore.lab.grade;
    exports forklore.lab.handin;
    exports forklore.lab.outline;
    exports forklore.lab.personal;
    exports forklore.lab.print;
    exports forklore.lab.question;
    exports forklore.lab.result;
    exports forklore.lab.session;
    exports forklore.lab.sheet;
}
