package io.nucleus.writer.staging;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.writer.rig.History;
import io.nucleus.writer.rig.Hub;
import io.nucleus.writer.rig.MutableClock;
import io.nucleus.writer.rig.RecordedPuts;
import io.nucleus.writer.rig.RigConfig;
import io.nucleus.writer.rig.Scans;
import io.nucleus.writer.rig.SharedAws;
import io.nucleus.writer.rig.Story;
import io.nucleus.writer.rig.WriterRig;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

class DataBucketIT {
    /** Of each kind: what is staged, what is known of regions, and the archive. */
    @Test
    void everythingThatANightPutsThereIsEncrypted() {
        try (Hub hub = SharedAws.emptied();
                History history = History.inMemory()) {
            RecordedPuts puts = new RecordedPuts(hub.s3());
            try (WriterRig rig =
                    new WriterRig(hub.with(puts), history, new MutableClock(Story.FIRST_NIGHT), RigConfig.DEFAULT)) {
                Scans.open(rig, Story.FIRST_SCAN, Story.FIRST_NIGHT, Story.REGIONS);
                rig.deliverAll(Story.firstNight());
            }

            assertThat(puts.requests())
                    .allSatisfy(put -> assertThat(put.serverSideEncryption())
                            .as("%s", put.key())
                            .isEqualTo(ServerSideEncryption.AES256))
                    .extracting(put -> put.key().substring(0, put.key().indexOf('/')))
                    .contains("staging", "digests", "raw");
        }
    }
}
