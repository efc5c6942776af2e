// `npm run verify`. Read by old versions of Node too: plain syntax, and the rest is imported late.
import { nodeRefusal } from "./node-version.mjs";

const couldNotLook = 2;
const refusal = nodeRefusal(process.version);
if (refusal === undefined) {
  import("./run-verify.mjs")
    .then((setup) => setup.runVerify(process.argv.slice(2)))
    .catch(endWithError);
} else {
  console.error(refusal);
  process.exitCode = couldNotLook;
}

function endWithError(error) {
  console.error(error);
  process.exitCode = couldNotLook;
}
