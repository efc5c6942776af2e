import { checkOrder } from "@/lib/catalog/check";
import { explainProblem } from "@/lib/language/texts";

/** What judges a draft, by the same check as on the server, and says what it finds. */
export const judge = { check: checkOrder, explain: explainProblem };
