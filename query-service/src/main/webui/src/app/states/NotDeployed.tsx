import Alert from "@cloudscape-design/components/alert";

/** Says that a part of the product does not run here; the rest of the page goes on without it. */
export function NotDeployed({ what }: { what: string }) {
  return (
    <Alert type="info" header={`${what} is not available here`}>
      The service that answers it is not deployed, or is older than this page. Everything else works without it.
    </Alert>
  );
}
