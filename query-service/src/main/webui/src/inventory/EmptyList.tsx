import Button from "@cloudscape-design/components/button";
import { InnerLink } from "../app/InnerLink";
import { Empty } from "../app/states/Empty";
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
    case "refused":
      return (
        <Empty title="The query is not understood" action={<Button onClick={onClearFilters}>Clear filters</Button>}>
          What is wrong with it stands below the query line.
        </Empty>
      );
    case "no-match":
      return (
        <Empty title="No resource matches" action={<Button onClick={onClearFilters}>Clear filters</Button>}>
          Nothing in the inventory fits all terms of the query together.
        </Empty>
      );
    case "no-accounts":
      return (
        <Empty title="No accounts yet" action={<InnerLink to="/accounts">Add accounts</InnerLink>}>
          Register the first AWS account, or discover those of the organization; a sync then finds what is in them.
        </Empty>
      );
    case "never-synced":
      return (
        <Empty title="Not synced yet" action={<SyncButton sync={sync} />}>
          The accounts are registered, but none was read so far.
        </Empty>
      );
    case "first-sync":
      return <Empty title="Sync under way">Resources appear here as they are found.</Empty>;
    case "nothing-found":
      return (
        <Empty title="No resources" action={<SyncButton sync={sync} />}>
          The accounts were read, and nothing was found in them.
        </Empty>
      );
  }
}
