// Read by old versions of Node too: plain syntax, and nothing imported.

/** The sentence for a version of Node that is too old, or undefined. */
export function nodeRefusal(version) {
  const parts = version.replace(/^v/, "").split(".").map(Number);
  const isEnough = parts[0] > 20 || (parts[0] === 20 && parts[1] >= 19);
  if (isEnough) return undefined;
  return `Proofsheet needs Node.js 20.19 or newer, and this is ${version}. See https://nodejs.org.`;
}
