import { randomUUID } from "node:crypto";
import { type Decision, replyJson } from "./exchange";
import type { Order } from "./order";
import { type Drawn, drawPicture, type Sheet } from "./pictures";
import { drawingTime } from "./scenario";
import type { Workshop } from "./workshop";

const USUAL_MS = 1_200;
const NO_IMAGE = Buffer.from("This is not an image.").toString("base64");

/** The members of one image in an answer. */
type Member = Readonly<Record<string, string>>;

type Options = {
  workshop: Workshop;
  /** Whether the images travel inside the answer. */
  inside: boolean;
  member(image: { base64: string } | { sheet: Sheet; position: number }): Member;
  shape(answer: { created: number; data: Member[] }): unknown;
};

/** Half of several images fail in "two of four"; a single one is refused before it comes here. */
export function decideAtOnce(order: Order, options: Options): Decision {
  const half = order.scenario === "two_of_four" && order.count > 1;
  const images = half ? Math.floor(order.count / 2) : order.count;
  const sheet: Sheet = {
    id: randomUUID().slice(0, -2),
    settings: order.settings,
    references: order.references,
    images,
    broken: order.scenario === "result_broken" ? true : undefined,
  };
  options.workshop.pictures.add(sheet);
  return {
    kind: "submit",
    billed: images,
    status: 200,
    waitMs: drawingTime(order.scenario, USUAL_MS),
    lost: order.scenario === "connection_lost" ? true : undefined,
    async deliver() {
      const created = Math.floor(options.workshop.now() / 1_000);
      const positions = Array.from({ length: images }, (_, position) => position);
      if (!options.inside) {
        const data = positions.map((position) => options.member({ sheet, position }));
        return { reply: replyJson(200, options.shape({ created, data })) };
      }
      if (sheet.broken) {
        const data = positions.map(() => options.member({ base64: NO_IMAGE }));
        return { reply: replyJson(200, options.shape({ created, data })) };
      }
      const drawn: Drawn[] = [];
      for (const position of positions) drawn.push(await drawPicture(sheet, position));
      const data = drawn.map(({ bytes }) =>
        options.member({ base64: Buffer.from(bytes).toString("base64") }),
      );
      return {
        reply: replyJson(200, options.shape({ created, data })),
        imageSha256: drawn.map(({ sha256 }) => sha256),
      };
    },
  };
}

/** Whether this submission of a run in "two of four" is one of those that fail. */
export function failsAlone(order: Order): boolean {
  return order.scenario === "two_of_four" && order.count === 1 && order.position % 2 === 1;
}
