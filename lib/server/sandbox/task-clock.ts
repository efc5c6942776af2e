import { randomBytes } from "node:crypto";
import type { Scenario } from "./scenario";

/** What a task's id says: when it began, how long it takes and whether it fails. */
type TaskPlan = { startedAt: number; durationMs: number; fails: boolean };

type TaskState = {
  status: "NOT_START" | "SUBMITTED" | "QUEUED" | "IN_PROGRESS" | "SUCCESS" | "FAILURE";
  progress: string;
  /** Unix seconds; 0 until the state is reached. */
  submitTime: number;
  startTime: number;
  finishTime: number;
};

const durations: Readonly<Record<string, number>> = { n: 2_500, s: 90_000, v: 600_000 };

const steps = [
  { until: 0.08, status: "NOT_START", progress: "0%" },
  { until: 0.16, status: "SUBMITTED", progress: "0%" },
  { until: 0.3, status: "QUEUED", progress: "0%" },
  { until: 0.5, status: "IN_PROGRESS", progress: "10%" },
  { until: 0.75, status: "IN_PROGRESS", progress: "40%" },
  { until: 1, status: "IN_PROGRESS", progress: "80%" },
] as const;

export function nameTask(options: {
  startedAt: number;
  scenario: Scenario | undefined;
  fails: boolean;
}): string {
  const speed = speedOf(options.scenario);
  const fate = options.fails ? "f" : "d";
  const random = randomBytes(9).toString("hex");
  return `image_${Math.floor(options.startedAt).toString(36)}_${speed}${fate}_${random}`;
}

/** Undefined for what is no id of ours. Times are multiplied by the pace. */
export function planOf(task: string, pace: number): TaskPlan | undefined {
  const [, start, speed = "", fate] =
    /^image_([0-9a-z]+)_([nsv])([fd])_[0-9a-f]{18}$/.exec(task) ?? [];
  const duration = durations[speed];
  if (start === undefined || duration === undefined) return undefined;
  return {
    startedAt: Number.parseInt(start, 36),
    durationMs: duration * pace,
    fails: fate === "f",
  };
}

/** A pure function of the plan and the clock. */
export function stateAt(plan: TaskPlan, now: number): TaskState {
  const part = (now - plan.startedAt) / plan.durationMs;
  const step = steps.find(({ until }) => part < until);
  const submitTime = seconds(plan.startedAt);
  const startTime = part < 0.3 ? 0 : seconds(plan.startedAt + 0.3 * plan.durationMs);
  if (step !== undefined) {
    return { status: step.status, progress: step.progress, submitTime, startTime, finishTime: 0 };
  }
  const finishTime = seconds(plan.startedAt + plan.durationMs);
  const status = plan.fails ? "FAILURE" : "SUCCESS";
  return { status, progress: "100%", submitTime, startTime, finishTime };
}

function speedOf(scenario: Scenario | undefined): "n" | "s" | "v" {
  if (scenario === "slow") return "s";
  return scenario === "very_slow" ? "v" : "n";
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1_000);
}
