import { windows } from "../support/browser";
import { testStates } from "../support/page-states";

testStates([
  { name: "desktop", viewport: windows.desktop, touch: false, widths: [1440] },
  { name: "phone", viewport: windows.phone, touch: true, widths: [390, 320] },
  {
    name: "tablet",
    viewport: windows.tablet,
    touch: true,
    widths: [820],
    only: ["done with four"],
  },
]);
