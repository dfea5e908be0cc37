import { CORRELATION_HEADER } from "./correlation";

/** One field of a request that was refused, as `application/problem+json` names it. */
export interface FieldError {
  field: string;
  message: string;
  /** Where in the field, from 0, when it is a text with parts. */
  position?: number;
}

interface ApiErrorFacts {
  status: number;
  title: string;
  detail?: string | undefined;
  correlationId?: string | undefined;
  retryAfterMs?: number | undefined;
  fields?: readonly FieldError[] | undefined;
}

/** A request that did not succeed. `status` 0: no answer came at all. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly title: string;
  readonly detail: string | undefined;
  /** What to quote to the operators; of the request when there was no answer. */
  readonly correlationId: string | undefined;
  /** How long the server asks to be left alone. */
  readonly retryAfterMs: number | undefined;
  readonly fields: readonly FieldError[];

  constructor(facts: ApiErrorFacts) {
    super(facts.detail ? `${facts.title}: ${facts.detail}` : facts.title);
    this.status = facts.status;
    this.title = facts.title;
    this.detail = facts.detail;
    this.correlationId = facts.correlationId;
    this.retryAfterMs = facts.retryAfterMs;
    this.fields = facts.fields ?? [];
  }

  /** The session is over: 499 is what Quarkus answers a script in place of a redirect to the sign-in page. */
  get isSignedOut(): boolean {
    return this.status === 401 || this.status === 499;
  }

  /** Nothing answers here: the part of the product that would is not deployed, or is older than this page. */
  get isNotDeployed(): boolean {
    return this.status === 404 || this.status === 405 || this.status === 501;
  }

  /** Worth asking again without a change. */
  get isTransient(): boolean {
    return [0, 429, 502, 503, 504].includes(this.status);
  }

  static unreachable(cause: unknown, correlationId: string): ApiError {
    const error = new ApiError({
      status: 0,
      title: "No answer from the server",
      detail: "The connection failed before an answer came.",
      correlationId,
    });
    error.cause = cause;
    return error;
  }

  /** Reads an error answer: a problem document, or whatever a proxy on the way put in its place. */
  static async from(response: Response, sentCorrelationId: string): Promise<ApiError> {
    const problem = await readProblem(response);
    return new ApiError({
      status: response.status,
      title: text(problem.title) ?? titleOf(response.status),
      detail: text(problem.detail),
      correlationId: text(problem.correlationId) ?? response.headers.get(CORRELATION_HEADER) ?? sentCorrelationId,
      retryAfterMs: retryAfter(response.headers.get("Retry-After")),
      fields: fieldErrors(problem.errors),
    });
  }
}

async function readProblem(response: Response): Promise<Record<string, unknown>> {
  if (!/\bjson\b/.test(response.headers.get("Content-Type") ?? "")) return {};
  try {
    const body: unknown = await response.json();
    return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    // A truncated body says nothing more than the status does.
    return {};
  }
}

function fieldErrors(errors: unknown): FieldError[] {
  if (!Array.isArray(errors)) return [];
  return errors.flatMap((error: Partial<FieldError> | null) =>
    error && typeof error.message === "string" ? [fieldError(error, error.message)] : [],
  );
}

function fieldError({ field, position }: Partial<FieldError>, message: string): FieldError {
  return { field: String(field ?? ""), message, ...(typeof position === "number" ? { position } : {}) };
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** `Retry-After` is a number of seconds or an HTTP date. */
export function retryAfter(header: string | null, now = Date.now()): number | undefined {
  if (header === null || header.trim() === "") return undefined;
  const seconds = Number(header);
  const millis = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isNaN(millis) ? undefined : Math.max(0, millis);
}

function titleOf(status: number): string {
  switch (status) {
    case 401:
    case 499:
      return "Your session has ended";
    case 403:
      return "You may not see this";
    case 429:
      return "Too many requests";
    case 502:
    case 503:
    case 504:
      return "The service is not available";
    default:
      return `The server answered ${status}`;
  }
}
