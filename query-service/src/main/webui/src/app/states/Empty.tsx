import Box from "@cloudscape-design/components/box";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ReactNode } from "react";

interface Props {
  title: string;
  action?: ReactNode;
  children?: ReactNode;
}

/** Why there is nothing, and what to do about it. */
export function Empty({ title, action, children }: Props) {
  return (
    <Box textAlign="center" color="inherit" padding={{ vertical: "xl", horizontal: "l" }}>
      <SpaceBetween size="xs">
        <Box variant="h3" tagOverride="p">
          {title}
        </Box>
        {children && <Box color="text-body-secondary">{children}</Box>}
        {action}
      </SpaceBetween>
    </Box>
  );
}
