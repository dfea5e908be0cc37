import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ReactNode } from "react";
import { ApiError } from "../../api/apiError";
import { ErrorNotice } from "../errors/ErrorNotice";
import { Loading } from "./Loading";
import { NotDeployed } from "./NotDeployed";

/** A query of TanStack, of a page or of a list that is read on. */
interface Query<T> {
  data: T | undefined;
  error: Error | null;
  errorUpdatedAt: number;
  isFetching: boolean;
  refetch: () => unknown;
}

interface Props<T> {
  /** What is shown, as the subject of a sentence: "The change history". */
  what: string;
  query: Query<T>;
  loading?: ReactNode;
  /** In place of what is said when nothing answers: for a thing that may not exist in a part that does. */
  notFound?: ReactNode;
  children: (data: T) => ReactNode;
}

/** A part of a page that is there once its data is: waiting, failed, not deployed, or as its child shows it. */
export function Part<T>({ what, query, loading, notFound, children }: Props<T>) {
  const { data, error } = query;
  if (error instanceof ApiError && error.isNotDeployed && data === undefined) {
    return notFound ?? <NotDeployed what={what} />;
  }
  const notice = error !== null && (
    <ErrorNotice
      header={`${what} could not be loaded`}
      error={error}
      failedAt={query.errorUpdatedAt}
      retrying={query.isFetching}
      onRetry={() => void query.refetch()}
    />
  );
  if (data === undefined) return notice || (loading ?? <Loading what={what} />);
  if (!notice) return <>{children(data)}</>;
  return (
    <SpaceBetween size="m">
      {notice}
      {children(data)}
    </SpaceBetween>
  );
}
