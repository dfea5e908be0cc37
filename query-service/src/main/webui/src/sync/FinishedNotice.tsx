import Alert from "@cloudscape-design/components/alert";
import { countOf } from "../app/format/formatCount";
import { InnerLink } from "../app/InnerLink";
import { ReasonList } from "../scans/ScanReasons";
import { useScan } from "../scans/useScan";

interface Props {
  executionId: string;
  /** Accounts whose last sync read all there is. */
  fullyRead: number;
  onDismiss: () => void;
}

/** That a sync has ended, and how: its own record tells. One whose record cannot be read has ended all the same. */
export function FinishedNotice({ executionId, fullyRead, onDismiss }: Props) {
  const scan = useScan(executionId);
  const known = scan.data;
  if (scan.isPending || known?.status === "in_progress") return null;
  if (known === undefined || known.status === "success") {
    return (
      <Alert type="success" dismissible onDismiss={onDismiss} header="Sync finished">
        {countOf(fullyRead, "account was", "accounts were")} read completely.
      </Alert>
    );
  }
  return (
    <Alert
      type={known.status === "failed" ? "error" : "warning"}
      dismissible
      onDismiss={onDismiss}
      header={known.status === "failed" ? "The sync read nothing" : "The sync did not read everything"}
    >
      {known.reasons.length > 0 && <ReasonList reasons={known.reasons} />}
      <InnerLink to={`/scans/${encodeURIComponent(known.scanId)}`}>What this scan did</InnerLink>
    </Alert>
  );
}
