import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Modal from "@cloudscape-design/components/modal";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError } from "../api/apiError";
import { ErrorNotice } from "../app/errors/ErrorNotice";
import { countOf } from "../app/format/formatCount";
import { InnerLink } from "../app/InnerLink";
import { NotDeployed } from "../app/states/NotDeployed";
import { ExportProgress } from "./ExportProgress";
import { startExport } from "./exportsApi";
import { type ExportFormat, type ExportWish, isUnderWay } from "./exportTypes";
import { useCancelExport, useDownload, useExport } from "./useExport";

interface Props {
  wish: ExportWish;
  onDismiss: () => void;
}

const FORMAT_CHOICES = [
  { value: "xlsx", label: "Excel (.xlsx)", description: "With real dates and filters" },
  { value: "csv", label: "CSV", description: "UTF-8; times are ISO-8601 in UTC" },
  { value: "ndjson", label: "NDJSON", description: "A JSON object a line, for programs" },
];

/** Says how much will be exported, starts it, and follows it to the file. Closing the dialog does not stop it. */
export default function ExportDialog({ wish, onDismiss }: Props) {
  const [format, setFormat] = useState<ExportFormat>("xlsx");
  const start = useMutation({ mutationFn: () => startExport(wish, format) });
  const job = useExport(start.data);
  const stop = useCancelExport();
  const download = useDownload();
  const missing = start.error instanceof ApiError && start.error.isNotDeployed;
  const ready = job.data?.state === "completed";

  return (
    <Modal
      visible
      header="Export"
      onDismiss={onDismiss}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button onClick={onDismiss}>Close</Button>
            {!start.isSuccess && (
              <Button variant="primary" loading={start.isPending} disabled={missing} onClick={() => start.mutate()}>
                {`Export ${countOf(wish.rows, "row")}`}
              </Button>
            )}
            {start.isSuccess && job.data !== undefined && isUnderWay(job.data) && (
              <Button loading={stop.isPending} onClick={() => stop.mutate(job.data.exportId)}>
                Cancel the export
              </Button>
            )}
            {ready && job.data !== undefined && (
              <Button
                variant="primary"
                iconName="download"
                loading={download.isPending}
                onClick={() => download.mutate(job.data)}
              >
                Download
              </Button>
            )}
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {start.isError && missing && <NotDeployed what="Exporting" />}
        {start.isError && !missing && (
          <ErrorNotice
            header="The export could not be started"
            error={start.error}
            failedAt={start.submittedAt}
            onRetry={() => start.mutate()}
          />
        )}
        {[stop, download].map(
          (action, index) =>
            action.isError && (
              <ErrorNotice
                // oxlint-disable-next-line react/no-array-index-key -- there are these two
                key={index}
                header={action === stop ? "The export could not be cancelled" : "The file could not be downloaded"}
                error={action.error}
                failedAt={action.submittedAt}
                onRetry={() => {
                  if (job.data === undefined) return;
                  if (action === stop) stop.mutate(job.data.exportId);
                  else download.mutate(job.data);
                }}
              />
            ),
        )}
        {job.data === undefined || !start.isSuccess ? (
          <>
            <Box>
              {`${countOf(wish.rows, "row")} in ${countOf(wish.columns.length + wish.tagColumns.length, "column")}: what the list finds, sorted and with the columns as it shows them.`}
            </Box>
            <FormField label="Format">
              <RadioGroup
                value={format}
                items={FORMAT_CHOICES}
                onChange={({ detail }) => setFormat(detail.value as ExportFormat)}
              />
            </FormField>
          </>
        ) : (
          <>
            <ExportProgress job={job.data} />
            {job.isError && (
              <ErrorNotice
                header="The state of the export could not be loaded"
                error={job.error}
                failedAt={job.errorUpdatedAt}
                retrying={job.isFetching}
                onRetry={() => void job.refetch()}
              />
            )}
            <Alert type="info">
              This dialog may be closed: the export goes on, and is found under <InnerLink to="/exports">Exports</InnerLink>.
            </Alert>
          </>
        )}
      </SpaceBetween>
    </Modal>
  );
}
