/*
 * Every text that a person reads in the interface: a section for each place, so that a page carries those
 * that it shows. A second language is a second set of sections.
 */
export { activity as activityTexts } from "./en/activity";
export { code as codeTexts } from "./en/code";
export { commandHints as commandHintTexts } from "./en/command-hints";
export { commands as commandsTexts } from "./en/commands";
export { composer as composerTexts } from "./en/composer";
export { differences as differencesTexts } from "./en/differences";
export { emptyStage as emptyStageTexts } from "./en/empty-stage";
export { moneySentence } from "./en/errors";
export { frame as frameTexts } from "./en/frame";
export { gallery as galleryTexts } from "./en/gallery";
export { importing as importingTexts } from "./en/import";
export { ledger as ledgerTexts } from "./en/ledger";
export { library as libraryTexts } from "./en/library";
export { explainProblem } from "./en/limits";
export { mentions as mentionsTexts } from "./en/mentions";
export { panel as panelTexts } from "./en/panel";
export { phone as phoneTexts } from "./en/phone";
export { picker as pickerTexts } from "./en/picker";
export { presets as presetsTexts } from "./en/presets";
export { record as recordTexts } from "./en/record";
export { references as referencesTexts } from "./en/references";
export { runs as runsTexts } from "./en/runs";
export { selected as selectedTexts } from "./en/selected";
export { settings as settingsTexts } from "./en/settings";
export { speeds as speedsTexts } from "./en/speeds";
export { stage as stageTexts } from "./en/stage";
export { strip as stripTexts } from "./en/strip";
export { toasts as toastsTexts } from "./en/toasts";
export { viewer as viewerTexts } from "./en/viewer";
export { views as viewsTexts } from "./en/views";
export { waiting as waitingTexts } from "./en/waiting";
export { waits as waitsTexts } from "./en/waits";
