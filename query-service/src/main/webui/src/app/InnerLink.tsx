import type { ReactNode } from "react";
import { Link, type To } from "react-router";

/** A link to another of our pages, which is not loaded anew. */
export function InnerLink({ to, children, label }: { to: To; children: ReactNode; label?: string }) {
  return (
    <Link className="text-link" to={to} aria-label={label}>
      {children}
    </Link>
  );
}
