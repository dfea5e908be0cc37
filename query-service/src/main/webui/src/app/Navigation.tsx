import SideNavigation from "@cloudscape-design/components/side-navigation";
import { useLocation, useNavigate } from "react-router";
import { PAGES } from "./pages";

const ITEMS = PAGES.map(({ path, text }) => ({ type: "link" as const, href: path, text }));

/** The way to every page. */
export function Navigation() {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  return (
    <SideNavigation
      activeHref={`/${pathname.split("/")[1] ?? ""}`}
      items={ITEMS}
      onFollow={(event) => {
        event.preventDefault();
        void navigate(event.detail.href);
      }}
    />
  );
}
