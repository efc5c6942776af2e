import { systemClock } from "@/lib/server/clock";
import { readSettings } from "@/lib/server/env";
import { listImages } from "@/lib/server/library/list-images";
import { purgeImages, restoreImages, trashImages } from "@/lib/server/library/trash";
import { openStudio } from "@/lib/server/studio";

/*
 * A studio over the data folder that is named, which puts images into the trash, takes some out and
 * purges others, until it is killed. It says what it was told is done, one line for each.
 */

const [dataDir = ""] = process.argv.slice(2);
const studio = await openStudio({
  settings: readSettings({ PROOFSHEET_DATA_DIR: dataDir }),
  clock: systemClock,
});
const { engine } = studio;

async function someOf(trash: boolean): Promise<string[]> {
  const { items } = await listImages(engine, { filters: { trash }, limit: 100 });
  return items.filter(() => Math.random() < 0.2).map(({ id }) => id);
}

function tell(what: string, { items }: { items: { id: string; done: boolean }[] }): void {
  for (const { id } of items.filter(({ done }) => done)) process.stdout.write(`${what} ${id}\n`);
}

process.stdout.write("busy\n");
for (;;) {
  const [coming, going] = [await someOf(false), await someOf(true)];
  if (coming.length > 0) tell("trash", await trashImages(engine, coming));
  const [back = "", ...doomed] = going;
  if (back !== "") tell("restore", await restoreImages(engine, [back]));
  if (doomed.length > 0) tell("purge", await purgeImages(engine, doomed.slice(0, 3)));
}
