import Button from "@cloudscape-design/components/button";
import LiveRegion from "@cloudscape-design/components/live-region";
import { useEffect, useState } from "react";

const SAID_MS = 4_000;

interface Props {
  label: string;
  /** Asked for only when it is copied. */
  text: () => string;
}

/** Copies something, and says whether that worked. */
export function CopyButton({ label, text }: Props) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (said === "") return undefined;
    const timer = setTimeout(() => setSaid(""), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);

  async function copy() {
    try {
      // Only on https and localhost does a browser let a page write the clipboard.
      await navigator.clipboard.writeText(text());
      setSaid("Copied");
    } catch {
      setSaid("Could not be copied");
    }
  }

  return (
    <>
      <Button iconName={said === "Copied" ? "status-positive" : "copy"} onClick={() => void copy()}>
        {said === "" ? label : said}
      </Button>
      <LiveRegion hidden>{said}</LiveRegion>
    </>
  );
}
