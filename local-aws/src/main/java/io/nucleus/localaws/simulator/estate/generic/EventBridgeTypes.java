package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.eventbridge.model.ListEventBusesRequest;
import software.amazon.awssdk.services.eventbridge.model.ListRulesRequest;
import software.amazon.awssdk.services.pipes.model.ListPipesRequest;
import software.amazon.awssdk.services.scheduler.model.ListScheduleGroupsRequest;
import software.amazon.awssdk.services.scheduler.model.ListSchedulesRequest;

/** EventBridge buses, rules, schedules and pipes. */
final class EventBridgeTypes {
    private static final GenericType EVENT_BUS = GenericType.regional(
                    "events:event-bus", ListEventBusesRequest.class, "EventBuses")
            .id("Name", IdStyle.name("bus", "events"))
            .arn("Arn", "event-bus/{id}")
            .created("CreationTime")
            .with("Description", "Orders and their changes", "What partners send")
            .pages(1, 100, 100)
            .build();

    private static final GenericType RULE = GenericType.regional("events:rule", ListRulesRequest.class, "Rules")
            .within(EVENT_BUS.definition(), "EventBusName")
            .id(null, IdStyle.within(EVENT_BUS.definition(), "nightly", "on-upload", "audit"))
            .name("Name", "nightly", "on-upload", "audit")
            .arn("Arn", "rule/{id}")
            .state("State", "ENABLED", "DISABLED")
            .part("EventBusName", item -> GenericType.Parent.id(item, EVENT_BUS.definition()))
            .with("EventPattern", "{\"source\":[\"aws.ec2\"]}", "{\"source\":[\"aws.s3\"]}")
            .pages(1, 100, 100)
            .share(1)
            .build();

    private static final GenericType SCHEDULE_GROUP = GenericType.regional(
                    "scheduler:schedule-group", ListScheduleGroupsRequest.class, "ScheduleGroups")
            .id("Name", IdStyle.name("schedules", "jobs"))
            .arn("Arn", "schedule-group/{id}")
            .state("State", "ACTIVE", "DELETING")
            .created("CreationDate")
            .build();

    /** Without the name of a group AWS lists the schedules of all. */
    private static final GenericType SCHEDULE = GenericType.regional(
                    "scheduler:schedule", ListSchedulesRequest.class, "Schedules")
            .within(SCHEDULE_GROUP.definition(), "GroupName")
            .id(null, IdStyle.within(SCHEDULE_GROUP.definition(), "backup", "report", "cleanup"))
            .name("Name", "backup", "report", "cleanup")
            .arn("Arn", "schedule/{id}")
            .state("State", "ENABLED", "DISABLED")
            .created("CreationDate")
            .part("GroupName", item -> GenericType.Parent.id(item, SCHEDULE_GROUP.definition()))
            .untagged()
            .build();

    private static final GenericType PIPE = GenericType.regional("pipes:pipe", ListPipesRequest.class, "Pipes")
            .id("Name", IdStyle.name("pipe", "feed"))
            .arn("Arn", "pipe/{id}")
            .state("CurrentState", "RUNNING", "STOPPED", "START_FAILED")
            .with("DesiredState", "RUNNING", "STOPPED")
            .created("CreationTime")
            .build();

    static final List<GenericType> ALL = List.of(EVENT_BUS, RULE, SCHEDULE_GROUP, SCHEDULE, PIPE);

    private EventBridgeTypes() {}
}
