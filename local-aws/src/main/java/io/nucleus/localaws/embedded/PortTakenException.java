package io.nucleus.localaws.embedded;

/** A port that a server was told to listen on cannot be had; the message names the port and the setting. */
public final class PortTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PortTakenException(Listen listen, Throwable cause) {
        super(
                "%s cannot listen on %s:%d (%s). Stop what uses that port, or choose another with %s."
                        .formatted(listen.server(), Listen.HOST, listen.port(), cause.getMessage(), listen.setting()),
                cause);
    }
}
