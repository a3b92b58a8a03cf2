/// What was found out on real platforms, as records.
module forklore.demos {
    exports forklore.demos.cases;
    exports forklore.demos.facts;
}
