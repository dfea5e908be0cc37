import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useParams } from "react-router";
import type { ScanReport } from "../api/types";
import { ExactTime } from "../app/format/ExactTime";
import { formatCount } from "../app/format/formatCount";
import { formatDuration } from "../app/format/formatTime";
import { InnerLink } from "../app/InnerLink";
import { PageTitle } from "../app/PageTitle";
import { Empty } from "../app/states/Empty";
import { Part } from "../app/states/Part";
import ScanAccounts from "./ScanAccounts";
import ScanRegions from "./ScanRegions";
import { ScanReasons } from "./ScanReasons";
import { ScanStatus } from "./ScanStatus";
import { useScan } from "./useScan";

/** One scan: what it found, account by account and region by region. */
export default function ScanPage() {
  const { scanId } = useParams();
  const scan = useScan(scanId);
  return (
    <SpaceBetween size="m">
      <PageTitle>Scan</PageTitle>
      <Header variant="h1" description={<InnerLink to="/scans">All scans</InnerLink>}>
        {`Scan ${scanId ?? ""}`}
      </Header>
      <Part
        what="The scan"
        query={scan}
        notFound={<Empty title="No such scan">Scans are kept for 90 days.</Empty>}
      >
        {(report) => (
          <SpaceBetween size="m">
            <Summary scan={report} />
            <ScanReasons reasons={report.reasons} />
            <ScanAccounts accounts={report.accounts} ended={report.status !== "in_progress"} />
            <ScanRegions scan={report} />
          </SpaceBetween>
        )}
      </Part>
    </SpaceBetween>
  );
}

function Summary({ scan }: { scan: ScanReport }) {
  const { totals } = scan;
  return (
    <Container>
      <KeyValuePairs
        columns={4}
        items={[
          { label: "Status", value: <ScanStatus status={scan.status} /> },
          {
            label: "Asked for by",
            value: scan.requestedBy ? `${scan.requestedBy} (${scan.trigger})` : scan.trigger,
          },
          { label: "Started", value: <ExactTime at={scan.startedAt} /> },
          { label: "Ended", value: <ExactTime at={scan.completedAt} absent="Not yet" /> },
          { label: "Resources found", value: formatCount(totals.resources) },
          { label: "Turned missing", value: formatCount(totals.missing) },
          { label: "Rejected", value: formatCount(totals.rejected) },
          { label: "Duration", value: formatDuration(totals.durationMs) },
          {
            label: "Regions read",
            value: `${formatCount(totals.regionsScanned)}, ${formatCount(totals.regionsSkipped)} known to be empty`,
          },
          { label: "AWS calls", value: formatCount(totals.apiCalls) },
          {
            label: "What it changed",
            value: <InnerLink to={`/changes?scanId=${encodeURIComponent(scan.scanId)}`}>Changes of this scan</InnerLink>,
          },
        ]}
      />
    </Container>
  );
}
