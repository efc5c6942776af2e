/**
 * What is wrong with a lockfile, in sentences. A lock without a platform's entry makes `npm ci`
 * refuse on that platform only; a host in it is somebody's own registry; and a package with
 * binaries that floats takes a version whose binaries may not all be there.
 *
 * @param {{ manifest: { dependencies?: Record<string, string>, devDependencies?: Record<string, string> }, lock: { packages?: Record<string, any> } }} files
 * @returns {string[]}
 */
export function lockfileFaults({ manifest, lock }) {
  const packages = lock.packages ?? {};
  return [
    ...hostFaults(packages),
    ...optionalFaults(packages),
    ...pinFaults(manifest),
    ...agreementFaults(manifest, packages[""] ?? {}),
  ];
}

function hostFaults(packages) {
  return Object.entries(packages)
    .filter(([path, entry]) => path !== "" && entry.resolved !== undefined)
    .map(([path]) => `${path} names where it was downloaded from (resolved)`);
}

function optionalFaults(packages) {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !isFoundUpwards({ packages, path, name }))
      .map((name) => `${path} wants ${name}, which has no entry`),
  );
}

/** As Node looks a package up: in each `node_modules` on the way to the root. */
function isFoundUpwards({ packages, path, name }) {
  for (let at = path; ; ) {
    if (packages[at === "" ? `node_modules/${name}` : `${at}/node_modules/${name}`]) return true;
    if (at === "") return false;
    const parent = at.lastIndexOf("/node_modules/");
    at = parent === -1 ? "" : at.slice(0, parent);
  }
}

function declared(manifest) {
  return { ...manifest.dependencies, ...manifest.devDependencies };
}

function pinFaults(manifest) {
  return Object.entries(declared(manifest))
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(version))
    .map(([name, version]) => `package.json asks for ${name} ${version}: give one exact version`);
}

function agreementFaults(manifest, root) {
  const wanted = declared(manifest);
  const locked = declared(root);
  return [...new Set([...Object.keys(wanted), ...Object.keys(locked)])]
    .filter((name) => wanted[name] !== locked[name])
    .map((name) => `package.json and package-lock.json disagree on ${name}: run npm install`);
}
