import Input, { type InputProps } from "@cloudscape-design/components/input";
import { useEffect, useRef } from "react";
import { useSearchText } from "./useSearchText";

interface Props {
  search: string;
  onType: (search: string) => void;
  onCommit: (search: string) => void;
}

/** Finds resources by words; the slash key leads here from anywhere on the page. */
export function SearchBox({ search, onType, onCommit }: Props) {
  const input = useRef<InputProps.Ref>(null);
  const { text, type, commit } = useSearchText({ search, onType, onCommit });

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) return;
      event.preventDefault();
      input.current?.select();
      input.current?.focus();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  return (
    <Input
      ref={input}
      type="search"
      value={text}
      placeholder="Search by name, ID, ARN or tag"
      ariaLabel="Search resources"
      clearAriaLabel="Clear the search"
      spellcheck={false}
      nativeInputAttributes={{ "aria-keyshortcuts": "/", maxLength: 200 }}
      onChange={({ detail }) => type(detail.value)}
      onKeyDown={({ detail }) => {
        if (detail.key === "Enter") commit();
      }}
      onBlur={commit}
    />
  );
}

function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
