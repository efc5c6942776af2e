import type { RunRequest } from "@/lib/contract/run";

/** What is asked of a model, and the body that its provider's page documents for it, by hand. */
export type ModelBody = {
  request: RunRequest;
  body: Record<string, unknown>;
  pixels: readonly [width: number, height: number];
};

/** Models whose pages print no example. `origin` is the emulator's, for images to edit. */
export function modelBodies(origin: string): ModelBody[] {
  const otter = `${origin}/samples/otter.png`;
  const paper = `${origin}/samples/paper.png`;
  const poster = `${origin}/samples/poster.png`;
  return [
    {
      request: {
        model: "serevix/gpt-image-1.5",
        prompt: "Fog over a harbour",
        parameters: { quality: "low", size: "1792x1024" },
      },
      body: {
        model: "gpt-image-1.5",
        prompt: "Fog over a harbour",
        n: 1,
        size: "1792x1024",
        quality: "low",
      },
      pixels: [1792, 1024],
    },
    {
      request: {
        model: "serevix/gemini-2.5-flash-image",
        prompt: "Draw a picture of fog over a harbour",
        parameters: { aspect_ratio: "3:2", image_size: "2K" },
      },
      body: {
        model: "gemini-2.5-flash-image",
        prompt: "Draw a picture of fog over a harbour",
        aspect_ratio: "3:2",
        image_size: "2K",
      },
      pixels: [2496, 1664],
    },
    {
      request: { model: "siray/gemini-2.5-flash-image-t2i", prompt: "A paper boat" },
      body: { model: "google/gemini-2.5-flash-image-t2i", prompt: "A paper boat" },
      pixels: [1024, 1024],
    },
    {
      request: {
        model: "siray/gemini-2.5-flash-image-i2i",
        prompt: "Make it night",
        references: [{ url: otter }],
      },
      body: { model: "google/gemini-2.5-flash-image-i2i", prompt: "Make it night", image: otter },
      pixels: [1024, 1024],
    },
    {
      request: {
        model: "siray/nano-banana-i2i",
        prompt: "Make it night",
        parameters: { aspect_ratio: "4:3" },
        references: [{ url: otter }],
      },
      body: {
        model: "google/nano-banana-i2i",
        prompt: "Make it night",
        image: otter,
        aspect_ratio: "4:3",
      },
      pixels: [1152, 864],
    },
    {
      request: {
        model: "siray/nano-banana-pro-i2i",
        prompt: "The first on the second, signed like the third",
        parameters: { aspect_ratio: "1:1", size: "2k" },
        references: [{ url: otter }, { url: paper }, { url: poster }],
      },
      body: {
        model: "google/nano-banana-pro-i2i",
        prompt: "The first on the second, signed like the third",
        images: [otter, paper, poster],
        aspect_ratio: "1:1",
        size: "2k",
      },
      pixels: [2048, 2048],
    },
    {
      request: {
        model: "siray/flux-kontext-t2i-pro",
        prompt: "A paper boat",
        parameters: { aspect_ratio: "2:1" },
      },
      body: {
        model: "black-forest-labs/flux-kontext-t2i-pro",
        prompt: "A paper boat",
        aspect_ratio: "2:1",
      },
      pixels: [1440, 720],
    },
    {
      request: {
        model: "siray/flux-1.1-pro-ultra-i2i",
        prompt: "Make it night",
        parameters: { aspect_ratio: "1:1", seed: 0, safety_tolerance: 6, output_format: "jpg" },
        references: [{ url: otter }],
      },
      body: {
        model: "black-forest-labs/flux-1.1-pro-ultra-i2i",
        prompt: "Make it night",
        image: otter,
        aspect_ratio: "1:1",
        seed: 0,
        safety_tolerance: 6,
        output_format: "jpg",
      },
      pixels: [1024, 1024],
    },
    {
      request: { model: "siray/seedream-3.0-t2i", prompt: "A paper boat" },
      body: { model: "bytedance/seedream-3.0-t2i", prompt: "A paper boat" },
      pixels: [2048, 2048],
    },
    {
      request: {
        model: "siray/seedream-4.5-t2i",
        prompt: "A paper boat",
        parameters: { size: "3024x1296" },
      },
      body: { model: "bytedance/seedream-4.5-t2i", prompt: "A paper boat", size: "3024x1296" },
      pixels: [3024, 1296],
    },
    ...(["high", "low"] as const).map((quality) => ({
      request: {
        model: `siray/gpt-image-1.5-ref2i-${quality}`,
        prompt: "The otter on the paper",
        parameters: { size: "1024x1536" },
        references: [{ url: paper }, { url: otter }],
      },
      body: {
        model: `openai/gpt-image-1.5-ref2i-${quality}`,
        prompt: "The otter on the paper",
        images: [paper, otter],
        size: "1024x1536",
      },
      pixels: [1024, 1536] as const,
    })),
  ];
}
