/// The engine: language, machine, explorer, odds and verdicts. It takes and returns text and records, requires
/// nothing but `java.base`, and compiles to JavaScript.
module forklore.engine {
    exports forklore.engine.model;
    exports forklore.engine.text;
    exports forklore.engine.platform;
    exports forklore.engine.machine;
    exports forklore.engine.explore;
    exports forklore.engine.jvm;
    exports forklore.engine.odds;
    exports forklore.engine.verdict;
    exports forklore.engine.trace;
    exports forklore.engine.compare;
    exports forklore.engine.rates;
}
