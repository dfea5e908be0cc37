import TopNavigation from "@cloudscape-design/components/top-navigation";
import { useNavigate } from "react-router";
import { PAGES } from "./pages";
import { chooseTheme, type ThemeChoice, useThemeChoice } from "./theme";

const THEMES: readonly { id: ThemeChoice; text: string }[] = [
  { id: "system", text: "Like the system" },
  { id: "light", text: "Light" },
  { id: "dark", text: "Dark" },
];

const MENU = PAGES.map(({ path, text }) => ({ id: path, text }));

/** The bar at the top of every page; with the way to every page where there is no other. */
export function PageHeader({ pagesMenu }: { pagesMenu: boolean }) {
  const navigate = useNavigate();
  const theme = useThemeChoice();
  return (
    <TopNavigation
      identity={{
        href: "/",
        title: "Nucleus Auto-Discovery",
        logo: { src: "/favicon.svg", alt: "Nucleus" },
        onFollow: (event) => {
          event.preventDefault();
          void navigate("/");
        },
      }}
      utilities={[
        ...(pagesMenu
          ? [
              {
                type: "menu-dropdown" as const,
                iconName: "menu" as const,
                text: "Pages",
                ariaLabel: "Pages",
                items: MENU,
                onItemClick: ({ detail }: { detail: { id: string } }) => void navigate(detail.id),
              },
            ]
          : []),
        {
          type: "menu-dropdown",
          iconName: "settings",
          text: "Appearance",
          ariaLabel: "Appearance",
          items: THEMES.map(({ id, text }) => ({ id, text, itemType: "checkbox" as const, checked: id === theme })),
          onItemClick: (event) => chooseTheme(event.detail.id as ThemeChoice),
        },
      ]}
    />
  );
}
