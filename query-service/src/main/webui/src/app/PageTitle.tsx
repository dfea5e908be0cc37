/** What the browser's tab and history say. */
export function PageTitle({ children }: { children: string }) {
  return <title>{`${children} · Nucleus Auto-Discovery`}</title>;
}
