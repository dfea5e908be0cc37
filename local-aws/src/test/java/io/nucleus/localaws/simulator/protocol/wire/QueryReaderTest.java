package io.nucleus.localaws.simulator.protocol.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesRequest;
import software.amazon.awssdk.services.sns.model.CreateTopicRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.TagQueueRequest;

class QueryReaderTest {
    private static final QueryReader EC2 = new QueryReader(true, QueryNames.MODELLED);
    private static final QueryReader AWS = new QueryReader(false, QueryNames.MODELLED);
    private static final QueryReader SQS = new QueryReader(false, QueryNames.SQS);

    private static FormNode form(String text) {
        return FormNode.of(FormData.parse(text));
    }

    @Test
    void ec2NumbersListsByTheirOwnName() {
        var request = (DescribeInstancesRequest) EC2.structure(
                DescribeInstancesRequest.builder(),
                form("InstanceId.1=i-1&InstanceId.2=i-2&Filter.1.Name=vpc-id&Filter.1.Value.1=a&Filter.1.Value.2=b"));
        assertThat(request.instanceIds()).containsExactly("i-1", "i-2");
        assertThat(request.filters().getFirst().values()).containsExactly("a", "b");
    }

    @Test
    void numbersOrderAListAsNumbersAndMayHaveGaps() {
        var request = (DescribeInstancesRequest) EC2.structure(
                DescribeInstancesRequest.builder(), form("InstanceId.10=c&InstanceId.9=b&InstanceId.2=a"));
        assertThat(request.instanceIds()).containsExactly("a", "b", "c");
    }

    @Test
    void theQueryProtocolNamesListMembers() {
        String named = "Filters.Filter.1.Name=engine&Filters.Filter.1.Values.Value.1=postgres";
        String general = "Filters.member.1.Name=engine&Filters.member.1.Values.member.1=postgres";
        for (String text : new String[] {named, general}) {
            var request = (DescribeDbInstancesRequest) AWS.structure(DescribeDbInstancesRequest.builder(), form(text));
            assertThat(request.filters().getFirst().name()).isEqualTo("engine");
            assertThat(request.filters().getFirst().values()).containsExactly("postgres");
        }
    }

    @Test
    void anEmptyListIsNotNoList() {
        var request =
                (DescribeDbInstancesRequest) AWS.structure(DescribeDbInstancesRequest.builder(), form("Filters="));
        assertThat(request.hasFilters()).isTrue();
        assertThat(request.filters()).isEmpty();
    }

    @Test
    void mapsAreNumberedEntries() {
        var request = (CreateTopicRequest) AWS.structure(
                CreateTopicRequest.builder(),
                form("Name=alarms&Attributes.entry.1.key=FifoTopic&Attributes.entry.1.value=true"));
        assertThat(request.attributes()).containsEntry("FifoTopic", "true");
    }

    @Test
    void sqsHasNamesOfItsOwn() {
        var attributes = (SetQueueAttributesRequest) SQS.structure(
                SetQueueAttributesRequest.builder(), form("Attribute.1.Name=DelaySeconds&Attribute.1.Value=5"));
        assertThat(attributes.attributesAsStrings()).containsEntry("DelaySeconds", "5");
        var batch = (SendMessageBatchRequest) SQS.structure(
                SendMessageBatchRequest.builder(),
                form("SendMessageBatchRequestEntry.1.Id=a&SendMessageBatchRequestEntry.1.MessageBody=hi"));
        assertThat(batch.entries().getFirst().messageBody()).isEqualTo("hi");
        for (String name : new String[] {"Tag", "Tags"}) {
            var tags = (TagQueueRequest)
                    SQS.structure(TagQueueRequest.builder(), form(name + ".1.Key=team&" + name + ".1.Value=x"));
            assertThat(tags.tags()).containsEntry("team", "x");
        }
    }

    @Test
    void aValueOfAnotherTypeIsRefused() {
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> EC2.structure(DescribeInstancesRequest.builder(), form("MaxResults=ten")));
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> EC2.structure(DescribeInstancesRequest.builder(), form("DryRun=maybe")));
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() ->
                        AWS.structure(CreateTopicRequest.builder(), form("Attributes.entry.1.value=without-a-key")));
    }
}
