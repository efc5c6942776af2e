const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/** @type {import("next").NextConfig} */
export default {
  // Tests build beside a running studio, never into it.
  distDir: process.env.PROOFSHEET_BUILD_DIR || ".next",
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  devIndicators: false,
  // Development must not write files of instructions into the project.
  agentRules: false,
  turbopack: { root: import.meta.dirname },
  // Images are sent by our own routes; the optimizer would be a second door.
  images: { unoptimized: true },
  // Before it says that it is ready a studio has loaded every page and route. One that a test starts for
  // moments loads what is asked for.
  experimental: { preloadEntriesOnStart: !process.env.PROOFSHEET_BUILD_DIR },
  // `npm run check` judges types, tests included; a build must not fail on them.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [{ source: "/:path*", headers: everywhere }],
};
