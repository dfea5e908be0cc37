import { describe, expect, it } from "vitest";
import { DEFAULT_QUERY, formatInventoryQuery, inventoryLink, type InventoryQuery, parseInventoryQuery } from "./inventoryQuery";

describe("the address of the inventory", () => {
  it("round-trips every part of what is shown", () => {
    const query: InventoryQuery = {
      q: 'type:ec2,s3:bucket -status:missing tag:"a b=ü/日本" web & co',
      page: 7,
      pageSize: 100,
      sortBy: "lastDiscoveredAt",
      sortOrder: "desc",
      columns: ["name", "tag:env", "region"],
      open: "arn:aws:s3:::a-bucket",
    };
    expect(parseInventoryQuery(formatInventoryQuery(query))).toEqual(query);
    expect(parseInventoryQuery(formatInventoryQuery({ ...query, pageSize: "all" })).pageSize).toBe("all");
  });

  it("is empty for the default, and reads back as it", () => {
    expect(formatInventoryQuery(DEFAULT_QUERY)).toBe("");
    expect(parseInventoryQuery("")).toEqual(DEFAULT_QUERY);
  });

  it.each([
    ["page=0"],
    ["page=-1"],
    ["page=1.5"],
    ["page=x"],
    ["page=99999999999"],
    ["pageSize=26"],
    ["pageSize=1000000"],
    ["sortBy=tags"],
    ["sortBy=__proto__&sortOrder=desc"],
    ["sortOrder=desc"],
    ["accountId=12"],
    ["region=EU%20West"],
    ["resourceType=%3Cscript%3E"],
    ["status=gone"],
    ["q=%20%20"],
    ["columns=%3C%3E,,"],
    ["open=javascript:alert(1)"],
    ["unknown=1"],
  ])("falls back where it is malformed: %s", (address) => {
    expect(parseInventoryQuery(`?${address}`)).toEqual(DEFAULT_QUERY);
  });

  it("takes the API's own filters, and keeps what is well formed beside what is not", () => {
    const query = parseInventoryQuery("?region=eu-west-1&region=%21&region=eu-west-1&resourceType=ec2&search=web&page=3");
    expect(query).toEqual({ ...DEFAULT_QUERY, q: "type:ec2 region:eu-west-1 web", page: 3 });
  });

  it("is a link for a query", () => {
    expect(inventoryLink("type:ec2  web")).toBe("/inventory?q=type%3Aec2+web");
    expect(inventoryLink("")).toBe("/inventory");
  });
});
