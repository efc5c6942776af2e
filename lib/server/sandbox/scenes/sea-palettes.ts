export type SeaPalette = {
  sky: readonly [string, string, string];
  moon: string;
  sea: readonly [string, string];
  land: string;
  lamp: string;
};

export const seaPalettes: readonly [SeaPalette, ...SeaPalette[]] = [
  {
    sky: ["#0d1a2e", "#27425e", "#8ba3ac"],
    moon: "#fbf3dc",
    sea: ["#5d7f90", "#0d1c2e"],
    land: "#0a1422",
    lamp: "#ffd489",
  },
  {
    sky: ["#2b2147", "#8a4f6f", "#f3b28a"],
    moon: "#fff0d0",
    sea: ["#c98486", "#2a1d40"],
    land: "#1d1430",
    lamp: "#ffe2a0",
  },
  {
    sky: ["#0b2630", "#1f5a5f", "#a9c9a6"],
    moon: "#fdf0c2",
    sea: ["#6aa39a", "#092630"],
    land: "#071c23",
    lamp: "#ffcf78",
  },
  {
    sky: ["#8fb3bd", "#cfdcd4", "#f8ead2"],
    moon: "#fff9ea",
    sea: ["#c3d4cd", "#47778a"],
    land: "#2c4d5e",
    lamp: "#f6a55c",
  },
  {
    sky: ["#1a1440", "#4a3a86", "#b79cc9"],
    moon: "#ffeec7",
    sea: ["#8577b4", "#161238"],
    land: "#120e2c",
    lamp: "#ffd98a",
  },
];
