import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { useQuery } from "@tanstack/react-query";
import { RelativeTime } from "../app/format/RelativeTime";
import { InnerLink } from "../app/InnerLink";
import { Empty } from "../app/states/Empty";
import { Part } from "../app/states/Part";
import { ChangeKind } from "../changes/ChangeKind";
import { CHANGES_KEY, fetchChanges } from "../changes/changesApi";
import { PlainTable } from "./PlainTable";

const SHOWN = 8;

/** What changed last, in any account. */
export function RecentChanges() {
  const changes = useQuery({
    queryKey: [...CHANGES_KEY, "recent"],
    queryFn: ({ signal }) => fetchChanges({}, null, signal, SHOWN),
  });
  return (
    <Container
      header={
        <Header variant="h2" description={<InnerLink to="/changes">All changes</InnerLink>}>
          Latest changes
        </Header>
      }
    >
      <Part what="The change history" query={changes}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="No changes yet">The second scan of an account shows what changed since the first.</Empty>
          ) : (
            <PlainTable
              label="Latest changes"
              columns={["Resource", "Type", "Change", "When"]}
              rows={items.map(({ at, kind, name, resourceArn, resourceId, resourceType, scanId }) => ({
                key: `${at} ${kind} ${scanId} ${resourceArn}`,
                cells: [
                  <InnerLink key="resource" to={`/inventory?open=${encodeURIComponent(resourceArn)}`}>
                    {name || resourceId}
                  </InnerLink>,
                  resourceType,
                  <ChangeKind key="kind" kind={kind} />,
                  <RelativeTime key="at" at={at} />,
                ],
              }))}
            />
          )
        }
      </Part>
    </Container>
  );
}
