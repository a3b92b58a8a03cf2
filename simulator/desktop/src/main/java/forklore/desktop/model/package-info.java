/// What the window shows and what it can do: properties to bind to and commands to call, without a single node.
package forklore.desktop.model;
