import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { cancelExport, EXPORTS_KEY, fetchExport, freshLink } from "./exportsApi";
import { type ExportJob, isUnderWay } from "./exportTypes";

const POLL_MS = 1_000;

/** Follows an export until it has ended. */
export function useExport(started: ExportJob | undefined) {
  return useQuery({
    queryKey: [...EXPORTS_KEY, started?.exportId],
    queryFn: ({ signal }) => fetchExport(started?.exportId ?? "", signal),
    enabled: started !== undefined,
    ...(started === undefined ? {} : { initialData: started }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? POLL_MS : false),
  });
}

/** Stops an export. */
export function useCancelExport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: cancelExport,
    onSettled: () => client.invalidateQueries({ queryKey: EXPORTS_KEY }),
  });
}

/** Downloads a file by a link that was made this moment, so that none is found to have expired. */
export function useDownload() {
  return useMutation({
    mutationFn: async ({ exportId, filename }: ExportJob) => {
      const { downloadUrl } = await freshLink(exportId);
      const link = document.createElement("a");
      link.href = downloadUrl;
      link.download = filename ?? "";
      link.rel = "noopener";
      link.click();
    },
  });
}
