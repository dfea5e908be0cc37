import { I18nProvider } from "@cloudscape-design/components/i18n";
import messages from "@cloudscape-design/components/i18n/messages/all.en";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { BrowserRouter, Navigate, Route, Routes, useLocation } from "react-router";
import { InventoryPage } from "../inventory/InventoryPage";
import { AppShell } from "./AppShell";
import { NotFoundPage } from "./NotFoundPage";

interface Props {
  queryClient: QueryClient;
}

export function App({ queryClient }: Props) {
  return (
    <I18nProvider locale="en" messages={[messages]}>
      <QueryClientProvider client={queryClient}>
        <BrowserRouter>
          <Routes>
            <Route element={<AppShell />}>
              <Route index element={<ToInventory />} />
              <Route path="inventory" element={<InventoryPage />} />
              <Route path="*" element={<NotFoundPage />} />
            </Route>
          </Routes>
        </BrowserRouter>
      </QueryClientProvider>
    </I18nProvider>
  );
}

/** The front door; what an address asks for is kept. */
function ToInventory() {
  const { search, hash } = useLocation();
  return <Navigate to={{ pathname: "/inventory", search, hash }} replace />;
}
