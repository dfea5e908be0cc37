import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import type { AccountStatus } from "../api/types";
import { countOf, formatCount } from "../app/format/formatCount";
import { InnerLink } from "../app/InnerLink";
import { SyncOutcomeIndicator } from "../sync/SyncOutcomeIndicator";
import { accountLabel, notWhollyKnown, whatIsNotKnown } from "../sync/syncSummary";
import { PlainTable } from "./PlainTable";

const SHOWN = 6;

/** What is not known: the accounts that were never read, could not be, or not to the end. */
export function NotRead({ accounts }: { accounts: readonly AccountStatus[] }) {
  const gaps = notWhollyKnown(accounts).toSorted((a, b) => (b.scopesNotRead ?? 0) - (a.scopesNotRead ?? 0));
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${formatCount(gaps.length)})`}
          description={<InnerLink to="/accounts?tab=coverage">Everything that was not read</InnerLink>}
        >
          Not read
        </Header>
      }
    >
      {gaps.length === 0 ? (
        <StatusIndicator>Every account was read completely</StatusIndicator>
      ) : (
        <PlainTable
          label="Accounts that were not read completely"
          columns={["Account", "Last sync", "Not read"]}
          rows={gaps.slice(0, SHOWN).map((account) => ({
            key: account.accountId,
            cells: [
              <InnerLink key="account" to={`/accounts?tab=coverage&account=${account.accountId}`}>
                {accountLabel(account)}
              </InnerLink>,
              <SyncOutcomeIndicator key="outcome" outcome={account.lastSyncStatus} />,
              whatIsNotKnown(account),
            ],
          }))}
          note={gaps.length > SHOWN ? `and ${countOf(gaps.length - SHOWN, "more account")}` : undefined}
        />
      )}
    </Container>
  );
}
