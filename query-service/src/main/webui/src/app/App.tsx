import { I18nProvider } from "@cloudscape-design/components/i18n";
import messages from "@cloudscape-design/components/i18n/messages/all.en";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy } from "react";
import { BrowserRouter, Navigate, Route, Routes, useLocation } from "react-router";
import { SyncProvider } from "../sync/SyncProvider";
import { AppShell } from "./AppShell";
import { NotFoundPage } from "./NotFoundPage";

// A page is loaded when it is gone to: the first one shows without the others.
const HomePage = lazy(() => import("../home/HomePage"));
const InventoryPage = lazy(() => import("../inventory/InventoryPage"));
const AccountsPage = lazy(() => import("../accounts/AccountsPage"));
const ScansPage = lazy(() => import("../scans/ScansPage"));
const ScanPage = lazy(() => import("../scans/ScanPage"));
const ChangesPage = lazy(() => import("../changes/ChangesPage"));
const TrendsPage = lazy(() => import("../trends/TrendsPage"));
const ExportsPage = lazy(() => import("../exports/ExportsPage"));
const AuditPage = lazy(() => import("../audit/AuditPage"));

interface Props {
  queryClient: QueryClient;
}

export function App({ queryClient }: Props) {
  return (
    <I18nProvider locale="en" messages={[messages]}>
      <QueryClientProvider client={queryClient}>
        {/* Not as a transition: a box that was ticked must not wait for the list to be ticked. */}
        <BrowserRouter useTransitions={false}>
          <SyncProvider>
            <Routes>
              <Route element={<AppShell />}>
                <Route index element={<Front />} />
                <Route path="inventory" element={<InventoryPage />} />
                <Route path="accounts" element={<AccountsPage />} />
                <Route path="scans" element={<ScansPage />} />
                <Route path="scans/:scanId" element={<ScanPage />} />
                <Route path="changes" element={<ChangesPage />} />
                <Route path="trends" element={<TrendsPage />} />
                <Route path="exports" element={<ExportsPage />} />
                <Route path="audit" element={<AuditPage />} />
                <Route path="*" element={<NotFoundPage />} />
              </Route>
            </Routes>
          </SyncProvider>
        </BrowserRouter>
      </QueryClientProvider>
    </I18nProvider>
  );
}

/** The front door. A question in its address is one to the inventory, which was here once. */
function Front() {
  const { search } = useLocation();
  return search === "" ? <HomePage /> : <Navigate to={{ pathname: "/inventory", search }} replace />;
}
