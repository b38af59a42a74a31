// Where a mailed link is worth nothing any more: a form that sends another one.

import { ask } from "./client.js";
import { SIGN_OUT } from "./documents.js";
import { busy, done, given, language, part, say, tell } from "./page.js";

/** Show the form; `document` asks for the mail, `answer` names its payload. */
function offer(document, answer) {
  part("act").hidden = true;
  const form = part("again");
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    busy(form.querySelector("button"), async () => {
      const email = new FormData(form).get("email");
      const payload = (await ask(document, { email, language }))[answer];
      if (payload.errors.length) tell(payload.errors[0].message);
      else done(say("again.done"), say("again.sent", { email }));
    });
  });
}

/**
 * Let a form or button use the link's token: `use(token)` gives the payload of a sign-in.
 * The session that a link opens is ended at once: this page has no use for it.
 */
export function redeem({ use, asking, answer, title, sentence }) {
  const token = given.get("token");
  const form = part("act");
  if (!token) {
    tell(say("link.incomplete"));
    offer(asking, answer);
    return;
  }
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    busy(form.querySelector("button[type=submit]"), async () => {
      const payload = await use(token, new FormData(form));
      if (payload.errors.length) {
        tell(payload.errors.map((error) => error.message).join(" "));
        if (payload.errors.some((error) => error.code === "TOKEN_INVALID")) offer(asking, answer);
        return;
      }
      history.replaceState(null, "", location.pathname);
      done(say(title), say(sentence, { email: payload.user.email }));
      await ask(SIGN_OUT, {}, { token: payload.tokens.accessToken }).catch(() => null);
    });
  });
}
