import { windows } from "../support/browser";
import { testStates } from "../support/page-states";

testStates([{ name: "tablet", viewport: windows.tablet, touch: true, widths: [820] }]);
