package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.EVENT_BRIDGE;
import static io.nucleus.collector.access.AwsServices.PIPES;
import static io.nucleus.collector.access.AwsServices.SCHEDULER;

import io.smallrye.mutiny.Multi;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeAsyncClient;
import software.amazon.awssdk.services.eventbridge.model.EventBus;
import software.amazon.awssdk.services.eventbridge.model.ListEventBusesRequest;
import software.amazon.awssdk.services.eventbridge.model.ListEventBusesResponse;
import software.amazon.awssdk.services.eventbridge.model.ListRulesRequest;
import software.amazon.awssdk.services.eventbridge.model.ListRulesResponse;
import software.amazon.awssdk.services.eventbridge.model.Rule;
import software.amazon.awssdk.services.pipes.PipesAsyncClient;
import software.amazon.awssdk.services.pipes.model.ListPipesRequest;
import software.amazon.awssdk.services.pipes.model.ListPipesResponse;
import software.amazon.awssdk.services.pipes.model.Pipe;
import software.amazon.awssdk.services.scheduler.SchedulerAsyncClient;
import software.amazon.awssdk.services.scheduler.model.ListScheduleGroupsRequest;
import software.amazon.awssdk.services.scheduler.model.ListScheduleGroupsResponse;
import software.amazon.awssdk.services.scheduler.model.ListSchedulesRequest;
import software.amazon.awssdk.services.scheduler.model.ListSchedulesResponse;
import software.amazon.awssdk.services.scheduler.model.ScheduleGroupSummary;
import software.amazon.awssdk.services.scheduler.model.ScheduleSummary;

/**
 * EventBridge buses, rules, schedules and pipes. AWS puts a bus and a schedule group, both named {@code default}, into each region,
 * and services put rules there whose {@code ManagedBy} says so. Only the groups of schedules have tags (EventBridge Scheduler API
 * Reference, TagResource).
 */
final class EventBridgeListings {
    private static final String LIST_EVENT_BUSES = "events:ListEventBuses";

    private static final Source<EventBridgeAsyncClient, EventBus> BUSES = ask -> ask.items(
            token -> ask.client()
                    .listEventBuses(ask.signed(ListEventBusesRequest.builder()
                            .limit(ask.page(1, 100))
                            .nextToken(token)
                            .build())),
            ListEventBusesResponse::nextToken,
            ListEventBusesResponse::eventBuses);

    private EventBridgeListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(eventBuses(), rules(), scheduleGroups(), schedules(), pipes());
    }

    private static Listing<EventBridgeAsyncClient, EventBus> eventBuses() {
        return Listing.regional(EVENT_BRIDGE, LIST_EVENT_BUSES, BUSES)
                .tagsInBulk()
                .yields(ResourceKind.of("events:event-bus", EventBus::name, EventBus::arn)
                        .name(EventBus::name)
                        .created(EventBus::creationTime)
                        .build());
    }

    private static Listing<EventBridgeAsyncClient, Rule> rules() {
        return Listing.regional(EVENT_BRIDGE, "events:ListRules")
                .children(LIST_EVENT_BUSES, BUSES, EventBridgeListings::rulesOf, "ResourceNotFoundException")
                .tagsInBulk()
                .yields(ResourceKind.<Rule>of(
                                "events:rule", rule -> ChildIds.of(rule.eventBusName(), rule.name()), Rule::arn)
                        .name(Rule::name)
                        .state(Rule::stateAsString)
                        .build());
    }

    private static Multi<Rule> rulesOf(EventBus bus, Ask<EventBridgeAsyncClient> ask) {
        return ask.items(
                token -> ask.client()
                        .listRules(ask.signed(ListRulesRequest.builder()
                                .eventBusName(bus.name())
                                .limit(ask.page(1, 100))
                                .nextToken(token)
                                .build())),
                ListRulesResponse::nextToken,
                ListRulesResponse::rules);
    }

    private static Listing<SchedulerAsyncClient, ScheduleGroupSummary> scheduleGroups() {
        return Listing.regional(SCHEDULER, "scheduler:ListScheduleGroups")
                .pages(
                        1,
                        100,
                        size -> ListScheduleGroupsRequest.builder().maxResults(size),
                        SchedulerAsyncClient::listScheduleGroupsPaginator,
                        ListScheduleGroupsResponse::scheduleGroups)
                .tagsInBulk()
                .yields(ResourceKind.of(
                                "scheduler:schedule-group", ScheduleGroupSummary::name, ScheduleGroupSummary::arn)
                        .name(ScheduleGroupSummary::name)
                        .state(ScheduleGroupSummary::stateAsString)
                        .created(ScheduleGroupSummary::creationDate)
                        .build());
    }

    private static Listing<SchedulerAsyncClient, ScheduleSummary> schedules() {
        return Listing.regional(SCHEDULER, "scheduler:ListSchedules")
                .pages(
                        1,
                        100,
                        size -> ListSchedulesRequest.builder().maxResults(size),
                        SchedulerAsyncClient::listSchedulesPaginator,
                        ListSchedulesResponse::schedules)
                .yields(ResourceKind.<ScheduleSummary>of(
                                "scheduler:schedule",
                                schedule -> ChildIds.of(schedule.groupName(), schedule.name()),
                                ScheduleSummary::arn)
                        .name(ScheduleSummary::name)
                        .state(ScheduleSummary::stateAsString)
                        .created(ScheduleSummary::creationDate)
                        .build());
    }

    private static Listing<PipesAsyncClient, Pipe> pipes() {
        return Listing.regional(PIPES, "pipes:ListPipes")
                .pages(
                        1,
                        100,
                        size -> ListPipesRequest.builder().limit(size),
                        PipesAsyncClient::listPipesPaginator,
                        ListPipesResponse::pipes)
                .tagsInBulk()
                .yields(ResourceKind.of("pipes:pipe", Pipe::name, Pipe::arn)
                        .name(Pipe::name)
                        .state(Pipe::currentStateAsString)
                        .created(Pipe::creationTime)
                        .build());
    }
}
