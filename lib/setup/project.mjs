import { fileURLToPath } from "node:url";

/** The project folder, wherever a command was called from. */
export const projectFolder = fileURLToPath(new URL("../..", import.meta.url));
