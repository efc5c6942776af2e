import { ProvidersPage } from "./providers/providers-page";

/** On a phone the list of sections alone; with more room its first section stands beside it. */
export default function SettingsPage() {
  return (
    <div className="contents max-md:hidden">
      <ProvidersPage />
    </div>
  );
}
