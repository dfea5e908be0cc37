import { countOf } from "../app/format/formatCount";
import { InnerLink } from "../app/InnerLink";
import { gapNames, notFullyRead } from "./syncSummary";
import type { Sync } from "./useFollowedSync";

/** That accounts were not read completely, and which, in one line: for where a notice that comes late would move what is below it. */
export function GapsNote({ sync }: { sync: Sync }) {
  const gaps = sync.status.data === undefined ? [] : notFullyRead(sync.status.data);
  if (gaps.length === 0) return null;
  return (
    <>
      {" · "}
      <InnerLink to="/accounts?tab=coverage">{`${countOf(gaps.length, "account")} not read completely`}</InnerLink>
      {`: ${gapNames(gaps)}`}
    </>
  );
}
