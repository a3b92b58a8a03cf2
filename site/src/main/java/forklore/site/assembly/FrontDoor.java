package forklore.site.assembly;

/// What lies beside the folders of the versions: the way to the newest one, and what a server shows for a page that is
/// not there.
final class FrontDoor {

    private FrontDoor() {}

    /// {@return a page that leads to the front page of a version}
    ///
    /// @param version the name of its folder
    static String redirect(String version) {
        String front = version + "/index.html";
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="refresh" content="0; url=%1$s">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Forklore</title>
                </head>
                <body>
                <main>
                <h1>Forklore</h1>
                <p><a href="%1$s">Go to the guide</a></p>
                </main>
                </body>
                </html>
                """.formatted(front);
    }

    /// {@return the page for what is not there}
    ///
    /// A server sends it for any address, so it can load no file and has no way up that is always right:
    /// where the address of the site is not known, a script finds the folder of the version in the address
    /// that was asked for.
    ///
    /// @param version the name of the folder of the newest version
    /// @param address where the site will be, ending in `/`; empty where that is not known
    static String notFound(String version, String address) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>There is no such page - Forklore</title>
                <style>
                :root { color-scheme: light dark; }
                body { font: 1rem/1.6 Inter, "Segoe UI", "Liberation Sans", Arial, sans-serif; margin: 0; }
                main { max-width: 38rem; margin: 12vh auto; padding: 0 1.2rem; }
                h1 { line-height: 1.2; }
                @media (prefers-color-scheme: dark) {
                  body { background: #0d1117; color: #e6edf3; }
                  a { color: #58a6ff; }
                }
                </style>
                </head>
                <body>
                <main>
                <h1>There is no such page</h1>
                <p>The address may be misspelt, or the page has another name in this version.</p>
                <p>
                <a href="%2$s%1$s/index.html">Go to the guide</a>,
                <a href="%2$s%1$s/catalogue/index.html">look for a scenario</a>, or
                <a href="%2$s%1$s/contents.html">see everything on this site</a>.
                </p>
                </main>
                %3$s                </body>
                </html>
                """.formatted(version, Html.escape(address), wayUp(version));
    }

    private static String wayUp(String version) {
        return """
                <script>
                var found = location.pathname.indexOf('/%1$s/');
                if (found >= 0) {
                  document.querySelectorAll('a').forEach(function (link) {
                    var path = link.getAttribute('href').replace(/.*(?=%1$s\\/)/, '');
                    link.setAttribute('href', location.pathname.slice(0, found + 1) + path);
                  });
                }
                </script>
                """.formatted(version);
    }
}
