import type { OwnModelProblem, OwnModels } from "@/lib/contract/provider";
import { settingsTexts } from "@/lib/language/texts";
import { SettingsCard } from "./settings-section";

const words = settingsTexts.models;

/** What was found in the folder of own models, and what is wrong with the files that were left out. */
export function OwnModelFacts({ folder, loaded, problems }: OwnModels) {
  const files = [...new Set(problems.map(({ file }) => file))];
  return (
    <section aria-label={words.ownTitle}>
      <h3 className="text-heading">{words.ownTitle}</h3>
      <p className="mt-1 text-label text-text-2">{words.ownLead}</p>
      <p className="mt-1 font-mono text-meta text-text-2 [overflow-wrap:anywhere]">{folder}</p>
      <p className="mt-3 text-label text-text-2">
        {loaded.length === 0 && files.length === 0 ? words.ownNone : words.ownLoaded(loaded.length)}
        {files.length > 0 && ` · ${words.ownProblems(files.length)}`}
      </p>
      {files.length > 0 && (
        <div className="mt-3">
          <SettingsCard>
            {files.map((file) => (
              <FileProblems
                key={file}
                file={file}
                problems={problems.filter((problem) => problem.file === file)}
              />
            ))}
          </SettingsCard>
        </div>
      )}
    </section>
  );
}

function FileProblems({ file, problems }: { file: string; problems: readonly OwnModelProblem[] }) {
  return (
    <article aria-label={file} className="px-5 py-3 max-md:px-4">
      <h4 className="font-mono text-label [overflow-wrap:anywhere]">{file}</h4>
      <ul className="mt-1.5 space-y-1 text-label/5 text-text-2">
        {problems.map(({ path, reason }) => (
          <li key={`${path} ${reason}`} className="[overflow-wrap:anywhere]">
            <code className="font-mono text-meta text-text">
              {path === "" ? words.wholeFile : path}
            </code>
            {` ${reason}`}
          </li>
        ))}
      </ul>
    </article>
  );
}
