import { setupServer } from "msw/node";

/** Answers in place of the API; each test says what, and a request that none expects fails it. */
export const server = setupServer();
