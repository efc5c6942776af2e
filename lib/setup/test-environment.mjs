/** What a developer may have set, and a test must not see: keys above all, since they spend. */
export const clearedVariables = [
  "SIRAYA_API_KEY",
  "SIRAYA_BASE_URL",
  "SIRAYA_AUTH_SCHEME",
  "SEREVIX_API_KEY",
  "SEREVIX_BASE_URL",
  "SIRAY_API_KEY",
  "SIRAY_API_TOKEN",
  "SIRAY_BASE_URL",
  "PORT",
  "PROOFSHEET_HOST",
  "PROOFSHEET_PASSWORD",
  "PROOFSHEET_ALLOWED_HOSTS",
  "PROOFSHEET_ALLOW_PRIVATE_HOSTS",
  "DATABASE_URL",
];

/** The environment of a test run. An empty variable beats what `.env` says. */
export function testEnvironment({ environment, dataFolder, browser, buildFolder }) {
  return {
    ...environment,
    NODE_ENV: "test",
    ...Object.fromEntries(clearedVariables.map((name) => [name, ""])),
    PROOFSHEET_DATA_DIR: dataFolder,
    PROOFSHEET_BUILD_DIR: buildFolder,
    PROOFSHEET_BROWSER: browser ?? "",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}
