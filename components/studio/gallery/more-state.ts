/** Earlier pages: whether there are any, and how the last try to read one went. */
export type More = {
  state: "none" | "some" | "loading" | "failed";
  load: () => void;
};

type Reading = {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  /** Where all pages are read again, whose place the next page would take. */
  isRefetching?: boolean;
};

export function moreState(reading: Reading): More["state"] {
  if (!reading.hasNextPage) return "none";
  if (reading.isFetchingNextPage || reading.isRefetching === true) return "loading";
  return reading.isFetchNextPageError ? "failed" : "some";
}
