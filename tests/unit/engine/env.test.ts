import { expect, it } from "vitest";
import { readSettings, settingsOf } from "@/lib/server/env";

it("without variables the studio has no key and the documented addresses", () => {
  const settings = readSettings({});
  expect(settings.dataDir).toBe("./data");
  expect(settings.allowedHosts).toEqual(["localhost", "127.0.0.1", "[::1]"]);
  expect(
    settings.providers.map(({ provider, baseUrl, connection }) => [
      provider.id,
      baseUrl,
      connection,
    ]),
  ).toEqual([
    ["siraya", "https://image.siraya.pro/v1", undefined],
    ["serevix", "https://gateway.serevixai.ai/v1", undefined],
    ["siray", "https://api.siray.ai", undefined],
  ]);
});

it("an empty variable counts as unset", () => {
  const settings = readSettings({ SIRAYA_API_KEY: " ", PROOFSHEET_DATA_DIR: "", DATABASE_URL: "" });
  expect(settingsOf(settings, "siraya").connection).toBeUndefined();
  expect(settings.dataDir).toBe("./data");
});

it("a pasted key loses its Bearer and its spaces", () => {
  const settings = readSettings({ SEREVIX_API_KEY: " Bearer sk-abc \n" });
  expect(settingsOf(settings, "serevix").connection).toEqual({
    baseUrl: "https://gateway.serevixai.ai/v1",
    key: "sk-abc",
    scheme: "bearer",
  });
});

it("SIRAY_API_TOKEN is accepted for Siray, and SIRAYA_AUTH_SCHEME for Siraya alone", () => {
  const settings = readSettings({
    SIRAY_API_TOKEN: "token",
    SIRAYA_API_KEY: "key",
    SIRAYA_AUTH_SCHEME: "raw",
    SIRAYA_BASE_URL: "http://127.0.0.1:9/v1/",
  });
  expect(settingsOf(settings, "siray").connection?.key).toBe("token");
  expect(settingsOf(settings, "siray").connection?.scheme).toBe("bearer");
  expect(settingsOf(settings, "siraya").connection).toEqual({
    baseUrl: "http://127.0.0.1:9/v1",
    key: "key",
    scheme: "raw",
  });
});

it.each([
  [{ SIRAYA_API_KEY: "same", SIRAY_API_KEY: "same" }, /Siraya and Siray/],
  [{ SIRAYA_AUTH_SCHEME: "basic" }, /SIRAYA_AUTH_SCHEME must be bearer or raw/],
  [{ SEREVIX_BASE_URL: "gateway" }, /SEREVIX_BASE_URL must be/],
  [{ SIRAYA_BASE_URL: "https://me:secret@host/v1" }, /SIRAYA_BASE_URL must be/],
  [{ SIRAY_BASE_URL: "https://host/?key=secret" }, /SIRAY_BASE_URL must be/],
  [{ SIRAY_API_KEY: "sk-abc…xyz" }, /SIRAY_API_KEY holds a character/],
  [{ SIRAY_AT_ONCE: "0" }, /SIRAY_AT_ONCE must be a whole number/],
  [{ SEREVIX_PER_MINUTE: "1.5" }, /SEREVIX_PER_MINUTE must be a whole number/],
  [{ PROOFSHEET_PASSWORD: "x" }, /PROOFSHEET_PASSWORD/],
  [{ DATABASE_URL: "postgres://x" }, /DATABASE_URL/],
])("%o is refused at start with a sentence", (environment, sentence) => {
  expect(() => readSettings(environment)).toThrow(sentence);
});

it("two at once and 600 a minute, unless the environment says otherwise for one provider", () => {
  const settings = readSettings({ SIRAY_AT_ONCE: "10", SIRAY_PER_MINUTE: "60" });
  expect(settings.providers.map(({ limits }) => limits)).toEqual([
    { atOnce: 2, pace: { perMinute: 600, burst: 50 } },
    { atOnce: 2, pace: { perMinute: 600, burst: 50 } },
    { atOnce: 10, pace: { perMinute: 60, burst: 5 } },
  ]);
});
