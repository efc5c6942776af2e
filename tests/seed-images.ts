import { openDatabase } from "@/lib/server/db/open";
import { openStorage } from "@/lib/server/storage/storage";
import { seedImages } from "./support/seeded-images";

/*
 * Fills a data folder with images, for trials at size:
 *   node --conditions=react-server --import tsx tests/seed-images.ts <data folder> <count>
 */

const [dataDir, count] = process.argv.slice(2);
if (dataDir === undefined || !Number.isInteger(Number(count))) {
  process.stderr.write("Name a data folder and how many images it shall get.\n");
  process.exit(1);
}
const storage = openStorage(dataDir);
const db = await openDatabase(storage.dataDir, () => new Date().toISOString());
await seedImages({ db, storage, count: Number(count), now: Date.now() });
await db.destroy();
storage.close();
process.stdout.write(`${count} images\n`);
