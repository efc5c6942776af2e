import { once } from "node:events";
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { crc32, deflateRawSync } from "node:zlib";

/*
 * A provider of one image, as a process of its own, for what the emulator cannot draw: an answer of
 * any size, streamed, after any wait.
 *
 *   node tests/bench/image-provider.mjs
 *
 * It prints its origin. `GET /set?megabytes=8&wait=0` says what the next answers are. The image is a
 * PNG that is not packed, so that its file is as large as its pixels.
 */

const { values } = parseArgs({ options: { port: { type: "string", default: "0" } } });
const WIDTH = 8_000;
const asked = { megabytes: 1, waitMs: 0 };

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  if (url.pathname === "/set") {
    asked.megabytes = Number(url.searchParams.get("megabytes") ?? 1);
    asked.waitMs = Number(url.searchParams.get("wait") ?? 0);
    response.end("{}");
    return;
  }
  for await (const _piece of request);
  await new Promise((resolve) => setTimeout(resolve, asked.waitMs));
  response.writeHead(200, { "content-type": "application/json" });
  response.write('{"created":1,"data":[{"b64_json":"');
  let rest = Buffer.alloc(0);
  for (const piece of png(asked.megabytes)) {
    const whole = Buffer.concat([rest, piece]);
    const even = whole.length - (whole.length % 3);
    rest = whole.subarray(even);
    if (!response.write(whole.subarray(0, even).toString("base64"))) await once(response, "drain");
  }
  response.end(`${rest.toString("base64")}"}]}`);
});

server.listen(Number(values.port), "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${server.address().port}`);
});

/** A PNG of three bytes a pixel whose rows stand unpacked in blocks of deflate, a chunk for each row. */
function* png(megabytes) {
  const rowBytes = 3 * WIDTH + 1;
  const height = Math.max(1, Math.round((megabytes * 1_000_000) / rowBytes));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = 2;
  yield Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  yield chunk("IHDR", header);
  yield chunk("IDAT", Buffer.from([0x78, 0x01]));
  const row = Buffer.alloc(rowBytes);
  const block = Buffer.alloc(5);
  block.writeUInt16LE(rowBytes, 1);
  block.writeUInt16LE(~rowBytes & 0xffff, 3);
  let [a, b] = [1, 0];
  let state = 1;
  for (let y = 0; y < height; y++) {
    for (let x = 1; x < rowBytes; x++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      row[x] = state >>> 24;
    }
    for (const byte of row) {
      a = (a + byte) % 65_521;
      b = (b + a) % 65_521;
    }
    yield chunk("IDAT", Buffer.concat([block, row]));
  }
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(((b << 16) | a) >>> 0);
  yield chunk("IDAT", Buffer.concat([deflateRawSync(Buffer.alloc(0)), sum]));
  yield chunk("IEND", Buffer.alloc(0));
}

function chunk(name, data) {
  const content = Buffer.concat([Buffer.from(name), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(content) >>> 0);
  return Buffer.concat([length, content, check]);
}
