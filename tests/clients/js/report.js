// Reports each test as a line of JSON, for pytest; whatever else is written passes through.
import { inspect } from "node:util";

export default async function* report(source) {
  for await (const { type, data } of source) {
    if (type === "test:pass" || type === "test:fail") {
      if (data.details.type === "suite" || data.file === data.name) continue;
      const error = data.details.error;
      yield `${JSON.stringify({
        name: data.name,
        ok: type === "test:pass",
        skipped: Boolean(data.skip || data.todo),
        ms: Math.round(data.details.duration_ms),
        error: error && inspect(error.cause ?? error, { depth: 8 }),
      })}\n`;
    } else if (type === "test:stdout" || type === "test:stderr") {
      yield data.message;
    }
  }
}
