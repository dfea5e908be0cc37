package io.nucleus.scheduler.schedule;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells how the schedule stands. */
@Path("/api/schedule")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "schedule")
public class ScheduleResource {
    private final InventorySchedule schedule;

    public ScheduleResource(InventorySchedule schedule) {
        this.schedule = schedule;
    }

    /** The schedule as clients see it. */
    @RegisterForReflection
    public record ScheduleView(
            @Schema(description = "Quartz cron expression, or off", examples = "0 0 2 * * ?")
            String cron,

            @Schema(description = "Time zone of the expression", examples = "UTC")
            String zone,

            @Schema(description = "Left out if it never fires", examples = "2026-11-02T02:00:00Z")
            Instant nextFireTime,

            @Schema(
                    description = "When the last firing was due; left out if there was none",
                    examples = "2026-11-01T02:00:00Z")
            Instant lastFireTime,

            @Schema(description = "The scan for which the last firing asked", examples = "01KBDH8N00S4WXYV8SJ7ZPT2QE")
            String lastExecutionId) {}

    @GET
    @Operation(summary = "When all accounts are scanned")
    public Uni<ScheduleView> get() {
        return schedule.status()
                .map(s ->
                        new ScheduleView(s.cron(), s.zone(), s.nextFireTime(), s.lastFireTime(), s.lastExecutionId()));
    }
}
