/// The parts of the window. A view binds to a model and calls its commands; it keeps no state of the run.
package forklore.desktop.view;
