import { frame } from "./en/frame";

/** The texts of the frame alone: a page that tells of a failure is loaded with every page, so it is small. */
export const frameTexts = frame;
