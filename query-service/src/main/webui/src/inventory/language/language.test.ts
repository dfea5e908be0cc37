import { describe, expect, it } from "vitest";
import { complete } from "./completion";
import { valuesOf, withoutTerm, withValues } from "./editing";
import { toRequest } from "./request";
import { parseTerms } from "./terms";

const terms = (query: string) =>
  parseTerms(query).terms.map(({ field, negated, values }) => ({ field, negated, values }));

describe("a query", () => {
  it("is read into its terms", () => {
    expect(terms('type:ec2 region:us-east-1,eu-west-1 -status:missing tag:env=prod "two words" web')).toEqual([
      { field: "type", negated: false, values: ["ec2"] },
      { field: "region", negated: false, values: ["us-east-1", "eu-west-1"] },
      { field: "status", negated: true, values: ["missing"] },
      { field: "tag", negated: false, values: ["env=prod"] },
      { field: undefined, negated: false, values: ["two words"] },
      { field: undefined, negated: false, values: ["web"] },
    ]);
  });

  it("may have quotes around values, with spaces and commas in them", () => {
    expect(terms('tag:team="a, b",env name:"web 1"')).toEqual([
      { field: "tag", negated: false, values: ["team=a, b", "env"] },
      { field: "name", negated: false, values: ["web 1"] },
    ]);
  });

  it("may have quotes and backslashes in quotes, and is read as it was written", () => {
    const value = String.raw`a "b" \ c, d`;
    const query = withValues("web", "name", [value]);
    expect(terms(`${query} type:ec2`)).toEqual([
      { field: undefined, negated: false, values: ["web"] },
      { field: "name", negated: false, values: [value] },
      { field: "type", negated: false, values: ["ec2"] },
    ]);
  });

  it("takes a pasted ARN for one", () => {
    const arn = "arn:aws-cn:ec2:cn-north-1:111111111111:instance/i-1";
    expect(terms(arn)).toEqual([{ field: "arn", negated: false, values: [arn] }]);
    expect(toRequest(`${arn} web`).q).toBe(`arn:"${arn}" web`);
    expect(toRequest("arn:*instance*").q).toBe("arn:*instance*");
  });

  it.each([
    ["colour:red", "There is no field “colour”", 0],
    ["web -colour:red", "There is no field “colour”", 5],
    ["region:", "“region:” needs a value: region, or aws-global", 7],
    ['web "open', "The closing quote is missing", 4],
  ])("%s is told to be wrong, and where", (query, message, position) => {
    expect(parseTerms(query).mistakes).toEqual([{ message, position }]);
  });

  it("is changed where a facet changes it, and nowhere else", () => {
    const query = 'web  type:ec2 -region:eu-west-1 "a  b" type:s3';
    expect(valuesOf(query, "type")).toEqual(["ec2", "s3"]);
    expect(withValues(query, "type", ["rds:db"])).toBe('web type:rds:db -region:eu-west-1 "a  b"');
    expect(withValues(query, "type", [])).toBe('web -region:eu-west-1 "a  b"');
    expect(withValues("web", "account", ["111111111111", "222222222222"])).toBe("web account:111111111111,222222222222");
    expect(withValues("", "state", ["in use"])).toBe('state:"in use"');
    expect(withValues("", "state", ['a "b" \\ *'])).toBe(String.raw`state:"a \"b\" \\ *"`);
  });

  it("loses one of two equal terms when that one is dropped", () => {
    const query = "web web";
    expect(withoutTerm(query, parseTerms(query).terms[1]!)).toBe("web");
  });
});

describe("what the API is asked for a query", () => {
  it("is a parameter where one says it all, and the query language otherwise", () => {
    expect(toRequest("type:ec2,s3:bucket region:eu-west-1 status:active -account:111111111111 name:web* x")).toEqual({
      resourceType: ["ec2", "s3:bucket"],
      region: ["eu-west-1"],
      status: ["active"],
      accountId: [],
      q: "-account:111111111111 name:web* x",
    });
  });

  it("keeps two terms of one field apart, which both must hold", () => {
    expect(toRequest("region:a,b region:b,c")).toMatchObject({ region: [], q: "region:a,b region:b,c" });
  });

  it("leaves to the server what is no plain value", () => {
    expect(toRequest("region:eu-* account:payments status:gone")).toMatchObject({
      region: [],
      accountId: [],
      status: [],
      q: "region:eu-* account:payments status:gone",
    });
    expect(toRequest("colour:red region:a").q).toBe("colour:red region:a");
  });
});

describe("the completion", () => {
  const facets = {
    type: [
      { value: "ec2:instance", count: 12 },
      { value: "s3:bucket", count: 3 },
    ],
    account: [{ value: "111111111111", label: "payments", count: 15 }],
  };
  const labels = (query: string) => complete(query, facets, ["env", "team"]).map(({ label }) => label);

  it("offers fields where one can begin", () => {
    expect(labels("")).toContain("type:");
    expect(labels("web re")).toEqual(["region:"]);
    expect(labels("-st")).toEqual(["-status:", "-state:"]);
    expect(labels("web1")).toEqual([]);
    expect(labels('"sta')).toEqual([]);
  });

  it("offers values with their counts, by value or by name, without those that are taken", () => {
    expect(complete("web account:pay", facets, [])).toEqual([
      { value: "web account:111111111111", label: "111111111111", description: "payments", count: 15 },
    ]);
    expect(labels("type:s3:bucket,")).toEqual(["ec2:instance"]);
    expect(complete("type:s3:bucket,ec", facets, [])[0]?.value).toBe("type:s3:bucket,ec2:instance");
    expect(labels("tag:t")).toEqual(["team"]);
    expect(labels("colour:r")).toEqual([]);
  });
});
