import { expect, it } from "vitest";
import { guardHost, guardSite, isAllowedHost } from "@/lib/server/request-guard";

const allowed = ["localhost", "127.0.0.1", "[::1]"];

function write(headers: Record<string, string>): Request {
  return new Request("http://127.0.0.1:3000/api/runs", { method: "POST", headers });
}

it.each(["localhost", "localhost:3000", "127.0.0.1:81", "[::1]:3000", "LOCALHOST:3000"])(
  "the host %s is answered",
  (host) => {
    expect(isAllowedHost(host, allowed)).toBe(true);
  },
);

it.each([
  "evil.example",
  "127.0.0.1.evil.example",
  "localhost.evil.example:3000",
  "evil.example:127",
  "127.0.0.2",
  "localhost:3000:3000",
  "localhost@evil.example",
  "",
  "[::1].evil.example",
])("the host %s is refused", (host) => {
  const request = new Request("http://127.0.0.1/", { headers: { host } });
  expect(() => guardHost(request, allowed)).toThrow("wrong_host");
});

it.each<Record<string, string>>([
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site" },
  { "sec-fetch-site": "nonsense" },
  { "sec-fetch-site": "cross-site", origin: "http://127.0.0.1:3000" },
  { origin: "null" },
  { origin: "https://evil.example" },
  { origin: "http://127.0.0.1:3001" },
  { origin: "http://localhost:3000" },
  { origin: "http://127.0.0.1:x" },
])("a write with %o is refused", (headers) => {
  expect(() => guardSite(write({ host: "127.0.0.1:3000", ...headers }))).toThrow("cross_site");
});

it.each<Record<string, string>>([
  {},
  { "sec-fetch-site": "same-origin" },
  { "sec-fetch-site": "none" },
  { origin: "http://127.0.0.1:3000" },
])("a write with %o passes", (headers) => {
  expect(() => guardSite(write({ host: "127.0.0.1:3000", ...headers }))).not.toThrow();
});

it("a read from another site passes, because reads change nothing", () => {
  const read = new Request("http://127.0.0.1:3000/", {
    headers: { "sec-fetch-site": "cross-site" },
  });
  expect(() => guardSite(read)).not.toThrow();
});
