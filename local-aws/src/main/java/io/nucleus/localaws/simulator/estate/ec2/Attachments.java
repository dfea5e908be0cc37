package io.nucleus.localaws.simulator.estate.ec2;

import io.nucleus.localaws.simulator.estate.Cell;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Life;
import io.nucleus.localaws.simulator.estate.Lifecycle;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which volume is attached to which instance: the first slots of the volumes are the instances' root devices in the order
 * of the instances, the next ones their second devices, and so on; what is left over is not attached.
 */
final class Attachments {
    private static final int MOST_DEVICES = 4;

    private Attachments() {}

    /** How many volume slots belong to instances. */
    private static int attached(Cell volumes, Cell instances) {
        int generous = Math.min(volumes.slots() * 9 / 10, MOST_DEVICES * instances.slots());
        return Math.min(volumes.slots(), Math.max(instances.slots(), generous));
    }

    static boolean belongsToInstance(Cell volumes, Cell instances, int slot) {
        return instances.slots() > 0 && slot < attached(volumes, instances);
    }

    /** A volume of an instance comes and goes with it; others have a life of their own. */
    static Optional<Life> life(EstateView view, Cell volumes, int slot, Lifecycle others) {
        Cell instances = view.cell(volumes.account().id(), volumes.region(), Instances.TYPE);
        return belongsToInstance(volumes, instances, slot)
                ? Instances.TYPE.lifecycle().at(view, instances, slot % instances.slots())
                : others.at(view, volumes, slot);
    }

    /** The instance that a volume is attached to; empty if there is none or it is gone. */
    static Optional<Item> instance(Item volume) {
        Cell instances = volume.siblings(Instances.TYPE);
        return belongsToInstance(volume.cell(), instances, volume.slot())
                ? volume.sibling(Instances.TYPE, volume.slot() % instances.slots())
                : Optional.empty();
    }

    /** The n-th device of its instance that a volume is, from 0. */
    static int device(Item volume) {
        return volume.slot() / volume.siblings(Instances.TYPE).slots();
    }

    static List<Item> volumes(Item instance) {
        Cell volumes = instance.siblings(Volumes.TYPE);
        int step = instance.cell().slots();
        if (instance.slot() >= step || Instances.isTerminated(instance)) {
            return List.of();
        }
        return IntStream.iterate(
                        instance.slot(), slot -> slot < attached(volumes, instance.cell()), slot -> slot + step)
                .mapToObj(slot -> instance.sibling(Volumes.TYPE, slot))
                .flatMap(Optional::stream)
                .toList();
    }
}
