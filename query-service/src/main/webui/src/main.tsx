import "@cloudscape-design/global-styles/index.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createQueryClient } from "./api/queryClient";
import { App } from "./app/App";
import { startTheme } from "./app/theme";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

startTheme();
createRoot(root).render(
  <StrictMode>
    <App queryClient={createQueryClient()} />
  </StrictMode>,
);
