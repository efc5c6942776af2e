import { onDemand } from "@/components/ui/browser/on-demand";

const menu = onDemand(async () => (await import("./command-menu")).CommandMenu);
const sheet = onDemand(async () => (await import("./keys-sheet")).KeysSheet);

export const warmMenu = menu.warm;
export const useMenu = menu.usePart;
export const warmSheet = sheet.warm;
export const useSheet = sheet.usePart;
