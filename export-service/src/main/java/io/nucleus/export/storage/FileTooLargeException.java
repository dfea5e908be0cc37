package io.nucleus.export.storage;

import java.io.IOException;

/** A file has grown beyond what is allowed. */
public final class FileTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    FileTooLargeException(long most) {
        super("the file would be larger than " + (most >> 20) + " MB");
    }
}
