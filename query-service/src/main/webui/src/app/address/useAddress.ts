import { useMemo } from "react";
import { useLocation, useNavigate } from "react-router";
import { type AddressCodec, toSearch } from "./codec";

/** The state of a page, which lives in its address and nowhere else. The codec must stay the same object. */
export function useAddress<T extends object>(codec: AddressCodec<T>) {
  const { search } = useLocation();
  const navigate = useNavigate();
  const state = useMemo(() => codec.parse(new URLSearchParams(search)), [codec, search]);
  const change = useMemo(
    () =>
      /** Changes the state as one step that Back undoes. */
      (patch: Partial<T>) => {
        // Two changes in one event must build on each other, before the router has rendered the first: ask the address.
        const current = codec.parse(new URLSearchParams(window.location.search));
        const next = toSearch(codec.format({ ...current, ...patch }));
        if (next !== toSearch(codec.format(current))) void navigate({ search: next });
      },
    [codec, navigate],
  );
  return { state, change };
}
