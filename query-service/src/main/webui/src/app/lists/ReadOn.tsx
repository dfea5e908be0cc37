import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { countOf } from "../format/formatCount";

interface Props {
  shown: number;
  /** One of what is shown: "change". */
  unit: string;
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}

/** How much of a list is shown, and the way to more of it. */
export function ReadOn({ shown, unit, list }: Props) {
  return (
    <Box textAlign="center" padding="s">
      <SpaceBetween size="s" direction="horizontal" alignItems="center">
        <Box color="text-body-secondary">
          {list.hasNextPage ? `The newest ${countOf(shown, unit)}` : `${countOf(shown, unit)}, which is all`}
        </Box>
        {list.hasNextPage && (
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Show more
          </Button>
        )}
      </SpaceBetween>
    </Box>
  );
}
