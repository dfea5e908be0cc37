package io.nucleus.localaws.simulator.control;

import java.util.stream.Stream;

/** What the control API answers. */
sealed interface ControlAnswer {
    /** One JSON document. */
    record Json(int status, Object body) implements ControlAnswer {}

    /** A line of JSON for each element; as many as there are, generated while they are sent. */
    record Lines(Stream<?> rows) implements ControlAnswer {}

    static ControlAnswer ok(Object body) {
        return new Json(200, body);
    }
}
