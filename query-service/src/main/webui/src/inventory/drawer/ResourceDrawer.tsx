import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Tabs from "@cloudscape-design/components/tabs";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { fetchResource } from "../../api/inventoryApi";
import type { ResourceDetails } from "../../api/types";
import { Empty } from "../../app/states/Empty";
import { Part } from "../../app/states/Part";
import { CopyButton } from "../CopyButton";
import { consoleLink } from "./consoleLink";
import { Facts } from "./Facts";
import { History } from "./History";
import { KeyValues } from "./KeyValues";
import styles from "./drawer.module.scss";

interface Props {
  arn: string;
  onClose: () => void;
}

/** All that is known of one resource, beside the list; Escape closes it. Each resource has a drawer of its own. */
export default function ResourceDrawer({ arn, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const details = useQuery({
    queryKey: ["inventory", "resource", arn],
    queryFn: ({ signal }) => fetchResource(arn, signal),
  });

  useEffect(() => heading.current?.focus(), []);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key === "Escape" && !event.defaultPrevented) onClose();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [onClose]);

  return (
    <aside className={styles.drawer} aria-labelledby="drawer-heading">
      <div className={styles.head}>
        <h2 id="drawer-heading" ref={heading} tabIndex={-1} className={styles.heading}>
          {details.data?.name || details.data?.resourceId || arn}
        </h2>
        <Button variant="icon" iconName="close" ariaLabel="Close the details" onClick={onClose} />
      </div>
      <Part
        what="The resource"
        query={details}
        notFound={<Empty title="No such resource">The inventory has nothing with the ARN {arn}.</Empty>}
      >
        {(resource) => <Details resource={resource} />}
      </Part>
    </aside>
  );
}

function Details({ resource }: { resource: ResourceDetails }) {
  const link = consoleLink(resource.resourceArn);
  return (
    <SpaceBetween size="s">
      <SpaceBetween size="xs" direction="horizontal">
        <CopyButton label="Copy ARN" text={() => resource.resourceArn} />
        <CopyButton label="Copy JSON" text={() => JSON.stringify(resource, null, 2)} />
        {link !== undefined && (
          <Button
            iconName="external"
            iconAlign="right"
            href={link}
            target="_blank"
            rel="noopener noreferrer"
            ariaLabel="Open in the AWS console (opens a new tab)"
          >
            AWS console
          </Button>
        )}
      </SpaceBetween>
      <Tabs
        ariaLabel="Details of the resource"
        disableContentPaddings
        tabs={[
          { id: "facts", label: "Details", content: <Facts resource={resource} /> },
          {
            id: "tags",
            label: `Tags (${Object.keys(resource.tags ?? {}).length})`,
            content: <KeyValues label="Tags" values={resource.tags ?? {}} empty="No tags" />,
          },
          {
            id: "metadata",
            label: "Metadata",
            content: <KeyValues label="Metadata" values={resource.metadata ?? {}} empty="No metadata" />,
          },
          { id: "history", label: "History", content: <History arn={resource.resourceArn} /> },
        ]}
      />
    </SpaceBetween>
  );
}
