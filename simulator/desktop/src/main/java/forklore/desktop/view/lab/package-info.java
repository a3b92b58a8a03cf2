/// The list of labs, and the sheet beside the picture: a page for each task with what its format needs.
package forklore.desktop.view.lab;
