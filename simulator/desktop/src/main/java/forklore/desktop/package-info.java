/// The simulator's window: how it is started, and how a picture of it is made without a display.
package forklore.desktop;
