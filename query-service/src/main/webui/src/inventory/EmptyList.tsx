import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ReactNode } from "react";
import { SyncButton } from "../sync/SyncButton";
import type { Sync } from "../sync/useFollowedSync";
import type { ListState } from "./listState";

interface Props {
  state: Exclude<ListState, "loading" | "failed" | "rows">;
  sync: Sync;
  onClearFilters: () => void;
}

/** Why the list is empty, and what to do about it. */
export function EmptyList({ state, sync, onClearFilters }: Props) {
  switch (state) {
    case "no-match":
      return (
        <Message title="No resource matches" action={<Button onClick={onClearFilters}>Clear filters</Button>}>
          Nothing in the inventory fits the search and filters together.
        </Message>
      );
    case "no-accounts":
      return (
        <Message title="No accounts yet">
          Register the first AWS account with <Box variant="code">POST /api/accounts</Box>; a sync then finds what is in
          it.
        </Message>
      );
    case "never-synced":
      return (
        <Message title="Not synced yet" action={<SyncButton sync={sync} />}>
          The accounts are registered, but none was read so far.
        </Message>
      );
    case "first-sync":
      return <Message title="Sync under way">Resources appear here as they are found.</Message>;
    case "nothing-found":
      return (
        <Message title="No resources" action={<SyncButton sync={sync} />}>
          The accounts were read, and nothing was found in them.
        </Message>
      );
  }
}

function Message({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <Box textAlign="center" color="inherit" padding={{ vertical: "xxxl", horizontal: "l" }}>
      <SpaceBetween size="xs">
        <Box variant="h3" tagOverride="p">
          {title}
        </Box>
        <Box color="text-body-secondary">{children}</Box>
        {action}
      </SpaceBetween>
    </Box>
  );
}
