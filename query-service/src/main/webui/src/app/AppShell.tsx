import AppLayout from "@cloudscape-design/components/app-layout";
import { Suspense } from "react";
import { Outlet, useLocation } from "react-router";
import { ErrorBoundary } from "./ErrorBoundary";
import { Navigation } from "./Navigation";
import { PageHeader } from "./PageHeader";
import { Loading } from "./states/Loading";
import { useStored } from "./stored";
import { useMedia } from "./useMedia";
import "./app.scss";

const HEADER_ID = "page-header";
const NAVIGATION_WIDTH = 200;
/** Narrower than this there is no room for the navigation beside the page: the bar at the top has it as a menu. */
const NARROW = "(max-width: 688px)";

/** What all pages share: the bar at the top, the navigation, and the main landmark. */
export function AppShell() {
  const { pathname } = useLocation();
  const [wanted, setWanted] = useStored("nucleus.navigation", parseOpen);
  const narrow = useMedia(NARROW);
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <div id={HEADER_ID} className="page-header">
        <PageHeader pagesMenu={narrow} />
      </div>
      <AppLayout
        headerSelector={`#${HEADER_ID}`}
        navigation={<Navigation />}
        navigationWidth={NAVIGATION_WIDTH}
        navigationHide={narrow}
        navigationOpen={wanted}
        onNavigationChange={({ detail }) => setWanted(detail.open)}
        toolsHide
        contentType="table"
        maxContentWidth={Number.MAX_VALUE}
        content={
          <div id="content" tabIndex={-1}>
            {/* A page that failed must not take the next one with it. */}
            <ErrorBoundary key={pathname}>
              <Suspense fallback={<Loading what="The page" />}>
                <Outlet />
              </Suspense>
            </ErrorBoundary>
          </div>
        }
      />
    </>
  );
}

function parseOpen(stored: unknown): boolean {
  return stored !== false;
}
