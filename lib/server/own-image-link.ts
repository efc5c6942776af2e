const PATHS = /^\/(?:api\/images|images)\/([0-9a-f-]{36})(?:\/(?:original|thumbnail))?$/;

/**
 * The id in a link that a person copied from this studio. The port does not matter: an id is
 * chance, so one that is found is ours.
 */
export function ownImageIn(url: string, hosts: readonly string[]): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:") return undefined;
  return hosts.includes(hostname) ? PATHS.exec(pathname)?.[1] : undefined;
}
