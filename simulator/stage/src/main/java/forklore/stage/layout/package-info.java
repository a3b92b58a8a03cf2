/// From a story to a picture: where everything is, at three levels of detail.
package forklore.stage.layout;
