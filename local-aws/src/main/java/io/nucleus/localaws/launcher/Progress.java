package io.nucleus.localaws.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tells the process in front how the one in the background gets on: lines of a file, each with a mark of what it is. Only whole
 * lines are read, so that it does not matter when.
 */
final class Progress {
    private static final String LINE = "  ";
    private static final String READY = "ok";
    private static final String FAILED = "no";

    private final Path file;

    Progress(Path file) {
        this.file = file;
    }

    /** How a start ended, if it has. */
    enum State {
        GOING_ON,
        READY,
        FAILED
    }

    void begin() {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void say(String text) {
        append(LINE, text);
    }

    void ready(String text) {
        append(READY, text);
    }

    void failed(String text) {
        append(FAILED, text);
    }

    private void append(String mark, String text) {
        StringBuilder lines = new StringBuilder();
        text.lines().forEach(line -> lines.append(LINE).append(line).append('\n'));
        if (!mark.equals(LINE)) {
            lines.append(mark).append('\n');
        }
        try {
            Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads on from where it was. */
    static final class Reader {
        private final Path file;
        private int linesRead;

        Reader(Progress progress) {
            this.file = progress.file;
        }

        /** Hands over what is new. */
        State read(Consumer<String> sink) {
            List<String> lines = wholeLines();
            for (String line : lines.subList(linesRead, lines.size())) {
                linesRead++;
                if (line.equals(READY)) {
                    return State.READY;
                }
                if (line.equals(FAILED)) {
                    return State.FAILED;
                }
                sink.accept(line.substring(LINE.length()));
            }
            return State.GOING_ON;
        }

        private List<String> wholeLines() {
            try {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
