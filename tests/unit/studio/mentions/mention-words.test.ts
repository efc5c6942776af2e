import { describe, expect, it } from "vitest";
import { mentionWords } from "@/components/studio/mentions/mention-words";

/** The text after "@" was answered with an image. */
function answered(text: string, position: number): string {
  const from = text.indexOf("@?");
  const words = mentionWords(position, { text, from, to: from + 2 });
  return text.slice(0, from) + words + text.slice(from + 2);
}

describe("the words for an image", () => {
  it("are plain where none has been mentioned, in the language of the text", () => {
    expect(answered("Give it the light of @?", 2)).toBe("Give it the light of image 2");
    expect(answered("@? at night", 1)).toBe("Image 1 at night");
    expect(answered("把@?变成雪景", 2)).toBe("把图2变成雪景");
    expect(answered("@?のように", 2)).toBe("画像2のように");
  });

  it("take the style of the mention before, else of the one after", () => {
    expect(answered("the first photo like @?.", 2)).toBe("the first photo like the second photo.");
    expect(answered("the first photo like the @?.", 2)).toBe(
      "the first photo like the second photo.",
    );
    expect(answered("@? like photo #1", 3)).toBe("Photo #3 like photo #1");
    expect(answered("@1 and @?", 2)).toBe("@1 and @2");
    expect(answered("把第一张图放进@?", 2)).toBe("把第一张图放进第二张图");
    expect(answered("图一和@?", 3)).toBe("图一和图三");
    expect(answered("1枚目の画像と@?", 2)).toBe("1枚目の画像と2枚目の画像");
  });

  it("keep a capital only where it is part of the style", () => {
    expect(answered("First image, then @?", 2)).toBe("First image, then the second image");
    expect(answered("mix Image 1 with @?", 2)).toBe("mix Image 1 with Image 2");
    expect(answered("mix IMAGE 1 with @?", 2)).toBe("mix IMAGE 1 with IMAGE 2");
    expect(answered("Use the first image. @? is the style", 2)).toBe(
      "Use the first image. The second image is the style",
    );
  });

  it("are those of one image, also after a list", () => {
    expect(answered("images 1 and 2, then @?", 3)).toBe("images 1 and 2, then image 3");
  });

  it("stand apart from Latin words only", () => {
    expect(mentionWords(2, { text: "likethis", from: 4, to: 4 })).toBe(" image 2 ");
    expect(mentionWords(2, { text: "像这样", from: 1, to: 1 })).toBe("图2");
  });
});
