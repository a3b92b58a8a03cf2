/// What several panes are made of.
package forklore.desktop.view.part;
