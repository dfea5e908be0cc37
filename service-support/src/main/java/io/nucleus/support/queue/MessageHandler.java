package io.nucleus.support.queue;

import io.smallrye.mutiny.Uni;

/** Does what a message asks for. */
@FunctionalInterface
public interface MessageHandler {
    /**
     * Must be safe to repeat: any message may come twice, late or out of order. When the consumer stops, the subscription is
     * cancelled and the message given back.
     *
     * @return emits once the effect is durable. A failure of
     *     {@link io.nucleus.inventory.model.message.InvalidMessageException} sends the message to the dead-letter queue with
     *     its reason; any other one lets it come again after a pause
     */
    Uni<Disposition> handle(Delivery delivery);
}
