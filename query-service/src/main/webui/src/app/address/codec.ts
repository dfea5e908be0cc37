/** How the state of a page is written as its address. What is malformed is read as its default. */
export interface AddressCodec<T> {
  parse: (parameters: URLSearchParams) => T;
  /** Without what is at its default: the same state always has the same address. */
  format: (state: T) => Record<string, string | readonly string[]>;
}

export function toSearch(state: Record<string, string | readonly string[]>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) {
    for (const one of typeof value === "string" ? [value] : value) {
      if (one !== "") parameters.append(name, one);
    }
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

/** Several values of a parameter, each once, without those that cannot be. */
export function values(parameters: URLSearchParams, name: string, shape: RegExp): string[] {
  return [...new Set(parameters.getAll(name))].filter((value) => shape.test(value));
}

/** One of a few words, or undefined. */
export function oneOf<T extends string>(value: string | null, words: readonly T[]): T | undefined {
  return words.find((word) => word === value);
}

export const SHAPES = {
  account: /^\d{12}$/,
  type: /^[a-z0-9-]+(:[A-Za-z0-9/_.-]+)?$/,
  region: /^[a-z]{2,}(-[a-z0-9]+)+$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
  word: /^[A-Za-z0-9._-]{1,100}$/,
} as const;

/** A day that exists, or "". */
export function day(value: string | null): string {
  return value !== null && SHAPES.day.test(value) && !Number.isNaN(Date.parse(value)) ? value : "";
}
