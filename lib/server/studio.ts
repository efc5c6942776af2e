import { randomUUID } from "node:crypto";
import path from "node:path";
import type { LibraryFilters } from "@/lib/contract/library";
import type { OfferedModel, OwnModels, ProviderStatus } from "@/lib/contract/provider";
import type { RunPage } from "@/lib/contract/run";
import type { StorageReport } from "@/lib/contract/storage";
import { models, providers } from "@/lib/providers/all";
import { type About, aboutStudio } from "./about-studio";
import { type Changes, createChanges } from "./changes";
import { createChannels } from "./channel";
import { type Clock, isoTime } from "./clock";
import { writeCursor } from "./cursor";
import { openLanes } from "./db/lanes";
import { freeAllLeases } from "./db/leases";
import { noteInterruption } from "./db/note-interruption";
import { openDatabase } from "./db/open";
import { listRuns } from "./db/runs";
import { countUnderWay } from "./db/under-way";
import { createElapsed } from "./elapsed";
import type { Engine } from "./engine";
import type { Settings } from "./env";
import { createImageFetch, type FetchImage } from "./fetch-image";
import { clearAnswers } from "./generations/clear-answers";
import { dropImpossiblePlans } from "./generations/follow-clock";
import { startWorker } from "./generations/worker";
import { type ImageView, type ImageWanted, imageView } from "./image-view";
import { startTrashSweep } from "./library/trash-sweep";
import { type LibraryView, libraryView } from "./library-view";
import { lanesOf } from "./limits/lane-id";
import { logEvent } from "./log";
import { offeredModels } from "./offered-models";
import { readOwnModels } from "./own-models";
import { createProviderStates } from "./provider-states";
import { providerStatuses } from "./provider-statuses";
import { type RunsView, type RunsWanted, type RunView, runsView, runView } from "./runs-view";
import { createSandbox } from "./sandbox/sandbox";
import { openSandboxJournal } from "./storage/sandbox-journal";
import { openStorage, type Storage } from "./storage/storage";
import { createStorageReport } from "./storage-report";

/** A running studio over one data folder. */
export type Studio = {
  engine: Engine;
  changes: Changes;
  /** Aborts when the studio ends: long answers close then. */
  ending: AbortSignal;
  /** What the studio page shows first. */
  firstView(): Promise<FirstView>;
  /** What the page of runs shows first. */
  runsView(wanted: RunsWanted): Promise<RunsView>;
  /** What the page of one run shows first; nothing when there is no such run. */
  runView(id: string): Promise<RunView | undefined>;
  /** What the library, or its trash, shows first. */
  libraryView(filters: LibraryFilters): Promise<LibraryView>;
  /** What the page of one image shows first; nothing when it is not there. */
  imageView(wanted: ImageWanted): Promise<ImageView | undefined>;
  /** What the settings show about providers and models. */
  settingsView(): Promise<SettingsView>;
  storageReport(): Promise<StorageReport>;
  about(): Promise<About>;
  stop(): Promise<void>;
};

type SettingsView = {
  models: OfferedModel[];
  ownModels: OwnModels;
  providers: ProviderStatus[];
};
type FirstView = { models: OfferedModel[]; providers: ProviderStatus[]; firstPage: RunPage };

/** How long steps under way may take to come to a good place when the studio ends. */
const GRACE_MS = 5_500;

type Options = { settings: Settings; clock: Clock };

/** Opens the data folder, brings the database up to date, and starts the worker. Throws a sentence. */
export async function openStudio({ settings, clock }: Options): Promise<Studio> {
  const end = new AbortController();
  const startedAt = clock.now() - clock.steady();
  const storage = openStorage(path.resolve(/*turbopackIgnore: true*/ settings.dataDir), clock);
  const db = await openDatabase(storage.dataDir, () => isoTime(clock.now()));
  const sandbox = sandboxFor({
    storage,
    allowPrivateHosts: settings.allowPrivateHosts,
    ending: end.signal,
  });
  const fetchImage = createImageFetch({
    allowPrivateHosts: settings.allowPrivateHosts,
    sandbox: sandbox.handle,
  });
  const changes = createChanges();
  const own = await readOwnModels(storage, { models, providers });
  const engine: Engine = {
    db,
    clock,
    steadyNow: () => startedAt + clock.steady(),
    elapsed: createElapsed(clock),
    owner: randomUUID(),
    models: [...models, ...own.models],
    ownModels: own.ownModels,
    settings,
    providerStates: createProviderStates(clock),
    storage,
    fetchImage,
    isFull: async (asking) => storage.isFull(await countUnderWay(db, asking)),
    ending: end.signal,
    channel: createChannels({
      settings,
      sandbox: sandbox.handle,
      isEmulated: (id) => models.some((model) => model.id === id),
    }),
    changed: changes.announce,
    wake: () => worker.wake(),
  };
  await openLanes(db, lanesOf(settings));
  await freeAllLeases(db, isoTime(clock.now()));
  await noteInterruption(db, isoTime(clock.now()));
  await dropImpossiblePlans(engine);
  await clearAnswers(engine);
  const worker = startWorker(engine);
  const sweep = startTrashSweep(engine);
  return {
    engine,
    changes,
    ending: end.signal,
    firstView: () => firstView(engine),
    runsView: (wanted) => runsView(engine, wanted),
    runView: (id) => runView(engine, id),
    libraryView: (filters) => libraryView(engine, filters),
    imageView: (wanted) => imageView(engine, wanted),
    settingsView: async () => ({
      models: offeredModels(engine),
      ownModels: engine.ownModels,
      providers: await providerStatuses(engine),
    }),
    storageReport: createStorageReport(engine),
    about: () => aboutStudio(engine),
    async stop() {
      end.abort();
      await worker.stop(GRACE_MS);
      await sweep.stop();
      await db.destroy();
      storage.close();
      logEvent("ended");
    },
  };
}

const FIRST_RUNS = 30;

async function firstView(engine: Engine): Promise<FirstView> {
  const { next, ...page } = await listRuns(engine.db, { limit: FIRST_RUNS });
  return {
    models: offeredModels(engine),
    providers: await providerStatuses(engine),
    firstPage: next === undefined ? page : { ...page, nextCursor: writeCursor(next) },
  };
}

type SandboxParts = {
  storage: Storage;
  allowPrivateHosts: readonly string[];
  ending: AbortSignal;
};

/** The sandbox in process. It fetches other people's references only behind the guard. */
function sandboxFor({ storage, allowPrivateHosts, ending }: SandboxParts) {
  const guarded: FetchImage = createImageFetch({ allowPrivateHosts });
  return createSandbox({
    now: () => Date.now(),
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(resolve, ms);
        signal?.addEventListener("abort", () => {
          clearTimeout(timer);
          reject(signal.reason);
        });
      }),
    fetchImage: async (url) => {
      const file = storage.incoming();
      try {
        await guarded.fetchToFile(url, file, { signal: ending });
        return await storage.read(file);
      } finally {
        await storage.discard(file);
      }
    },
    journal: openSandboxJournal(storage.dataDir),
  });
}
