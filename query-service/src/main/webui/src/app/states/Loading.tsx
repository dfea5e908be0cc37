import Box from "@cloudscape-design/components/box";
import StatusIndicator from "@cloudscape-design/components/status-indicator";

/** @param what as the subject of a sentence: "The scans" */
export function Loading({ what }: { what: string }) {
  return (
    <Box padding={{ vertical: "l" }} textAlign="center">
      <StatusIndicator type="loading">{`${what}: loading`}</StatusIndicator>
    </Box>
  );
}
