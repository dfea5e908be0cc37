import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import { useMemo } from "react";
import { ApiError } from "../../api/apiError";
import { ErrorDetails } from "./ErrorDetails";
import { useCountdown } from "./useCountdown";

interface Props {
  /** What the user was about, such as "The resources could not be loaded". */
  header: string;
  error: Error;
  /** When the error arose, in epoch milliseconds: a wait the server asked for counts from then. */
  failedAt: number;
  onRetry: () => void;
  retrying?: boolean;
  retryText?: string;
  onDismiss?: () => void;
}

/** An error as the user should meet it: what failed, why, what to quote, and the next step. */
export function ErrorNotice({ header, error, failedAt, onRetry, retrying = false, retryText, onDismiss }: Props) {
  const retryAfterMs = error instanceof ApiError ? error.retryAfterMs : undefined;
  const until = useMemo(
    () => (retryAfterMs === undefined ? undefined : failedAt + retryAfterMs),
    [failedAt, retryAfterMs],
  );
  const wait = useCountdown(until);
  const signedOut = error instanceof ApiError && error.isSignedOut;

  const action = signedOut ? (
    <Button onClick={() => window.location.reload()}>Sign in again</Button>
  ) : (
    <Button onClick={onRetry} loading={retrying} disabled={wait > 0}>
      {retryText ?? "Try again"}
      {wait > 0 ? ` in ${wait} s` : ""}
    </Button>
  );
  return (
    <Alert
      type={retryAfterMs === undefined ? "error" : "warning"}
      header={signedOut ? "Your session has ended" : header}
      action={action}
      dismissible={onDismiss !== undefined}
      onDismiss={() => onDismiss?.()}
    >
      <ErrorDetails error={error} />
    </Alert>
  );
}
