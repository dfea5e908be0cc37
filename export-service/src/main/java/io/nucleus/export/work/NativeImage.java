package io.nucleus.export.work;

import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.ExportRequest;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** What Jackson reads and writes here, told to a native image: the model itself knows no framework. */
@RegisterForReflection(targets = {Envelope.class, ExportRequest.class})
final class NativeImage {
    private NativeImage() {}
}
