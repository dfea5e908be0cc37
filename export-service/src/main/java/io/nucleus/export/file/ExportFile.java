package io.nucleus.export.file;

import io.nucleus.export.inventory.ResourceRow;
import java.io.IOException;

/** A file being written, row by row, in constant memory. Not for several threads. */
public interface ExportFile extends AutoCloseable {
    void write(ResourceRow row) throws IOException;

    /** Writes what remains, once all rows are written. The output is not closed. */
    void finish(Background background) throws IOException;

    /** Lets go of what it holds. */
    @Override
    void close();
}
