import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { TableProps } from "@cloudscape-design/components/table";
import { type AddressCodec, day } from "../app/address/codec";
import { useAddress } from "../app/address/useAddress";
import { CommittedInput } from "../app/filters/CommittedInput";
import { DayRange } from "../app/filters/DayRange";
import { FilterRow } from "../app/filters/FilterRow";
import { ExactTime } from "../app/format/ExactTime";
import ListTable from "../app/lists/ListTable";
import { ReadOn } from "../app/lists/ReadOn";
import { useCursorList } from "../app/lists/useCursorList";
import { PageTitle } from "../app/PageTitle";
import { Empty } from "../app/states/Empty";
import { Part } from "../app/states/Part";
import { type AuditFilter, fetchAudit } from "./auditApi";
import type { AuditEntry } from "./auditTypes";

const MAX_TEXT = 200;

const address: AddressCodec<AuditFilter> = {
  parse: (parameters) => ({
    action: (parameters.get("action") ?? "").slice(0, MAX_TEXT),
    who: (parameters.get("who") ?? "").slice(0, MAX_TEXT),
    from: day(parameters.get("from")),
    to: day(parameters.get("to")),
  }),
  format: (filter) => ({ ...filter }),
};

/** Who did what, the newest first. */
export default function AuditPage() {
  const { state: filter, change } = useAddress(address);
  const entries = useCursorList(["audit", filter], (token, signal) => fetchAudit(filter, token, signal));
  return (
    <SpaceBetween size="m">
      <PageTitle>Audit</PageTitle>
      <Header variant="h1" description="Who asked for syncs and exports, and who changed accounts.">
        Audit
      </Header>
      <FilterRow label="The audit">
        <CommittedInput label="Action" placeholder="account.create" value={filter.action} onCommit={(action) => change({ action })} />
        <CommittedInput label="Who" placeholder="Anyone" value={filter.who} onCommit={(who) => change({ who })} />
        <DayRange from={filter.from} to={filter.to} onChange={change} />
      </FilterRow>
      <Part what="The audit" query={entries}>
        {(list) => (
          <ListTable
            label="Audit entries"
            items={list}
            columns={COLUMNS}
            trackBy={({ at, action, what, correlationId }) => `${at} ${action} ${what} ${correlationId ?? ""}`}
            empty={<Empty title="Nothing was done">Nothing fits these filters.</Empty>}
            footer={<ReadOn shown={list.length} unit="entry" list={entries} />}
            pageSize={Number.MAX_SAFE_INTEGER}
          />
        )}
      </Part>
    </SpaceBetween>
  );
}

const COLUMNS: TableProps.ColumnDefinition<AuditEntry>[] = [
  { id: "at", header: "When", isRowHeader: true, cell: ({ at }) => <ExactTime at={at} stacked /> },
  { id: "action", header: "Action", cell: ({ action }) => action },
  { id: "what", header: "What", cell: ({ what }) => what },
  { id: "who", header: "Who", cell: ({ who, from }) => (from && !who.includes(from) ? `${who} from ${from}` : who) },
  { id: "details", header: "Details", minWidth: 200, cell: ({ details }) => details || "–" },
  { id: "correlationId", header: "Correlation id", cell: ({ correlationId }) => correlationId || "–" },
];
