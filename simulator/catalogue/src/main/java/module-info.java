/// The scenarios of the class path, for every consumer that may read resources.
module forklore.catalogue {
    exports forklore.catalogue;
}
