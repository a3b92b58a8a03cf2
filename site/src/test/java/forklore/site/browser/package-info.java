/// The built site in a real browser, driven over its debugging protocol.
package forklore.site.browser;
