package io.nucleus.localaws.simulator.estate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** One resource on one day, from which its definition derives everything that AWS would tell about it. */
public final class Item {
    private static final int SECONDS_A_DAY = 86_400;

    private final EstateView view;
    private final Cell cell;
    private final int slot;
    private final Life life;
    private final Change change;
    private final long hash;

    Item(EstateView view, Cell cell, int slot, Life life, Change change) {
        this.view = view;
        this.cell = cell;
        this.slot = slot;
        this.life = life;
        this.change = change;
        this.hash = cell.itemHash(slot, life.generation());
    }

    public EstateView view() {
        return view;
    }

    public Cell cell() {
        return cell;
    }

    public int slot() {
        return slot;
    }

    public Life life() {
        return life;
    }

    public Account account() {
        return cell.account();
    }

    public String accountId() {
        return cell.account().id();
    }

    public String region() {
        return cell.region();
    }

    /** Whether AWS or the organization put it there by itself. */
    public boolean isFixed() {
        return slot < cell.fixed();
    }

    /** How often it has changed since it was created, changes by the control API included. */
    public int revision() {
        return life.revision() + change.revisions();
    }

    /** Choices that last as long as the resource. */
    public Draws fixed() {
        return new Draws(hash);
    }

    /** Choices that differ after each change of the resource. */
    public Draws current() {
        return new Draws(Hash.of(hash, revision()));
    }

    public Instant createdAt() {
        return instantOf(life.bornDay());
    }

    /** When it was last changed; never before it was created. */
    public Instant changedAt() {
        return instantOf(life.revisedDay());
    }

    private Instant instantOf(int day) {
        return EstateConfig.dateOf(day)
                .atStartOfDay(ZoneOffset.UTC)
                .plusSeconds(fixed().below("time of day", SECONDS_A_DAY))
                .toInstant();
    }

    /** Days since it was created. */
    public int ageDays() {
        return view.day() - life.bornDay();
    }

    /** Whether it will not exist on the next day. */
    public boolean isLastDay() {
        return life.lastDay() == view.day();
    }

    /** Another resource of the same account and region. */
    public Optional<Item> sibling(ResourceDefinition definition, int siblingSlot) {
        return view.item(siblings(definition), siblingSlot);
    }

    /** The cell of another type in the same account and region. */
    public Cell siblings(ResourceDefinition definition) {
        return view.cell(accountId(), region(), definition);
    }

    public String id() {
        return cell.definition().id().apply(this);
    }

    public String arn() {
        return cell.definition().arn().apply(this);
    }

    public String name() {
        return cell.definition().name().apply(this);
    }

    /** The service's own word, in its own case; empty if it has none. */
    public String state() {
        return change.state() != null
                ? change.state()
                : cell.definition().state().apply(this);
    }

    public Map<String, String> tags() {
        return change.tags() != null ? change.tags() : cell.definition().tags().apply(this);
    }

    /** Whether the control API made its answers unusable. */
    public boolean isMalformed() {
        return change.malformed();
    }

    /** What goes over the wire of one of the values that identify it: nothing if it is malformed. */
    public String wire(String identifier) {
        return isMalformed() ? null : identifier;
    }

    SlotRef ref() {
        return new SlotRef(slot, life.generation());
    }
}
