import Alert from "@cloudscape-design/components/alert";

/** What a scan as a whole had to do without; nothing if there is nothing to say. */
export function ScanReasons({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <Alert type="warning" header="What this scan had to do without">
      <ReasonList reasons={reasons} />
    </Alert>
  );
}

export function ReasonList({ reasons }: { reasons: readonly string[] }) {
  return (
    <ul>
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
