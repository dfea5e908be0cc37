/** The pages that the navigation leads to. */
export const PAGES = [
  { path: "/", text: "Home" },
  { path: "/inventory", text: "Inventory" },
  { path: "/accounts", text: "Accounts & sync" },
  { path: "/scans", text: "Scans" },
  { path: "/changes", text: "Changes" },
  { path: "/trends", text: "Trends" },
  { path: "/exports", text: "Exports" },
  { path: "/audit", text: "Audit" },
] as const;
