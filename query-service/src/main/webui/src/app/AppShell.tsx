import AppLayout from "@cloudscape-design/components/app-layout";
import { Suspense } from "react";
import { Outlet } from "react-router";
import { ErrorBoundary } from "./ErrorBoundary";
import { PageHeader } from "./PageHeader";
import "./app.scss";

const HEADER_ID = "page-header";

/** What all pages share: the bar at the top, and the main landmark below it. */
export function AppShell() {
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <div id={HEADER_ID} className="page-header">
        <PageHeader />
      </div>
      <AppLayout
        headerSelector={`#${HEADER_ID}`}
        navigationHide
        toolsHide
        contentType="table"
        maxContentWidth={Number.MAX_VALUE}
        content={
          <div id="content" tabIndex={-1}>
            <ErrorBoundary>
              <Suspense fallback={null}>
                <Outlet />
              </Suspense>
            </ErrorBoundary>
          </div>
        }
      />
    </>
  );
}
