/** Where the AWS console of each partition is. */
const CONSOLES: Record<string, string> = {
  aws: "console.aws.amazon.com",
  "aws-cn": "console.amazonaws.cn",
  "aws-us-gov": "console.amazonaws-us-gov.com",
};

interface ArnParts {
  partition: string;
  service: string;
  region: string;
  resource: string;
}

function partsOf(arn: string): ArnParts | undefined {
  const [head, partition, service, region, , ...resource] = arn.split(":");
  if (head !== "arn" || !partition || !service || region === undefined || resource.length === 0) return undefined;
  return { partition, service, region, resource: resource.join(":") };
}

/** The pages whose address the resource itself tells. All others are found by the console from the ARN. */
const PAGES: Record<string, (parts: ArnParts) => string | undefined> = {
  ec2: ({ region, resource }) => {
    const [kind, id] = resource.split("/");
    const page = { instance: "InstanceDetails:instanceId", volume: "VolumeDetails:volumeId" }[kind ?? ""];
    return page && id ? `/ec2/home?region=${region}#${page}=${encodeURIComponent(id)}` : undefined;
  },
  s3: ({ resource }) => (resource.includes("/") ? undefined : `/s3/buckets/${encodeURIComponent(resource)}`),
  lambda: ({ region, resource }) => {
    const [kind, name] = resource.split(":");
    return kind === "function" && name
      ? `/lambda/home?region=${region}#/functions/${encodeURIComponent(name)}`
      : undefined;
  },
};

/** The resource in the AWS console of its partition; undefined where there is no public console. */
export function consoleLink(arn: string): string | undefined {
  const parts = partsOf(arn);
  const console = parts && CONSOLES[parts.partition];
  if (parts === undefined || console === undefined) return undefined;
  const origin = `https://${parts.region === "" ? "" : `${parts.region}.`}${console}`;
  return `${origin}${PAGES[parts.service]?.(parts) ?? `/go/view?arn=${encodeURIComponent(arn)}`}`;
}
