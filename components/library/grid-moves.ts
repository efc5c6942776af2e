import type { LibraryImage } from "@/lib/contract/library";
import type { Tile, Wall, WallRow } from "./wall";

type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean };

/** The image that a key leads to from another; nothing for keys that lead nowhere. */
export function moveFrom(wall: Wall, from: string, pressed: Pressed): LibraryImage | undefined {
  const { images, rows } = wall;
  const at = images.findIndex(({ id }) => id === from);
  const rowAt = rows.findIndex(({ tiles }) => tiles.some(({ image }) => image.id === from));
  const row = rows[rowAt];
  const tile = row?.tiles.find(({ image }) => image.id === from);
  if (row === undefined || tile === undefined) return images[0];
  const isFar = pressed.ctrlKey || pressed.metaKey;
  switch (pressed.key) {
    case "ArrowRight":
      return images[at + 1];
    case "ArrowLeft":
      return images[at - 1];
    case "ArrowDown":
      return nearest(rows[rowAt + 1], tile);
    case "ArrowUp":
      return nearest(rows[rowAt - 1], tile);
    case "Home":
      return isFar ? images[0] : row.tiles[0]?.image;
    case "End":
      return isFar ? images.at(-1) : row.tiles.at(-1)?.image;
    default:
      return undefined;
  }
}

/** The image of a row that stands most straight above or below a tile. */
function nearest(row: WallRow | undefined, { left, width }: Tile): LibraryImage | undefined {
  const middle = left + width / 2;
  const away = (tile: Tile) => Math.abs(tile.left + tile.width / 2 - middle);
  return row?.tiles.toSorted((one, other) => away(one) - away(other))[0]?.image;
}
