import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import type { ResourceDetails } from "../../api/types";
import { ExactTime } from "../../app/format/ExactTime";
import { InnerLink } from "../../app/InnerLink";
import { DiscoveryIndicator } from "../DiscoveryIndicator";
import { ResourceState } from "../ResourceState";
import { inventoryLink } from "../query/inventoryQuery";
import { formatTerm } from "../language/terms";

/** What every resource has, whatever its type. */
export function Facts({ resource }: { resource: ResourceDetails }) {
  return (
    <KeyValuePairs
      columns={2}
      items={[
        { label: "Resource ID", value: resource.resourceId },
        {
          label: "Type",
          value: (
            <InnerLink to={inventoryLink(formatTerm("type", [resource.resourceType]))}>{resource.resourceType}</InnerLink>
          ),
        },
        {
          label: "Account",
          value: (
            <InnerLink to={inventoryLink(formatTerm("account", [resource.accountId]))}>
              {resource.accountName || resource.accountId}
            </InnerLink>
          ),
        },
        { label: "Account ID", value: resource.accountId },
        { label: "Region", value: resource.region },
        { label: "Read in", value: resource.scanRegion },
        { label: "State", value: <ResourceState state={resource.state} /> },
        {
          label: "Status",
          value: <DiscoveryIndicator status={resource.discoveryStatus === "missing" ? "missing" : "active"} />,
        },
        { label: "Created", value: <ExactTime at={resource.createdAt} absent="AWS does not say" /> },
        { label: "Changed", value: <ExactTime at={resource.changedAt} /> },
        { label: "First discovered", value: <ExactTime at={resource.firstDiscoveredAt} /> },
        { label: "Last discovered", value: <ExactTime at={resource.lastDiscoveredAt} /> },
        { label: "ARN", value: resource.resourceArn },
      ]}
    />
  );
}
