import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { MentionedText } from "@/components/studio/mentions/mention-layer";
import { readMentions } from "@/components/studio/mentions/read-mentions";

function rendered(text: string, askedFrom?: number): string {
  const mentions = readMentions(text).map((mention) => ({ ...mention, state: "found" as const }));
  return renderToStaticMarkup(
    <MentionedText text={text} mentions={mentions} askedFrom={askedFrom} />,
  );
}

function textOf(markup: string): string {
  return markup.replace(/<[^>]*>/g, "");
}

it("holds the text of the field, letter by letter", () => {
  const part = fc.constantFrom("image 1", "@2", "图3", " ", "\n", "a fox", "第一张图", "@");
  fc.assert(
    fc.property(fc.array(part), fc.nat(60), (parts, asked) => {
      const text = parts.join("");
      const askedFrom = asked < text.length ? asked : undefined;
      const isInside = readMentions(text).some(({ start, end }) => asked > start && asked < end);
      const markup = rendered(text, isInside ? undefined : askedFrom);
      expect(textOf(markup)).toBe(text);
      const hasAnchor = askedFrom !== undefined && !isInside;
      expect(markup.split("data-asked-mention").length - 1).toBe(hasAnchor ? 1 : 0);
    }),
  );
});

it("marks every mention with where it starts", () => {
  const marks = [...rendered("Like image 1 and 图2").matchAll(/data-at="(\d+)"[^>]*>([^<]*)</g)];
  expect(marks.map(([, at, words]) => [at, words])).toEqual([
    ["5", "image 1"],
    ["17", "图2"],
  ]);
});
