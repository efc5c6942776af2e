import type { Blobs } from "./blobs";
import type { Folders } from "./folders";
import { filesBelow, moveToQuarantine, type StoredFile } from "./stored-files";

/** Of these names (SHA-256), those that a row tells of. */
type KnownNames = (names: readonly string[]) => Promise<ReadonlySet<string>>;

export type Looking = { known: KnownNames; ending: AbortSignal };

const AT_ONCE = 500;

/**
 * Moves the blobs to quarantine that no row names, and tells how many they were: the studio ended
 * between placing such a file and writing its row. What is being stored at this moment stays, and
 * when the studio ends, so does the rest.
 */
export async function setStraysAside(
  { folders, holds }: { folders: Folders; holds: Blobs["holds"] },
  { known, ending }: Looking,
): Promise<number> {
  let moved = 0;
  for await (const files of inGroups(filesBelow(folders.blobs))) {
    if (ending.aborted) return moved;
    const named = await known(files.map(nameOf));
    for (const file of files.filter((each) => !named.has(nameOf(each)))) {
      if (ending.aborted) return moved;
      const name = nameOf(file);
      await holds.unlessHeld(name, async () => {
        // Its row may have come meanwhile.
        if ((await known([name])).has(name)) return;
        await moveToQuarantine(folders, file.path);
        moved += 1;
      });
    }
  }
  return moved;
}

function nameOf({ name }: StoredFile): string {
  return name.split(".")[0] ?? "";
}

async function* inGroups(files: AsyncIterable<StoredFile>): AsyncGenerator<StoredFile[]> {
  let group: StoredFile[] = [];
  for await (const file of files) {
    group.push(file);
    if (group.length < AT_ONCE) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
