import { type AddressCodec, day, SHAPES, values } from "../app/address/codec";
import type { ChangeFilter } from "./changesApi";
import { CHANGE_KINDS } from "./changeTypes";

/** The filters of the changes, as the address of their page has them. */
export const changeAddress: AddressCodec<ChangeFilter> = {
  parse: (parameters) => ({
    accountId: values(parameters, "accountId", SHAPES.account),
    resourceType: values(parameters, "resourceType", SHAPES.type),
    region: values(parameters, "region", SHAPES.region),
    kind: values(parameters, "kind", new RegExp(`^(${CHANGE_KINDS.join("|")})$`)),
    scanId: SHAPES.word.test(parameters.get("scanId") ?? "") ? (parameters.get("scanId") ?? "") : "",
    from: day(parameters.get("from")),
    to: day(parameters.get("to")),
  }),
  format: (filter) => ({ ...filter }),
};

export const NO_CHANGE_FILTER: ChangeFilter = changeAddress.parse(new URLSearchParams());
