export const CORRELATION_HEADER = "X-Correlation-Id";

/** A fresh id that ties what a user sees to the lines in the services' logs. */
export function newCorrelationId(): string {
  // randomUUID exists only on https and localhost.
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
