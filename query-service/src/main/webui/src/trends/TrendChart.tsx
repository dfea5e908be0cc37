import LineChart from "@cloudscape-design/components/line-chart";
import { formatCount } from "../app/format/formatCount";
import type { Series } from "./series";

interface Props {
  label: string;
  series: readonly Series[];
  height?: number;
  /** Without the names of the lines and their filter. */
  plain?: boolean;
}

const DAY = new Intl.DateTimeFormat(undefined, { month: "short", day: "numeric" });

/** Lines over days. Whoever shows it puts a table beside it. */
export default function TrendChart({ label, series, height = 300, plain = false }: Props) {
  const points = series.flatMap(({ data }) => data);
  const most = Math.max(1, ...points.map(({ y }) => y));
  const days = points.map(({ x }) => x).toSorted((a, b) => a.getTime() - b.getTime());
  const domain = days.length > 0 ? { xDomain: [days[0]!, days.at(-1)!] } : {};
  return (
    <LineChart<Date>
      ariaLabel={label}
      series={series.map(({ title, data }) => ({ type: "line" as const, title, data, valueFormatter: formatCount }))}
      {...domain}
      yDomain={[0, most * 1.05]}
      xScaleType="time"
      xTitle="Day"
      yTitle="Resources"
      height={height}
      hideFilter
      hideLegend={plain}
      i18nStrings={{
        xTickFormatter: (day) => DAY.format(day),
        yTickFormatter: formatCount,
        chartAriaRoleDescription: "line chart",
        xAxisAriaRoleDescription: "x axis",
        yAxisAriaRoleDescription: "y axis",
        detailPopoverDismissAriaLabel: "Dismiss",
        legendAriaLabel: "Legend",
      }}
      empty="No figures yet"
    />
  );
}
