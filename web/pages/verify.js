import { redeem } from "./again.js";
import { ask } from "./client.js";
import { ASK_VERIFICATION, VERIFY } from "./documents.js";
import { language, start } from "./page.js";

await start("verify.title");
redeem({
  use: async (token) => (await ask(VERIFY, { token, language })).userVerify,
  asking: ASK_VERIFICATION,
  answer: "emailVerificationRequest",
  title: "verify.done",
  sentence: "verify.go",
});
