import { ApiError } from "../api/apiError";
import { parseTerms } from "./language/terms";
import { toRequest } from "./language/request";

/** What is wrong with a query, in the page's words or in the server's; undefined if nothing is. */
export function queryMistake(q: string, error: Error | null): string | undefined {
  const [mistake] = parseTerms(q).mistakes;
  if (mistake !== undefined) return `${mistake.message} (at character ${mistake.position + 1})`;
  if (!(error instanceof ApiError) || error.status !== 400) return undefined;
  const refused = error.fields.find(({ field }) => field === "q");
  if (refused === undefined) return undefined;
  const where = refused.position === undefined ? "" : toRequest(q).q.slice(refused.position).split(/\s/, 1)[0];
  return where ? `${refused.message} (at “${where}”)` : refused.message;
}
