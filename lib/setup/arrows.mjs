// Who may import whom; the table of ARCHITECTURE.md. `values` may be imported as they are,
// `types` with `import type` alone; a zone may always import itself.
const zones = {
  contract: { values: [], types: ["catalog"], packages: /^zod$/ },
  catalog: { values: [], types: [], packages: /^$/ },
  language: { values: [], types: ["catalog", "contract"], packages: /^$/ },
  imprint: { values: [], types: [], packages: /^$/ },
  client: { values: ["catalog"], types: ["contract"], packages: /^(@tanstack\/|react$)/ },
  protocols: { values: ["contract", "catalog"], types: [] },
  providers: { values: ["protocols", "catalog", "contract"], types: [] },
  server: {
    values: ["contract", "catalog", "imprint", "language", "protocols", "providers", "sandbox"],
    types: [],
  },
  sandbox: { values: [], types: [] },
  setup: { values: [], types: [], packages: /^(node:|better-sqlite3$)/ },
  components: {
    values: ["client", "catalog", "imprint", "language"],
    types: ["contract"],
    packages: /^(?!node:|zod|kysely|better-sqlite3|sharp|undici|server-only)/,
  },
  pages: { values: ["components", "contract", "language", "lib/server/runtime.ts"], types: [] },
  routes: { values: ["server", "contract"], types: [] },
  entries: { values: ["server"], types: [] },
};

const places = [
  [/^lib\/server\/sandbox\//, "sandbox"],
  [
    /^lib\/(contract|catalog|imprint|language|client|protocols|providers|server|setup)\//,
    undefined,
  ],
  [/^components\//, "components"],
  [/^app\/.*route\.ts$/, "routes"],
  [/^app\//, "pages"],
  [/^(instrumentation|proxy)\.ts$/, "entries"],
  [/^tests\//, "tests"],
];

/** The zone of a file of ours; undefined for what tools demand at the root. */
export function zoneOf(path) {
  for (const [place, zone] of places) {
    const found = place.exec(path);
    if (found !== null) return zone ?? found[1];
  }
  return path.startsWith("lib/") ? "nowhere" : undefined;
}

/** The sentence for an import against the arrows, or undefined. */
export function arrowFault({ from, to, target, isTypeOnly }) {
  const zone = zoneOf(from);
  if (zone === undefined || zone === "tests") return undefined;
  const rule = zones[zone];
  if (rule === undefined) return `${from}: lib has no such folder`;
  if (target === undefined) {
    const isAllowed = rule.packages?.test(to) ?? true;
    return isAllowed ? undefined : `${from}: ${zone} must not import ${to}`;
  }
  const other = zoneOf(target);
  if (other === zone || isIn(rule.values, { other, target })) return undefined;
  if (!isIn(rule.types, { other, target })) return `${from}: ${zone} must not import ${target}`;
  return isTypeOnly ? undefined : `${from}: ${zone} takes types only from ${target} (import type)`;
}

function isIn(allowed, { other, target }) {
  return allowed.some((each) => each === other || each === target);
}
