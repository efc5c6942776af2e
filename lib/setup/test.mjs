// `npm test`. Read by old versions of Node too: plain syntax, and the rest is imported late.
import { nodeRefusal } from "./node-version.mjs";

const refusal = nodeRefusal(process.version);
if (refusal === undefined) {
  import("./run-tests.mjs")
    .then((setup) => setup.runTests(process.argv.slice(2)))
    .catch(endWithError);
} else {
  console.error(refusal);
  process.exitCode = 1;
}

function endWithError(error) {
  console.error(error);
  process.exitCode = 1;
}
