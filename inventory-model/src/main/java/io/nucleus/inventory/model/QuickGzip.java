package io.nucleus.inventory.model;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** gzip for what is read a few times soon and then removed: what compressing more would save costs more. */
public final class QuickGzip extends GZIPOutputStream {
    public QuickGzip(OutputStream out) throws IOException {
        super(out);
        def.setLevel(Deflater.BEST_SPEED);
    }
}
