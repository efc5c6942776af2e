import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { refusedAddresses } from "../fixtures/refused-addresses";
import { countConnects } from "../support/count-connects";
import { freshImageFetch } from "../support/fresh-image-fetch";
import { serve } from "../support/loopback";

const redirectTo = (location: string) => new Response(null, { status: 302, headers: { location } });

test("every address that is not open to us is refused alike and without a connection", async () => {
  const { fetchTo, incoming } = await freshImageFetch();
  expect(refusedAddresses.length).toBeGreaterThan(200);
  const wrong: string[] = [];
  const connects = await countConnects(async () => {
    for (const url of refusedAddresses) {
      const error: unknown = await fetchTo(url).catch((caught) => caught);
      const { code, detail, facts } = Object(error);
      if (code !== "address_refused" || detail !== undefined || Object.keys(facts).length > 0) {
        wrong.push(`${url} -> ${code} ${detail}`);
      }
    }
  });
  expect(wrong).toEqual([]);
  expect(connects).toBe(0);
  expect(await readdir(incoming)).toEqual([]);
});

test("a redirect to any of these addresses is refused too", async () => {
  let location = "";
  const { fetchTo } = await freshImageFetch({ sandbox: async () => redirectTo(location) });
  const wrong: string[] = [];
  const connects = await countConnects(async () => {
    for (location of refusedAddresses.filter((url) => /^(?!\s)[\x20-\x7e]*$/.test(url))) {
      const error: unknown = await fetchTo("https://sandbox.invalid/a.png").catch((e) => e);
      const { code, detail } = Object(error);
      // From https to http is refused before the address is looked at; a path stays on its host.
      const isKnown = /https to http|more than 3 times/.test(detail ?? "");
      if (code !== "address_refused" && !isKnown) wrong.push(`${location} -> ${code} ${detail}`);
    }
  });
  expect(wrong).toEqual([]);
  expect(connects).toBe(0);
});

test("the count of connections is real", async () => {
  const host = await serve((_, response) => response.end("ok"));
  const { fetchTo } = await freshImageFetch({ allowPrivateHosts: [host] });
  expect(await countConnects(() => fetchTo(`http://${host}/`))).toBe(1);
});

test("a name that is public at first and private later is refused when it is private", async () => {
  const answers = ["203.0.113.7", "127.0.0.1", "10.0.0.1"];
  let asked = 0;
  const rebinding = async () => [{ address: answers[asked++ % answers.length] ?? "", family: 4 }];
  const { fetchTo } = await freshImageFetch({ resolve: rebinding });
  const connects = await countConnects(async () => {
    for (let turn = 0; turn < 3; turn++) {
      await expect(fetchTo("http://rebinding.test/")).rejects.toMatchObject({
        code: "address_refused",
      });
    }
  });
  expect(asked).toBe(3);
  expect(connects).toBe(0);
});

test("the address of an open socket is checked again", async () => {
  // A name server whose answer reads as public when it is checked and as private when it is used.
  const host = await serve((_, response) => response.end("secret"));
  let reads = 0;
  const shifty = async () => [
    {
      family: 4,
      get address() {
        reads++;
        return reads === 1 ? "93.184.216.34" : "127.0.0.1";
      },
    },
  ];
  const { fetchTo, incoming } = await freshImageFetch({ resolve: shifty });
  const [, port = ""] = host.split(":");
  await expect(fetchTo(`http://shifty.test:${port}/`)).rejects.toMatchObject({
    code: "address_refused",
  });
  expect(await readdir(incoming)).toEqual([]);
});
