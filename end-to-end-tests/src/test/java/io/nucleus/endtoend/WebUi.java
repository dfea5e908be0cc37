package io.nucleus.endtoend;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The scripts that drive the pages of the web UI in a browser. They print what they checked. */
final class WebUi {
    private static final Path SCRIPTS =
            Path.of("../query-service/src/main/webui/e2e").toAbsolutePath().normalize();

    private WebUi() {}

    /**
     * Runs a script. With the system property {@code nucleus.ui.screenshots}, a directory, it leaves a picture of each page there;
     * usually it does not, because a test must not change what is checked in.
     */
    static Command.Result drive(String script, String... arguments) {
        List<String> command = Stream.concat(
                        Stream.of("node", SCRIPTS.resolve(script).toString()), Stream.of(arguments))
                .toList();
        String screenshots = System.getProperty("nucleus.ui.screenshots", "");
        return Command.run(screenshots.isEmpty() ? Map.of() : Map.of("SCREENSHOTS", screenshots), command);
    }
}
