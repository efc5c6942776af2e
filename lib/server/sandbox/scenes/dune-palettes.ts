export type DunePalette = {
  sky: readonly [string, string];
  haze: string;
  sun: string;
  far: string;
  near: string;
  shadow: string;
};

export const dunePalettes: readonly [DunePalette, ...DunePalette[]] = [
  {
    sky: ["#7fa7b4", "#c9d3c4"],
    haze: "#f7e6c4",
    sun: "#fff3d2",
    far: "#ecc88f",
    near: "#d78b48",
    shadow: "#7a3f34",
  },
  {
    sky: ["#3c3763", "#b0627b"],
    haze: "#f6b98d",
    sun: "#ffe0ac",
    far: "#dd8f76",
    near: "#a84c4d",
    shadow: "#3d1d44",
  },
  {
    sky: ["#16233f", "#3d5478"],
    haze: "#9fb0bd",
    sun: "#f5ecd6",
    far: "#7f93a8",
    near: "#40597a",
    shadow: "#101c36",
  },
  {
    sky: ["#e8c9b0", "#f3ddc5"],
    haze: "#fbf0dd",
    sun: "#ef8c5a",
    far: "#eed6bd",
    near: "#cf9b83",
    shadow: "#8a5a5c",
  },
  {
    sky: ["#24544f", "#7fa88f"],
    haze: "#f1e3b6",
    sun: "#fff0c0",
    far: "#dcc186",
    near: "#b8853c",
    shadow: "#4f3622",
  },
];
