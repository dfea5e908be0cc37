/** The fields of the query language, with what each is about. The server reads the same language. */
export const FIELDS = {
  type: "type or service, such as ec2:instance or ec2",
  service: "service, such as ec2",
  account: "account id",
  region: "region, or aws-global",
  status: "active or missing",
  state: "the service's own word, such as running",
  name: "name; * stands for anything",
  id: "resource id; * stands for anything",
  arn: "ARN; * stands for anything",
  tag: "tag key, or key=value",
  created: "when AWS made it: >7d is longer ago, <2026-01-01 before that day",
  changed: "when it last changed here",
  first: "when it was first found",
  last: "when it was last found",
} as const;

export type Field = keyof typeof FIELDS;

/** One condition of a query; all must hold. Of its values, one must; of a negated one, none. */
export interface Term {
  /** Absent: a word to be found in name, id or ARN. */
  field?: Field;
  negated: boolean;
  values: string[];
  /** As it was written, and where. */
  text: string;
  start: number;
}

export interface QueryMistake {
  message: string;
  /** From 0. */
  position: number;
}

export interface ParsedQuery {
  terms: Term[];
  mistakes: QueryMistake[];
}

const FIELD_PREFIX = /^(-?)([A-Za-z]+):/;
/** What AWS people paste: an ARN is a value, though it begins like a field. */
const ARN_PREFIX = /^-?arn:aws[a-z-]*:/;

/** Reads a query as it is typed: what is understood of it, and what not. */
export function parseTerms(query: string): ParsedQuery {
  const terms: Term[] = [];
  const mistakes: QueryMistake[] = [];
  for (const { text, start, open } of pieces(query)) {
    if (open) mistakes.push({ message: "The closing quote is missing", position: start });
    const field = FIELD_PREFIX.exec(text);
    if (ARN_PREFIX.test(text)) {
      terms.push({ field: "arn", negated: text.startsWith("-"), values: [text.replace(/^-/, "")], text, start });
    } else if (field === null) {
      const negated = text.length > 1 && text.startsWith("-");
      terms.push({ negated, values: [unquote(negated ? text.slice(1) : text)], text, start });
    } else {
      const [prefix, minus, name = ""] = field;
      const values = splitValues(text.slice(prefix.length));
      if (!isField(name)) {
        mistakes.push({ message: `There is no field “${name}”`, position: start + (minus?.length ?? 0) });
      } else if (values.length === 0) {
        mistakes.push({ message: `“${name}:” needs a value: ${FIELDS[name]}`, position: start + prefix.length });
      } else {
        terms.push({ field: name, negated: minus === "-", values, text, start });
      }
    }
  }
  return { terms, mistakes };
}

export function isField(name: string): name is Field {
  return Object.hasOwn(FIELDS, name);
}

interface Piece {
  text: string;
  start: number;
  /** A quote was not closed. */
  open: boolean;
}

/** The query cut at the spaces that are not in quotes. */
export function pieces(query: string): Piece[] {
  const found: Piece[] = [];
  let start = -1;
  let quoted = false;
  for (let at = 0; at <= query.length; at++) {
    const character = query[at];
    const ends = character === undefined || (!quoted && /\s/.test(character));
    if (ends && start >= 0) {
      found.push({ text: query.slice(start, at), start, open: quoted });
      start = -1;
    } else if (!ends) {
      if (start < 0) start = at;
      // In quotes, a backslash takes the meaning from a quote or a backslash.
      if (quoted && character === "\\") at++;
      else if (character === '"') quoted = !quoted;
    }
  }
  return found;
}

function splitValues(text: string): string[] {
  const values: string[] = [];
  let quoted = false;
  let value = "";
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (quoted && character === "\\") {
      at++;
      value += text[at] ?? "";
    } else if (character === '"') {
      quoted = !quoted;
    } else if (character === "," && !quoted) {
      values.push(value);
      value = "";
    } else {
      value += character;
    }
  }
  return [...values, value].filter((one) => one !== "");
}

/** A word as one, whatever commas are in it. */
function unquote(text: string): string {
  return splitValues(text).join(",");
}

/** What means nothing but itself in the language. */
const PLAIN_VALUE = /^[\p{L}\p{N}:/._=@+-]+$/u;

/** A value as the language writes it: in quotes if anything in it has a meaning. */
export function formatValue(value: string): string {
  return PLAIN_VALUE.test(value) ? value : `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

export function formatTerm(field: Field, values: readonly string[], negated = false): string {
  return `${negated ? "-" : ""}${field}:${values.map(formatValue).join(",")}`;
}
