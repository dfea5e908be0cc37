import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";

/** Words of AWS's states that mean the same for every service; a state is read by the words in it. */
const MEANINGS: readonly [StatusIndicatorProps.Type, RegExp][] = [
  ["error", /fail|error|impaired|inaccessible|unhealthy|incompatible/],
  ["stopped", /stopped|disabled|inactive|terminated|deleted|suspended|paused|draining/],
  ["in-progress", /ing$|pending|progress|provision/],
];

/** Ends in "ing", but is a state of rest. */
const AT_REST = /^running$/;

/** The state that AWS reports, in AWS's word. */
export function ResourceState({ state }: { state: string | null | undefined }) {
  if (!state) return <>–</>;
  return <StatusIndicator type={stateMeaning(state)}>{state}</StatusIndicator>;
}

export function stateMeaning(state: string): StatusIndicatorProps.Type {
  const word = state.toLowerCase();
  if (AT_REST.test(word)) return "success";
  return MEANINGS.find(([, pattern]) => pattern.test(word))?.[0] ?? "success";
}
