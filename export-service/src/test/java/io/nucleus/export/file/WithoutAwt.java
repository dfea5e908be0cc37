package io.nucleus.export.file;

import io.nucleus.export.inventory.Rows;
import io.nucleus.export.order.Format;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a workbook, in a process of its own that has no AWT. */
public final class WithoutAwt {
    private WithoutAwt() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        try {
            Class.forName("java.awt.font.TextLayout");
            throw new IllegalStateException("AWT works");
        } catch (UnsatisfiedLinkError e) {
            // So it should be.
        }
        Files.write(
                file,
                Written.bytes(
                        Written.specification(Format.XLSX),
                        Files.createTempDirectory(file.getParent(), "poi"),
                        100,
                        Rows.instances(3)));
        System.exit(0);
    }
}
