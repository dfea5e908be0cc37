package io.nucleus.export.order;

import com.github.f4b6a3.ulid.UlidCreator;
import io.nucleus.export.ExportConfig;
import io.nucleus.export.inventory.InventoryException;
import io.nucleus.export.inventory.QueryService;
import io.nucleus.export.metrics.ExportMetrics;
import io.nucleus.export.metrics.ExportMetrics.Refused;
import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.ExportRequest;
import io.nucleus.inventory.store.export.Export;
import io.nucleus.inventory.store.export.ExportRepository;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.audit.Caller;
import io.nucleus.support.problem.ApiException;
import io.nucleus.support.problem.ErrorCode;
import io.nucleus.support.problem.Problem.FieldError;
import io.nucleus.support.queue.QueuePublisher;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/** Takes orders: checks them, notes them, and sends them to whoever makes them. */
@Singleton
public class Orders {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration COME_BACK = Duration.ofSeconds(30);
    private static final Duration COME_BACK_SOON = Duration.ofSeconds(5);
    /** A queued export whose message is lost, or a running one whose workers are, must not stand in the way for ever. */
    private static final Duration ABANDONED = Duration.ofHours(12);

    /** What of a message's parameters is no filter. */
    private static final Set<String> OWN_FIELDS = Set.of("q", "sortBy", "sortOrder", "filters");

    private final QueryService inventory;
    private final ExportRepository exports;
    private final QueuePublisher queue;
    private final ExportMetrics metrics;
    private final ExportConfig config;
    private final Clock clock;

    public Orders(
            QueryService inventory,
            ExportRepository exports,
            QueuePublisher queue,
            ExportMetrics metrics,
            ExportConfig config,
            Clock clock) {
        this.inventory = inventory;
        this.exports = exports;
        this.queue = queue;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    /** Fails with an {@link ApiException} that says what is wrong with the order, or what there is too much of. */
    public Uni<Export> place(Specification specification, Caller caller) {
        return inventory
                .count(specification, caller.correlationId())
                .onFailure(InventoryException.class)
                .transform(failure -> told((InventoryException) failure))
                .invoke(this::checkRows)
                .map(rows -> order(specification, caller, rows))
                .chain(this::note)
                .chain(export -> send(export).replaceWith(export))
                .invoke(export -> metrics.ordered(export.order().format()));
    }

    private ApiException told(InventoryException failure) {
        return switch (failure) {
            case InventoryException.Refused refused -> {
                metrics.refused(Refused.INVALID);
                yield refused.errors().isEmpty()
                        ? new ApiException(ErrorCode.INVALID_REQUEST, refused.getMessage())
                        : ApiException.invalid(
                                refused.errors().stream().map(Orders::ofBody).toList());
            }
            case InventoryException.Unavailable unavailable ->
                ApiException.later(
                        ErrorCode.UNAVAILABLE,
                        "The inventory cannot be read now: " + unavailable.getMessage(),
                        unavailable.retryAfter().orElse(COME_BACK_SOON));
        };
    }

    /** A parameter of query-service as the client wrote it. */
    private static FieldError ofBody(FieldError error) {
        return OWN_FIELDS.contains(error.field()) ? error : new FieldError("filters." + error.field(), error.message());
    }

    private void checkRows(long rows) {
        long most = config.limits().rows();
        if (rows > most) {
            metrics.refused(Refused.TOO_LARGE);
            throw ApiException.invalid(
                    "filters",
                    "must be narrower: it would be %,d rows, at most %,d are exported".formatted(rows, most));
        }
    }

    private Export order(Specification specification, Caller caller, long rows) {
        Instant now = clock.instant();
        String id = UlidCreator.getMonotonicUlid(now.toEpochMilli()).toString();
        Export.Order order = new Export.Order(
                caller.who(),
                specification.toJson(),
                specification.format().text(),
                Filename.of(specification, now),
                objectKey(caller.userId(), now, id, specification.format()),
                now,
                now.plus(config.files().retention()),
                caller.correlationId());
        return Export.queued(id, caller.userId(), order, rows);
    }

    /** By user and time, with the id, since there may be several at a time. */
    private static String objectKey(String userId, Instant at, String id, Format format) {
        return "exports/%s/%s-%s/export.%s".formatted(userId, TIMESTAMP.format(at), id, format.text());
    }

    private Uni<Export> note(Export export) {
        int most = config.limits().underWay();
        return exports.create(export, most)
                .chain(created -> created
                        ? Uni.createFrom().item(true)
                        : endAbandoned(export.userId()).chain(() -> exports.create(export, most)))
                .chain(created -> created
                        ? Uni.createFrom().item(export)
                        : exports.underWay(export.userId()).map(ids -> {
                            metrics.refused(Refused.TOO_MANY);
                            throw tooMany(ids, most);
                        }));
    }

    private static ApiException tooMany(Set<String> ids, int most) {
        return ApiException.later(
                ErrorCode.TOO_MANY_REQUESTS,
                "You have " + ids.size() + " exports under way, and " + most
                        + " are allowed: wait until one has ended, or cancel one of "
                        + String.join(", ", ids.stream().sorted().toList()),
                COME_BACK);
    }

    private Uni<Void> endAbandoned(String userId) {
        return exports.underWay(userId).chain(ids -> {
            List<Uni<Void>> all =
                    ids.stream().map(id -> endIfAbandoned(userId, id)).toList();
            return all.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : Uni.join().all(all).andFailFast().replaceWithVoid();
        });
    }

    private Uni<Void> endIfAbandoned(String userId, String id) {
        Instant longAgo = clock.instant().minus(ABANDONED);
        return exports.get(userId, id).chain(found -> {
            if (found.isEmpty()) {
                return exports.forget(userId, id);
            }
            Export export = found.get();
            Instant last = export.heartbeatAt() == null ? export.order().createdAt() : export.heartbeatAt();
            return last.isBefore(longAgo)
                    ? exports.end(export, Export.State.FAILED, "nobody has worked on it for hours", clock.instant())
                            .replaceWithVoid()
                    : Uni.createFrom().voidItem();
        });
    }

    /** If it cannot be sent, nobody will make it: then it must not seem to be under way. */
    private Uni<Void> send(Export export) {
        ExportRequest message = new ExportRequest(
                Envelope.create(clock, export.order().correlationId()), export.userId(), export.exportId());
        return queue.publish(Queue.EXPORT_REQUESTS, message)
                .onFailure()
                .call(() -> exports.end(export, Export.State.FAILED, "the queue did not take it", clock.instant()));
    }
}
