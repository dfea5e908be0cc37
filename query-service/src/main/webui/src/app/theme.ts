import { applyMode, Mode } from "@cloudscape-design/global-styles";
import { useSyncExternalStore } from "react";

/** `system` follows the operating system, also when that changes while the page is open. */
export type ThemeChoice = "system" | "light" | "dark";

const STORAGE_KEY = "nucleus.theme";
const systemDark = window.matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();
let choice = readChoice();

function readChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return stored === "light" || stored === "dark" ? stored : "system";
  } catch {
    // Storage may be forbidden; the page then forgets the choice.
    return "system";
  }
}

function storeChoice(next: ThemeChoice): void {
  try {
    localStorage.setItem(STORAGE_KEY, next);
  } catch {
    // As above.
  }
}

function apply(): void {
  const dark = choice === "dark" || (choice === "system" && systemDark.matches);
  applyMode(dark ? Mode.Dark : Mode.Light);
}

/** Puts the theme on the page and keeps it there; call once, before the first render. */
export function startTheme(): void {
  apply();
  systemDark.addEventListener("change", apply);
}

export function chooseTheme(next: ThemeChoice): void {
  choice = next;
  storeChoice(next);
  apply();
  for (const notify of listeners) notify();
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => choice,
  );
}
