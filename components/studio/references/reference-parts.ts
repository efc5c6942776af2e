/** What comes with the first reference, or the first look for one. */
export { ReferenceKeep } from "./reference-keep";
export { ReferenceTiles } from "./reference-tiles";
export { ReferenceWays } from "./reference-ways";
export { takeFilesIn, takeIn } from "./reference-ways-in";
