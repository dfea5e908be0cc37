package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Arns;
import java.util.List;
import software.amazon.awssdk.services.datasync.model.DescribeTaskRequest;
import software.amazon.awssdk.services.datasync.model.ListLocationsRequest;
import software.amazon.awssdk.services.datasync.model.ListTasksRequest;

/** AWS DataSync: tasks, which have names of their own, and locations, which have not. */
final class DataSyncTypes {
    private static final GenericType TASK = GenericType.regional("datasync:task", ListTasksRequest.class, "Tasks")
            .id(null, IdStyle.ec2("task"))
            .arn("TaskArn", "task/{id}")
            .name("Name", "sync", "migration")
            .state("Status", "AVAILABLE", "RUNNING", "QUEUED", "UNAVAILABLE")
            .described(DescribeTaskRequest.class, "TaskArn", "", "InvalidRequestException")
            .created("CreationTime")
            .with("TaskMode", "BASIC", "ENHANCED")
            .part(
                    "SourceLocationArn",
                    item -> Arns.of(
                            item, "datasync", "location/loc-0" + item.fixed().hex("source", 16)))
            .part(
                    "DestinationLocationArn",
                    item -> Arns.of(
                            item, "datasync", "location/loc-0" + item.fixed().hex("to", 16)))
            .with("Schedule.ScheduleExpression", "cron(0 2 * * ? *)", "rate(1 hour)")
            .pages(1, 100, 100)
            .build();

    private static final GenericType LOCATION = GenericType.regional(
                    "datasync:location", ListLocationsRequest.class, "Locations")
            .id(null, IdStyle.ec2("loc"))
            .arn("LocationArn", "location/{id}")
            .nameTag()
            .with("LocationUri", "s3://landing-zone/incoming/", "nfs://10.0.4.20/exports/", "smb://fileserver/share/")
            .pages(1, 100, 100)
            .build();

    static final List<GenericType> ALL = List.of(TASK, LOCATION);

    private DataSyncTypes() {}
}
