import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";

type Notable = Extract<StatusIndicatorProps.Type, "error" | "stopped" | "in-progress">;

/** Words of AWS's states that mean the same for every service, worth an icon because they are not the usual. */
const NOTABLE: readonly [Notable, RegExp][] = [
  ["error", /fail|error|impaired|inaccessible|unhealthy|incompatible/],
  ["stopped", /stopped|disabled|inactive|terminated|deleted|deletion|suspended|paused|draining/],
  ["in-progress", /ing$|pending|progress|provision/],
];

/** Ends in "ing", but is a state of rest. */
const AT_REST = "running";

/** The state that AWS reports, in AWS's word. */
export function ResourceState({ state }: { state: string | null | undefined }) {
  if (!state) return <>–</>;
  const notable = notableState(state);
  if (notable === undefined) return <span title={state}>{state}</span>;
  return (
    <div title={state}>
      <StatusIndicator type={notable} wrapText={false}>
        {state}
      </StatusIndicator>
    </div>
  );
}

/** What is notable about a state; undefined for the usual ones and those this page does not know. */
export function notableState(state: string): Notable | undefined {
  const word = state.toLowerCase();
  if (word === AT_REST) return undefined;
  return NOTABLE.find(([, pattern]) => pattern.test(word))?.[0];
}
