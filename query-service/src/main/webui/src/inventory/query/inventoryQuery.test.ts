import { describe, expect, it } from "vitest";
import type { ResourceQuery } from "../../api/types";
import { DEFAULT_QUERY, formatInventoryQuery, isFiltered, parseInventoryQuery } from "./inventoryQuery";

describe("the address of the inventory", () => {
  it("round-trips every part of a query", () => {
    const query: ResourceQuery = {
      accountId: ["111111111111", "222222222222"],
      resourceType: ["ec2", "s3:bucket"],
      region: ["eu-west-1", "aws-global"],
      status: ["missing"],
      search: "a & b = ü/日本",
      page: 7,
      pageSize: 100,
      sortBy: "lastDiscoveredAt",
      sortOrder: "desc",
    };
    expect(parseInventoryQuery(formatInventoryQuery(query))).toEqual(query);
  });

  it("is empty for the default query, and reads back as it", () => {
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
    ["search=%20%20"],
    ["unknown=1"],
  ])("falls back where it is malformed: %s", (address) => {
    expect(parseInventoryQuery(`?${address}`)).toEqual(DEFAULT_QUERY);
  });

  it("keeps what is well formed beside what is not", () => {
    const query = parseInventoryQuery("?region=eu-west-1&region=%21&region=eu-west-1&page=3&pageSize=7");
    expect(query).toEqual({ ...DEFAULT_QUERY, region: ["eu-west-1"], page: 3 });
  });

  it("counts as filtered by a filter or a search, not by order or page", () => {
    expect(isFiltered({ ...DEFAULT_QUERY, sortBy: "name", page: 2 })).toBe(false);
    expect(isFiltered({ ...DEFAULT_QUERY, search: "x" })).toBe(true);
    expect(isFiltered({ ...DEFAULT_QUERY, status: ["missing"] })).toBe(true);
  });
});
