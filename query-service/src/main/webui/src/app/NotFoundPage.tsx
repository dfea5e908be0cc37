import Box from "@cloudscape-design/components/box";
import { InnerLink } from "./InnerLink";
import { PageTitle } from "./PageTitle";

export function NotFoundPage() {
  return (
    <Box textAlign="center" padding="xxxl">
      <PageTitle>Not found</PageTitle>
      <Box variant="h1">There is no such page</Box>
      <Box padding={{ top: "s" }}>
        <InnerLink to="/inventory">Go to the inventory</InnerLink>
      </Box>
    </Box>
  );
}
