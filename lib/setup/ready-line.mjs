/**
 * The one line that says where the studio is and what is real.
 *
 * @param {{ url: string, providers: readonly { name: string, state: string }[] }} studio
 */
export function readyLine({ url, providers }) {
  const names = (isSandboxed) =>
    providers
      .filter((provider) => (provider.state === "no_key") === isSandboxed)
      .map((provider) => provider.name)
      .sort()
      .join(", ");
  const ready = names(false);
  const sandboxed = names(true);
  const mode =
    ready === ""
      ? "sandbox: no provider key is set"
      : `ready: ${ready}${sandboxed === "" ? "" : `; sandbox: ${sandboxed}`}`;
  return `Proofsheet is ready at ${url} (${mode})`;
}
