package io.nucleus.export.work;

import io.nucleus.export.metrics.ExportMetrics;
import io.nucleus.export.metrics.ExportMetrics.Ended;
import io.nucleus.export.storage.ExportsBucket;
import io.nucleus.inventory.model.message.ExportRequest;
import io.nucleus.inventory.model.message.InvalidMessageException;
import io.nucleus.inventory.model.message.MessageCodec;
import io.nucleus.inventory.store.export.Export;
import io.nucleus.inventory.store.export.ExportRepository;
import io.nucleus.support.queue.Delivery;
import io.nucleus.support.queue.Disposition;
import io.nucleus.support.queue.MessageHandler;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Does what an export request asks for. A message is done with once its export has ended and nothing is left that should not
 * be; until then it comes again, to whichever worker.
 */
public final class ExportHandler implements MessageHandler {
    private static final Logger LOG = Logger.getLogger(ExportHandler.class);

    private final ExportRepository exports;
    private final ExportsBucket bucket;
    private final ExportWorkers workers;
    private final ExportMetrics metrics;
    private final Clock clock;
    private final Rules rules;

    ExportHandler(
            ExportRepository exports,
            ExportsBucket bucket,
            ExportWorkers workers,
            ExportMetrics metrics,
            Clock clock,
            Rules rules) {
        this.exports = exports;
        this.bucket = bucket;
        this.workers = workers;
        this.metrics = metrics;
        this.clock = clock;
        this.rules = rules;
    }

    /**
     * @param takeOverAfter after how long without a heartbeat an export is taken up
     * @param attempts how often it is tried
     */
    record Rules(Duration takeOverAfter, int attempts) {}

    @Override
    public Uni<Disposition> handle(Delivery delivery) {
        return Uni.createFrom().deferred(() -> {
            if (!(MessageCodec.decode(delivery.body()) instanceof ExportRequest request)) {
                throw new InvalidMessageException("type must be ExportRequest here");
            }
            return exports.get(request.userId(), request.exportId()).chain(this::proceed);
        });
    }

    private Uni<Disposition> proceed(Optional<Export> found) {
        if (found.isEmpty()) {
            return done();
        }
        Export export = found.get();
        if (export.state().isEnded()) {
            return tidy(export);
        }
        Instant now = clock.instant();
        return exports.claim(export.userId(), export.exportId(), now, now.minus(rules.takeOverAfter()))
                .chain(claimed -> claimed.isPresent() ? attempt(claimed.get()) : comeBack());
    }

    /** Somebody is at work, or has just ended: a later look tells. */
    private Uni<Disposition> comeBack() {
        return Uni.createFrom().item(Disposition.later(rules.takeOverAfter()));
    }

    private static Uni<Disposition> done() {
        return Uni.createFrom().item(Disposition.done());
    }

    /** What has ended without a file must have none. */
    private Uni<Disposition> tidy(Export export) {
        return export.state() == Export.State.COMPLETED
                ? done()
                : bucket.remove(export).chain(ExportHandler::done);
    }

    private Uni<Disposition> attempt(Export claimed) {
        if (claimed.attempt() > rules.attempts()) {
            return fail(claimed, "it was begun " + rules.attempts() + " times, and never ended");
        }
        Instant begun = clock.instant();
        return workers.attempt(claimed).chain(outcome -> switch (outcome) {
            case Outcome.Written written -> complete(claimed, written.progress(), begun);
            case Outcome.Impossible impossible -> fail(claimed, impossible.reason());
            case Outcome.Failed failed -> again(claimed, failed);
            case Outcome.Lost() -> lost(claimed);
            case Outcome.Stopped() -> Uni.createFrom().failure(new IllegalStateException("the worker stops"));
        });
    }

    private Uni<Disposition> complete(Export claimed, Export.Progress progress, Instant begun) {
        Instant now = clock.instant();
        return exports.complete(claimed, progress, now).chain(mine -> {
            if (!mine) {
                return lost(claimed);
            }
            metrics.ended(Ended.COMPLETED, claimed.order().format());
            metrics.made(claimed.order().format(), progress, Duration.between(begun, now));
            return done();
        });
    }

    private Uni<Disposition> fail(Export claimed, String reason) {
        LOG.warnf("Export %s has failed: %s", claimed.exportId(), reason);
        return exports.fail(claimed, reason, clock.instant()).chain(mine -> {
            if (!mine) {
                return lost(claimed);
            }
            metrics.ended(Ended.FAILED, claimed.order().format());
            return bucket.remove(claimed).chain(ExportHandler::done);
        });
    }

    private Uni<Disposition> again(Export claimed, Outcome.Failed failed) {
        LOG.warnf(failed.cause(), "Attempt %d at export %s failed", claimed.attempt(), claimed.exportId());
        if (claimed.attempt() >= rules.attempts()) {
            return fail(claimed, failed.reason() + ", " + claimed.attempt() + " times");
        }
        metrics.triedAgain();
        return exports.release(claimed, failed.reason() + "; it is tried again")
                .chain(mine -> mine ? Uni.createFrom().<Disposition>failure(failed.cause()) : lost(claimed));
    }

    /** Whoever ended it, this worker's part must not stay; whoever took it over goes on with its own. */
    private Uni<Disposition> lost(Export claimed) {
        return exports.get(claimed.userId(), claimed.exportId())
                .chain(now -> now.isPresent() && now.get().state().isEnded()
                        ? tidy(now.get())
                        : now.isPresent() ? comeBack() : bucket.remove(claimed).chain(ExportHandler::done));
    }
}
