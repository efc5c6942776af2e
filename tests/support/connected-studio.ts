import { onTestFinished } from "vitest";
import { type SandboxProcess, startSandbox } from "./sandbox-process";

/** Keys that no provider would take; each its own, as the studio demands. */
export const keys = {
  SIRAYA_API_KEY: "sk-siraya-test-4f1c",
  SEREVIX_API_KEY: "sk-serevix-test-9b2d",
  SIRAY_API_KEY: "sk-siray-test-7e3a",
} as const;

/** The environment of a studio whose three providers are an emulator on this machine. */
export function connectedTo(origin: string): Record<string, string> {
  return {
    ...keys,
    SIRAYA_BASE_URL: `${origin}/siraya/v1`,
    SEREVIX_BASE_URL: `${origin}/serevix/v1`,
    SIRAY_BASE_URL: `${origin}/siray`,
    PROOFSHEET_ALLOW_PRIVATE_HOSTS: new URL(origin).host,
  };
}

/** An emulator as a process of its own, ended with the test. */
export async function startedSandbox(
  options: Parameters<typeof startSandbox>[0] = {},
): Promise<SandboxProcess> {
  const sandbox = await startSandbox(options);
  onTestFinished(() => sandbox.stop());
  return sandbox;
}
