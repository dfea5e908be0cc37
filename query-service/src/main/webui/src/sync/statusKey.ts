export const STATUS_KEY = ["inventory", "status"] as const;
