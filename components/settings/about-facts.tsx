import { settingsTexts } from "@/lib/language/texts";
import { FactRow } from "./fact-row";
import { notices } from "./notices";
import { SettingsCard } from "./settings-section";

const words = settingsTexts.about;

export type About = {
  version: string;
  license: string;
  node: string;
  sharp: string;
  libvips: string;
  trouble?: keyof typeof words.troubles;
};

/** Which studio this is, how it fares, and whose work it stands on. */
export function AboutFacts({ version, license, node, sharp, libvips, trouble }: About) {
  const versions: Readonly<Record<string, string>> = { sharp, libvips };
  return (
    <>
      <SettingsCard>
        <FactRow term={words.version}>{version}</FactRow>
        <FactRow term={words.license}>{license}</FactRow>
        <FactRow term={words.runsOn}>{words.node(node)}</FactRow>
        <FactRow term={words.health}>
          {trouble === undefined ? words.healthy : words.troubles[trouble]}
        </FactRow>
      </SettingsCard>
      <section aria-label={words.notices}>
        <h3 className="text-heading">{words.notices}</h3>
        <p className="mt-1 mb-3 text-label text-text-2">{words.noticesLead}</p>
        <SettingsCard>
          {notices.map((notice) => (
            <FactRow key={notice.name} term={notice.name} help={versions[notice.name]}>
              <a
                href={notice.url}
                target="_blank"
                rel="noreferrer"
                aria-label={`${notice.name}: ${words.licences[notice.licence]}`}
                className="inline-flex items-center underline-offset-4 pointer-coarse:min-h-11 hover:text-text hover:underline"
              >
                {words.licences[notice.licence]}
              </a>
            </FactRow>
          ))}
        </SettingsCard>
      </section>
    </>
  );
}
