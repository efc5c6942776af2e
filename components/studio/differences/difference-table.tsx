import { differencesTexts } from "@/lib/language/texts";
import type { Row } from "./differences";
import { PromptChanges } from "./prompt-changes";

const words = differencesTexts;

type Properties = {
  rows: readonly Row[];
  /** What stands on either side. */
  heads: readonly [before: string, after: string];
};

/** What differs, then what is the same: settings in two columns, the prompt as one text. */
export function DifferenceTable({ rows, heads }: Properties) {
  const settings = rows.filter(({ part }) => part !== "prompt");
  const prompt = rows.find(({ part }) => part === "prompt");
  const differing = settings.filter(({ differs }) => differs);
  const isSame = differing.length === 0 && prompt?.differs !== true;
  return (
    <div className="flex flex-col gap-4">
      {isSame && <p className="text-label text-text-2">{words.noneDiffer}</p>}
      {differing.length > 0 && <Rows title={words.title} rows={differing} heads={heads} />}
      {prompt?.differs === true && (
        <section aria-label={prompt.label}>
          <h3 className="mb-1 text-label text-text-2">{prompt.label}</h3>
          <PromptChanges before={prompt.before} after={prompt.after} />
        </section>
      )}
      <section aria-label={words.same} className="border-t border-hairline pt-3">
        <h3 className="mb-1 flex h-7 items-center text-meta text-text-2">{words.same}</h3>
        <Rows
          title={words.same}
          rows={settings.filter(({ differs }) => !differs)}
          heads={heads}
          isQuiet
        />
      </section>
    </div>
  );
}

type RowsProperties = Properties & {
  title: string;
  /** The heads stand above already and are only spoken. */
  isQuiet?: boolean;
};

function Rows({ title, rows, heads, isQuiet = false }: RowsProperties) {
  return (
    <table className="w-full table-fixed text-left text-label">
      <caption className="spoken">{title}</caption>
      <thead data-quiet={isQuiet} className="data-[quiet=true]:spoken">
        <tr className="text-meta text-text-2">
          <td className="w-24" />
          {heads.map((head) => (
            <th key={head} scope="col" className="h-7 font-label">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, before, after, differs }) => (
          <tr key={key} data-differs={differs} className="group">
            <th scope="row" className="h-8 pr-2 align-top font-label text-text-2">
              {label}
            </th>
            <td className="pr-2 align-top break-words text-text-2">{before}</td>
            <td className="align-top break-words text-text-2 group-data-[differs=true]:font-medium group-data-[differs=true]:text-text">
              {after}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
