/// Labs in the window: the list of them, a student's work on one, and what only a window does with it. What a lab is,
/// what an
/// answer is worth and what is handed in is said by `forklore.lab.session`.
package forklore.desktop.lab;
