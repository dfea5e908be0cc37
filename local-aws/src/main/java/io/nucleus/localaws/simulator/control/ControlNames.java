package io.nucleus.localaws.simulator.control;

import io.nucleus.inventory.model.Regions;
import io.nucleus.localaws.simulator.estate.Account;
import io.nucleus.localaws.simulator.estate.AwsRegions;
import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;

/** Reads the names that most control requests use, and refuses those that stand for nothing. */
record ControlNames(Estate estate) {
    /** Null if no account is named. */
    Account account(Fields fields) {
        String id = fields.text("account");
        return id == null ? null : account(id);
    }

    Account account(String id) {
        return estate.plan()
                .account(id)
                .orElseThrow(() -> ControlProblem.badRequest("account", "the organization has no account " + id));
    }

    /** Null if no region is named. */
    String region(Fields fields) {
        String region = fields.text("region");
        if (region != null
                && !region.equals(Regions.GLOBAL)
                && !AwsRegions.all().contains(region)) {
            throw ControlProblem.badRequest("region", "AWS has no region " + region + "; global is " + Regions.GLOBAL);
        }
        return region;
    }

    /** Null if no type is named. */
    ResourceDefinition type(Fields fields) {
        String type = fields.text("type");
        return type == null
                ? null
                : estate.plan()
                        .definition(type)
                        .orElseThrow(() -> ControlProblem.badRequest("type", "the estate has no type " + type));
    }

    <T> T required(String field, T value) {
        if (value == null) {
            throw ControlProblem.badRequest(field, field + " is missing");
        }
        return value;
    }
}
