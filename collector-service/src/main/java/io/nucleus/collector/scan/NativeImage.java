package io.nucleus.collector.scan;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.TypeOutcome;
import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.RegionReport;
import io.nucleus.inventory.model.message.ResourceBatch;
import io.nucleus.inventory.model.message.ScanCommand;
import io.nucleus.inventory.model.message.ScanCompleted;
import io.nucleus.inventory.model.message.StoredPayload;
import io.nucleus.inventory.model.message.SyncRequest;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** What Jackson reads and writes here, told to a native image: the model itself knows no framework. */
@RegisterForReflection(
        targets = {
            AccountId.class,
            CoverageStatus.class,
            Envelope.class,
            RegionReport.class,
            Resource.class,
            ResourceArn.class,
            ResourceBatch.class,
            ResourceType.class,
            ScanCommand.class,
            ScanCompleted.class,
            ScanVersion.class,
            StoredPayload.class,
            SyncRequest.class,
            TypeOutcome.class,
            TypeOutcome.Rejection.class
        })
final class NativeImage {
    private NativeImage() {}
}
