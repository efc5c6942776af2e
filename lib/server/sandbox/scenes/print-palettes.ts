export type PrintPalette = {
  paper: string;
  ink: string;
  /** Five that hold against the paper and against each other. */
  colours: readonly [string, string, string, string, string];
  leaves: readonly [string, string, string];
  blooms: readonly [string, string];
};

export const printPalettes: readonly [PrintPalette, ...PrintPalette[]] = [
  {
    paper: "#f3e9d6",
    ink: "#1d2c3a",
    colours: ["#1f4e5f", "#d9512c", "#e9ae3c", "#5f9480", "#1d2c3a"],
    leaves: ["#1f4e5f", "#5f9480", "#3d6b5a"],
    blooms: ["#d9512c", "#e9ae3c"],
  },
  {
    paper: "#f6e3d3",
    ink: "#43203d",
    colours: ["#c8553d", "#8a3a5c", "#f0a868", "#e58a7b", "#43203d"],
    leaves: ["#5d6b45", "#8a8a58", "#43503c"],
    blooms: ["#c8553d", "#8a3a5c"],
  },
  {
    paper: "#e6ebe4",
    ink: "#16343a",
    colours: ["#2f7f79", "#f08a5d", "#a8cbb7", "#f3c969", "#16343a"],
    leaves: ["#2f7f79", "#6aa08c", "#16545a"],
    blooms: ["#f08a5d", "#e9b23f"],
  },
  {
    paper: "#ece6f2",
    ink: "#251d4a",
    colours: ["#5b4fa3", "#e3795f", "#a99bd8", "#f2bd5c", "#251d4a"],
    leaves: ["#4f5f8f", "#7f8fb0", "#3a4677"],
    blooms: ["#e3795f", "#8a6fd0"],
  },
  {
    paper: "#f4ecd9",
    ink: "#33261d",
    colours: ["#6f7d45", "#b8562f", "#dcb15a", "#8a9c8b", "#33261d"],
    leaves: ["#6f7d45", "#8a9c8b", "#4c5a3a"],
    blooms: ["#b8562f", "#dcb15a"],
  },
  {
    paper: "#142736",
    ink: "#f4e6cc",
    colours: ["#2f7c83", "#ee8453", "#f2c266", "#7fb6a6", "#f4e6cc"],
    leaves: ["#2f7c83", "#7fb6a6", "#4d9a8e"],
    blooms: ["#ee8453", "#f2c266"],
  },
];
