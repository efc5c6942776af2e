import { galleryTexts } from "@/lib/language/texts";

export type Day<Item> = { date: Date; daysAgo: number; items: Item[] };

const DAY_MS = 86_400_000;
const words = galleryTexts;

/** Things in the order of their making, under their day in the reader's own time zone. */
export function byDay<Item extends { createdAt: string }>(
  items: readonly Item[],
  now: Date,
): Day<Item>[] {
  const days: Day<Item>[] = [];
  const today = startOfDay(now);
  for (const item of items) {
    const date = startOfDay(new Date(item.createdAt));
    const last = days.at(-1);
    if (last?.date.getTime() === date.getTime()) last.items.push(item);
    // Rounded, because a day on which the clocks change has 23 or 25 hours.
    else days.push({ date, daysAgo: Math.round((+today - +date) / DAY_MS), items: [item] });
  }
  return days;
}

export function dayName({ date, daysAgo }: Pick<Day<unknown>, "date" | "daysAgo">): string {
  if (daysAgo === 0) return words.today;
  if (daysAgo === 1) return words.yesterday;
  return words.date(date);
}

function startOfDay(date: Date): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate());
}
