import TopNavigation from "@cloudscape-design/components/top-navigation";
import { useNavigate } from "react-router";
import { chooseTheme, type ThemeChoice, useThemeChoice } from "./theme";

const THEMES: readonly { id: ThemeChoice; text: string }[] = [
  { id: "system", text: "Like the system" },
  { id: "light", text: "Light" },
  { id: "dark", text: "Dark" },
];

/** The bar at the top of every page. */
export function PageHeader() {
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
