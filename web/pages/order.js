import { ask, follow, newKey } from "./client.js";
import { CANCEL, FOLLOW, ORDER, PAY } from "./documents.js";
import { busy, given, h, language, moment, part, say, start, tell } from "./page.js";

const shop = await start("order.title");
const id = given.get("id");
const accessToken = remembered(given.get("accessToken"));
const who = { id, accessToken, language };
let keys = {};

// A gateway that sends the shopper back does not need to know the secret: it stays in this tab meanwhile.
function remembered(token) {
  const name = `souk:order:${id}`;
  if (token) sessionStorage.setItem(name, token);
  return token ?? sessionStorage.getItem(name);
}

// A call that may have been heard is repeated under the same key; after an answer the next one is new.
async function once(name, call) {
  keys[name] ??= newKey();
  const payload = await call(keys[name]);
  delete keys[name];
  return payload;
}

function money(name, amount) {
  return h("tr", {}, h("th", { scope: "row" }, say(name)), h("td", {}, amount.formatted));
}

const minor = (amount) => BigInt(amount.amount.replace(".", ""));

function sums(order) {
  const { subtotal, discountTotal: discount, deliveryTotal: delivery, taxTotal: tax, total } = order;
  const isIncluded = minor(subtotal) - minor(discount) + minor(delivery) === minor(total);
  const taxRow = minor(tax) ? [money(isIncluded ? "order.taxIncluded" : "order.tax", tax)] : [];
  const totalRow = money("order.total", total);
  totalRow.className = "total";
  return [
    money("order.subtotal", subtotal),
    ...(minor(discount) ? [money("order.discount", { formatted: `−${discount.formatted}` })] : []),
    money("order.delivery", delivery),
    ...(isIncluded ? [totalRow, ...taxRow] : [...taxRow, totalRow]),
  ];
}

function line(row) {
  const name = row.variantName && row.variantName !== row.productName ? row.variantName : "";
  const cancelled = row.quantityCancelled ? say("order.cancelled", { count: row.quantityCancelled }) : "";
  return h(
    "tr",
    {},
    h(
      "th",
      { scope: "row" },
      row.image ? h("img", { src: row.image.url, alt: "", width: 48, height: 48, loading: "lazy" }) : null,
      h(
        "span",
        {},
        `${row.quantity} × ${row.productName}`,
        ...[name, cancelled].filter(Boolean).map((text) => h("small", {}, text)),
      ),
    ),
    h("td", {}, row.total.formatted),
  );
}

function address({ recipient, line1, line2, postalCode, city, region, country }) {
  const town = [postalCode, city, region].filter(Boolean).join(" ");
  const name = new Intl.DisplayNames(language, { type: "region" }).of(country);
  return [recipient, line1, line2, town, name].filter(Boolean).map((text) => h("span", {}, text));
}

function parcel({ carrier, trackingNumber, createdAt, deliveredAt }) {
  const how = [carrier, trackingNumber].filter(Boolean).join(" ");
  const when = say(deliveredAt ? "order.arrived" : "order.left", { at: moment(deliveredAt ?? createdAt) });
  return h("li", {}, [how, when].filter(Boolean).join(" · "));
}

function hints(order) {
  const found = [say(`payment.${order.paymentStatus}`)];
  if (order.status === "PENDING_PAYMENT" && order.payBefore) {
    found.push(say("order.payBefore", { at: moment(order.payBefore) }));
  }
  if (order.fulfillmentStatus !== "UNFULFILLED") found.push(say(`fulfillment.${order.fulfillmentStatus}`));
  return found.join(" ");
}

function offerPayment(order) {
  const isOffered = order.availableActions.includes("PAY");
  const gateways = (shop?.paymentGateways ?? []).filter(
    ({ currencies }) => !currencies.length || currencies.includes(order.total.currency),
  );
  part("pay").hidden = !isOffered;
  if (!isOffered) part("qr").hidden = true;
  // Buttons that are there stay, so that nobody loses the one that is being pressed.
  if (!isOffered || part("pay").childElementCount) return;
  part("pay").replaceChildren(
    ...gateways.map(({ code, name }) =>
      h("button", { type: "button", onclick: ({ target }) => busy(target, () => pay(code)) }, say("order.pay", { name })),
    ),
  );
}

function show(order) {
  part("title").textContent = say("order.number", { number: order.number });
  part("placed").textContent = say("order.placed", { at: moment(order.placedAt) });
  part("status").textContent = say(`status.${order.status}`);
  part("status").dataset.status = order.status;
  part("hint").textContent = hints(order);
  part("lines").replaceChildren(...order.lines.map(line));
  part("sums").replaceChildren(...sums(order));
  part("address").replaceChildren(...(order.shippingAddress ? address(order.shippingAddress) : []));
  part("sent").hidden = !order.fulfillments.length;
  part("parcel-list").replaceChildren(...order.fulfillments.map(parcel));
  part("events").replaceChildren(
    ...order.events.nodes.map(({ at, type }) =>
      h("li", {}, h("span", {}, say(`event.${type}`)), h("time", { datetime: at }, moment(at))),
    ),
  );
  offerPayment(order);
  part("cancel").hidden = !order.availableActions.includes("CANCEL");
  part("content").hidden = false;
}

async function pay(gateway) {
  const back = new URL(location.href);
  back.search = new URLSearchParams({ id });
  const { payment, errors } = await once(`pay:${gateway}`, async (key) => {
    return (await ask(PAY, { ...who, gateway, returnUrl: back.href, key })).paymentCreate;
  });
  if (errors.length) return tell(errors[0].message);
  if (payment.order) show(payment.order);
  const action = payment.nextAction;
  if (action?.__typename === "RedirectAction" && /^https?:/.test(action.url)) location.assign(action.url);
  else if (action?.__typename === "QrCodeAction") {
    part("qr").textContent = `${say("order.qr")} ${action.payload}`;
    part("qr").hidden = false;
  } else if (action) tell(say("order.elsewhere"));
}

async function cancel() {
  const { order, errors } = await once("cancel", async (key) => (await ask(CANCEL, { ...who, key })).orderCancel);
  if (errors.length) tell(errors[0].message);
  else show(order);
}

part("cancel").addEventListener("click", () => part("sure").showModal());
part("sure").addEventListener("close", ({ target }) => {
  if (target.returnValue === "yes") busy(part("cancel"), cancel);
  target.returnValue = "";
});

const found = id ? await ask(ORDER, who).catch(() => undefined) : { order: null };
if (!found) tell(say("failed"));
else if (!found.order) tell(say("order.unknown"));
else show(found.order);
if (id && found?.order !== null) {
  follow(FOLLOW, who, {
    seen: ({ orderStatusChanged }) => {
      if (!found) tell("");
      show(orderStatusChanged.order);
    },
    live: (isLive) => (part("live").hidden = !isLive),
  });
}
