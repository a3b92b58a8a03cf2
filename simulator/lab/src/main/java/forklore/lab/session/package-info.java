/// A student's work on one lab, from the first answer to the file that is handed in: the one flow of
/// the command line, the window and the page.
package forklore.lab.session;
