import Box from "@cloudscape-design/components/box";
import CopyToClipboard from "@cloudscape-design/components/copy-to-clipboard";
import { ApiError } from "../../api/apiError";

/** Why a request failed: the server's words, the fields it refused, and the id that finds it in the logs. */
export function ErrorDetails({ error }: { error: Error }) {
  if (!(error instanceof ApiError)) return <>{error.message}</>;
  return (
    <>
      <div>{error.detail ? `${error.title}: ${error.detail}` : error.title}</div>
      {error.fields.length > 0 && (
        <ul>
          {error.fields.map(({ field, message }) => (
            <li key={`${field} ${message}`}>{field === "" ? message : `${field}: ${message}`}</li>
          ))}
        </ul>
      )}
      {error.correlationId !== undefined && (
        <Box margin={{ top: "xxs" }} fontSize="body-s" color="text-body-secondary">
          Correlation id:{" "}
          <CopyToClipboard
            variant="inline"
            textToCopy={error.correlationId}
            copyButtonAriaLabel="Copy the correlation id"
            copySuccessText="Correlation id copied"
            copyErrorText="The correlation id could not be copied"
          />
        </Box>
      )}
    </>
  );
}
