export const STATS_KEY = ["inventory", "stats"] as const;
