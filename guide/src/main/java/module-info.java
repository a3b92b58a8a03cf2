/// The guide: an AsciidoctorJ extension, and the build that turns the documents into HTML.
module forklore.guide {
    requires transitive forklore.demos;
    requires transitive forklore.engine;
    requires forklore.catalogue;
    requires forklore.emit;
    requires forklore.lab;
    requires forklore.stage;
    requires org.asciidoctor.asciidoctorj.api;

    exports forklore.guide;
    exports forklore.guide.library;
    exports forklore.guide.source;
}
