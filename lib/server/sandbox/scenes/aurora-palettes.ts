export type AuroraPalette = {
  sky: readonly [string, string, string];
  ribbons: readonly [string, string, string];
  snow: string;
  rock: string;
  land: string;
};

export const auroraPalettes: readonly [AuroraPalette, ...AuroraPalette[]] = [
  {
    sky: ["#0a0f2b", "#10294a", "#1f5560"],
    ribbons: ["#59f0b0", "#37c7a4", "#7b6df0"],
    snow: "#9fc6cf",
    rock: "#16313f",
    land: "#06121c",
  },
  {
    sky: ["#120a2e", "#2a1a55", "#6b3f78"],
    ribbons: ["#f58bc4", "#a27bf5", "#5fd8d0"],
    snow: "#d6b4cf",
    rock: "#3a2450",
    land: "#110a23",
  },
  {
    sky: ["#04181f", "#0b3a3e", "#2d7a68"],
    ribbons: ["#c4f77a", "#57e08c", "#38b6c9"],
    snow: "#b9d8bd",
    rock: "#163c3a",
    land: "#051717",
  },
  {
    sky: ["#0b1220", "#1a2f4d", "#4b6f8f"],
    ribbons: ["#8be9ff", "#6aa8ff", "#b6a3ff"],
    snow: "#cfe0ec",
    rock: "#233a55",
    land: "#0a1424",
  },
];
