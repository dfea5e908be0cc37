package io.nucleus.localaws.embedded;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.concurrent.Await;
import scala.jdk.javaapi.CollectionConverters;

/**
 * ElasticMQ, with SQS's own limits on names, batches and waiting. It takes bodies longer than SQS would: publishers watch
 * their sizes.
 */
public final class EmbeddedSqs implements EmbeddedServer {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ActorSystem actors;
    private final SQSRestServer server;
    private final URI endpoint;

    private EmbeddedSqs(ActorSystem actors, SQSRestServer server) {
        this.actors = actors;
        this.server = server;
        this.endpoint = Listen.endpoint(server.waitUntilStarted().localAddress().getPort());
    }

    /**
     * @param directory where queues and messages are kept; empty keeps them in memory. One server of a process may have a
     *     directory: ElasticMQ's database is a singleton.
     * @throws PortTakenException if the port is in use
     */
    public static EmbeddedSqs start(Listen listen, Optional<Path> directory, String region, String accountId) {
        int port = listen.free();
        ActorSystem actors = ActorSystem.create("nucleus-sqs", configuration(), EmbeddedSqs.class.getClassLoader());
        try {
            Option<ActorRef> storage = Option.apply(
                    directory.map(path -> actors.actorOf(storage(path))).orElse(null));
            ActorRef manager = actors.actorOf(
                    Props.create(QueueManagerActor.class, new NowProvider(), StrictSQSLimits$.MODULE$, storage));
            if (storage.isDefined()) {
                restore(storage.get(), manager);
            }
            return new EmbeddedSqs(actors, serve(actors, manager, storage, port, region, accountId));
        } catch (Exception e) {
            actors.terminate();
            throw new ServerFailedException("ElasticMQ did not start", e);
        }
    }

    private static SQSRestServer serve(
            ActorSystem actors, ActorRef manager, Option<ActorRef> storage, int port, String region, String accountId) {
        var builder = SQSRestServerBuilder.withActorSystem(actors)
                .withQueueManagerActor(manager)
                .withInterface(Listen.HOST)
                .withPort(port)
                .withServerAddress(new org.elasticmq.NodeAddress("http", Listen.HOST, port, ""))
                .withSQSLimits(StrictSQSLimits$.MODULE$)
                .withAWSRegion(region)
                .withAWSAccountId(accountId);
        return (storage.isDefined() ? builder.withQueueEventListener(storage.get()) : builder).start();
    }

    /** The class loader is named, since tests run with a context loader that does not see these classes. */
    private static Config configuration() {
        return ConfigFactory.parseMap(Map.of("pekko.loglevel", "WARNING", "pekko.jvm-shutdown-hooks", "off"))
                .withFallback(ConfigFactory.load(EmbeddedSqs.class.getClassLoader()));
    }

    private static Props storage(Path directory) {
        String url = "jdbc:h2:file:" + directory.resolve("queues").toAbsolutePath();
        return Props.create(
                SqlQueuePersistenceActor.class,
                new SqlQueuePersistenceConfig(true, "org.h2.Driver", url, "", "", false),
                CollectionConverters.asScala(java.util.List.of()).toList());
    }

    private static void restore(ActorRef storage, ActorRef manager) throws Exception {
        Patterns.ask(storage, new QueueEvent.Restore(manager), PATIENCE)
                .toCompletableFuture()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        server.stopAndWait();
        try {
            Await.ready(actors.terminate(), scala.concurrent.duration.Duration.create(PATIENCE.toMillis(), "ms"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            throw new ServerFailedException("ElasticMQ did not stop", e);
        }
    }
}
