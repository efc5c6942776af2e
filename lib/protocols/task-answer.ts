import { z } from "zod";
import { wordsIn } from "./provider-words";

const identifier = z.string().min(1).optional().catch(undefined);
const holder = z.object({ task_id: identifier, id: identifier });
const submitted = holder.extend({ data: holder.catch({}) });

/**
 * The provider's handle in the answer to a submit. The page puts it at `data.task_id`; the
 * provider's own clients read `task_id` or `id` at the root. A bare `id` beside a refusal is the
 * id of the request, not of a task.
 */
export function taskIdIn(body: unknown): string | undefined {
  const parsed = submitted.safeParse(body);
  if (!parsed.success) return undefined;
  const { data, task_id, id } = parsed.data;
  return data.task_id ?? task_id ?? (wordsIn(body).refuses ? undefined : id);
}

export type TaskState =
  | { state: "working"; progress?: number }
  | { state: "made"; urls: readonly string[] }
  | { state: "failed" };

const link = z.string().regex(/^https?:\/\//i);
const output = z.union([
  link,
  z.object({ url: link }).transform((each) => each.url),
  z.object({ image_url: link }).transform((each) => each.image_url),
]);
const outputs = z
  .union([link.transform((one) => [one]), z.array(output.optional().catch(undefined))])
  .catch([]);
const fields = z.object({
  status: z.string().optional().catch(undefined),
  progress: z.union([z.string(), z.number()]).optional().catch(undefined),
  outputs: outputs.optional(),
  fail_reason: link.optional().catch(undefined),
});
/** The fields stand under `data`, or flat at the root. */
const polled = fields.extend({ data: fields.catch({}) });

/** The state of a task; undefined when the body tells none. */
export function taskStateIn(body: unknown): TaskState | undefined {
  const parsed = polled.safeParse(body);
  if (!parsed.success) return undefined;
  const { data, ...root } = parsed.data;
  const status = data.status ?? root.status;
  if (status === undefined) return undefined;

  switch (status.trim().toUpperCase()) {
    case "SUCCESS":
    case "SUCCEEDED":
    case "COMPLETED":
      return { state: "made", urls: linksIn({ data, root }) };
    case "FAILURE":
    case "FAILED":
    case "ERROR":
    case "CANCELLED":
    case "CANCELED":
      return { state: "failed" };
    default:
      return { state: "working", progress: progressOf(data.progress ?? root.progress) };
  }
}

type Fields = z.infer<typeof fields>;

/** Some models of Siray's answer with no outputs and the link in `fail_reason`. */
function linksIn({ data, root }: { data: Fields; root: Fields }): string[] {
  const made = [data.outputs, root.outputs].find((each) => each?.some((url) => url !== undefined));
  const links = made ?? [data.fail_reason ?? root.fail_reason];
  // The same link twice is two images that happen to be equal.
  return links.filter((url) => url !== undefined);
}

/** "40%", "40", 40 and 0.4 are the same; what is beyond the whole tells nothing. */
function progressOf(value: string | number | undefined): number | undefined {
  if (value === undefined) return undefined;
  const text = String(value).trim();
  const figure = Number.parseFloat(text);
  const progress = text.endsWith("%") || Number.isInteger(figure) ? figure / 100 : figure;
  return progress >= 0 && progress <= 1 ? progress : undefined;
}
