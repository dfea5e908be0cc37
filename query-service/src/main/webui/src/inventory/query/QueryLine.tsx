import Autosuggest, { type AutosuggestProps } from "@cloudscape-design/components/autosuggest";
import FormField from "@cloudscape-design/components/form-field";
import { useEffect, useMemo, useRef } from "react";
import { formatCount } from "../../app/format/formatCount";
import type { Facets } from "../facets/facetTypes";
import { complete, type Completion } from "../language/completion";
import { useQueryText } from "./useQueryText";

interface Props {
  q: string;
  /** What is wrong with the query, if anything. */
  mistake: string | undefined;
  facets: Facets;
  tagKeys: readonly string[];
  onType: (q: string) => void;
  onCommit: (q: string) => void;
}

/** Finds resources by the query language; the slash key leads here from anywhere on the page. */
export function QueryLine({ q, mistake, facets, tagKeys, onType, onCommit }: Props) {
  const input = useRef<AutosuggestProps.Ref>(null);
  const { text, type, commit } = useQueryText({ q, onType, onCommit });
  const options = useMemo(() => complete(text, facets, tagKeys).map(toOption), [text, facets, tagKeys]);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  const chose = useRef(false);

  /** Enter takes the completion that is highlighted; with none, the line is done as it is. */
  function enter() {
    chose.current = false;
    queueMicrotask(() => {
      if (!chose.current) commit();
    });
  }

  function choose(value: string, chosen: boolean) {
    chose.current = true;
    // A field waits for its value: the line is not done yet.
    if (chosen && value.endsWith(":")) type(value);
    else commit(value);
  }

  return (
    <FormField errorText={mistake} stretch>
      <Autosuggest
        ref={input}
        value={text}
        options={options}
        filteringType="manual"
        virtualScroll
        hideEnteredTextOption
        placeholder="Search names, IDs and ARNs, or type:ec2 region:us-east-1 -status:missing tag:env=prod"
        ariaLabel="Search resources"
        clearAriaLabel="Clear the search"
        enteredTextLabel={(value) => `Search ${value}`}
        onChange={({ detail }) => type(detail.value)}
        onKeyDown={({ detail }) => {
          if (detail.key === "Enter") enter();
        }}
        onSelect={({ detail }) => choose(detail.value, detail.selectedOption !== undefined)}
        onBlur={() => commit()}
      />
    </FormField>
  );
}

function toOption({ value, label, description, count }: Completion): AutosuggestProps.Option {
  return {
    value,
    label,
    ...(description !== undefined ? { description } : {}),
    ...(count !== undefined ? { labelTag: formatCount(count) } : {}),
  };
}

function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !isCheckbox(target));
}

function isCheckbox(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && target.type === "checkbox";
}
