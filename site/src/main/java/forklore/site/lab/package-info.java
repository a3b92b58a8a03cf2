/// The labs in the page: the tasks of one lab with their controls, the grader beside the page, and what the browser
/// keeps of a student's work. Everything that is decided about a work is decided in `forklore.lab.session`.
package forklore.site.lab;
