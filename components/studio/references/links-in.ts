/** Links between spaces, as they were written; nothing if there is none or one is not a link. */
export function linksIn(text: string): string[] | undefined {
  const links = text.split(/\s+/).filter((part) => part !== "");
  const all = links.length > 0 && links.every((link) => /^https?:\/\/./i.test(link));
  return all ? links : undefined;
}
