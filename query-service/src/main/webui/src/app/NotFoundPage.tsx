import Box from "@cloudscape-design/components/box";
import { Link } from "react-router";

export function NotFoundPage() {
  return (
    <Box textAlign="center" padding="xxxl">
      <title>Not found · Nucleus Auto-Discovery</title>
      <Box variant="h1">There is no such page</Box>
      <Box padding={{ top: "s" }}>
        <Link className="text-link" to="/inventory">
          Go to the inventory
        </Link>
      </Box>
    </Box>
  );
}
