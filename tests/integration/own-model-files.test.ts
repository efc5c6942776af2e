import { execFileSync } from "node:child_process";
import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { freshFolder, startedStudio } from "../support/open-studio";
import { lanternModel, writeModels } from "../support/own-models";

it.runIf(process.platform === "linux")(
  "a pipe or a device in the folder of models is told and not waited for",
  async () => {
    const dataDir = await freshFolder();
    await writeModels(dataDir, { "good.json": lanternModel });
    execFileSync("mkfifo", [join(dataDir, "models", "pipe.json")]);
    await symlink("/dev/zero", join(dataDir, "models", "zero.json"));
    await symlink("/proc/self/environ", join(dataDir, "models", "sizeless.json"));
    const studio = await startedStudio({ PROOFSHEET_DATA_DIR: dataDir });
    expect((await studio.settingsView()).ownModels).toMatchObject({
      loaded: ["siray/lantern"],
      problems: [
        { file: "pipe.json", path: "", reason: "The file cannot be read." },
        { file: "sizeless.json", path: "", reason: "This is not JSON." },
        { file: "zero.json", path: "", reason: "The file cannot be read." },
      ],
    });
  },
);
