export type LandscapePalette = {
  /** Top, middle, horizon. */
  sky: readonly [string, string, string];
  /** The moon or the sun. */
  disc: string;
  isCrescent: boolean;
  isNight: boolean;
  cloud: string;
  /** From the far layer to the near one. */
  layers: readonly [string, string, string, string, string];
  shade: string;
  accent: string;
};

/** Curated, one light for each: the far layers take the horizon's colour, the near ones the night's. */
export const landscapePalettes: readonly [LandscapePalette, ...LandscapePalette[]] = [
  {
    sky: ["#0b2a3c", "#14495a", "#3d8a86"],
    disc: "#f7e7bd",
    isCrescent: false,
    isNight: true,
    cloud: "#5fa39b",
    layers: ["#3f7f80", "#2b6a70", "#1d555f", "#15424e", "#0e2f3b"],
    shade: "#031017",
    accent: "#f0875c",
  },
  {
    sky: ["#e5745a", "#f29b73", "#fbd3a0"],
    disc: "#fff1d0",
    isCrescent: false,
    isNight: false,
    cloud: "#fbe0b4",
    layers: ["#e08a80", "#c4657d", "#934c7c", "#653a72", "#3f2a5e"],
    shade: "#38123a",
    accent: "#f6c45c",
  },
  {
    sky: ["#12103a", "#2b2361", "#6a4d92"],
    disc: "#ffe9b8",
    isCrescent: true,
    isNight: true,
    cloud: "#8674a8",
    layers: ["#5f5aa0", "#474691", "#33367e", "#242968", "#181b4c"],
    shade: "#07061d",
    accent: "#f2b84e",
  },
  {
    sky: ["#cfe0dc", "#e4e8d8", "#f7ead0"],
    disc: "#f2a252",
    isCrescent: false,
    isNight: false,
    cloud: "#fbe6c3",
    layers: ["#a9cbc0", "#7fb3ae", "#579799", "#357a84", "#225d6c"],
    shade: "#1c3a42",
    accent: "#ef7f54",
  },
  {
    sky: ["#d99a3e", "#e8b75e", "#f6dfa6"],
    disc: "#fdf3d6",
    isCrescent: false,
    isNight: false,
    cloud: "#faeac4",
    layers: ["#d9a45a", "#bf7d45", "#98593b", "#6c3f38", "#472c34"],
    shade: "#3a1b16",
    accent: "#2f7d78",
  },
  {
    sky: ["#2a3550", "#6b6a8a", "#e0a9a0"],
    disc: "#fde6d2",
    isCrescent: false,
    isNight: false,
    cloud: "#c9a7ae",
    layers: ["#a98b9f", "#80718f", "#5a587b", "#3e4265", "#272c4a"],
    shade: "#11142a",
    accent: "#f2a07b",
  },
];
