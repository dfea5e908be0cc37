package io.nucleus.localaws.embedded;

import java.net.URI;

/** A running server. */
public interface EmbeddedServer extends AutoCloseable {
    /** Where clients reach it. */
    URI endpoint();

    /** Stops it and frees its port; does nothing if it is stopped. */
    @Override
    void close();
}
