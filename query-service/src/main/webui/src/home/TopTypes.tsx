import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import type { InventoryStats } from "../api/types";
import { countOf, formatCount } from "../app/format/formatCount";
import { InnerLink } from "../app/InnerLink";
import { inventoryLink } from "../inventory/query/inventoryQuery";
import { formatTerm } from "../inventory/language/terms";
import { PlainTable } from "./PlainTable";

const SHOWN = 8;

/** What there is most of. */
export function TopTypes({ stats }: { stats: InventoryStats | undefined }) {
  if (stats === undefined) return null;
  const types = Object.entries(stats.byType).toSorted(([, a], [, b]) => b - a);
  if (types.length === 0) return null;
  return (
    <Container
      header={
        <Header variant="h2" description={<InnerLink to="/inventory">The whole inventory</InnerLink>}>
          Most frequent types
        </Header>
      }
    >
      <PlainTable
        label="Most frequent types"
        columns={["Type", "Resources"]}
        rows={types.slice(0, SHOWN).map(([type, count]) => ({
          key: type,
          cells: [
            <InnerLink key="type" to={inventoryLink(formatTerm("type", [type]))}>
              {type}
            </InnerLink>,
            formatCount(count),
          ],
        }))}
        note={types.length > SHOWN ? `and ${countOf(types.length - SHOWN, "more type")}` : undefined}
      />
    </Container>
  );
}
