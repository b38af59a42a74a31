"""The payments of the demo orders as rows of the database's tables."""

from collections.abc import Iterator, Sequence

from cli.demo.bank import Known
from cli.demo.money import Paid
from cli.demo.shapes import DemoOrder
from cli.demo.sheets import Sheet, derived, dump

GATEWAY = "sandbox"


def of_payments(orders: Sequence[DemoOrder], settled: Sequence[Paid], known: Known) -> Iterator[Sheet]:
    """`known` is what the bank calls them."""
    booked = [(order, each) for order, money in zip(orders, settled, strict=True) for each in money.payments]
    yield Sheet(
        "payment",
        "id version order_id gateway state currency amount_minor authorized_minor captured_minor "
        "refunded_minor refund_pending_minor capture method reference decline_code retryable standing "
        "voided_minor disputed_minor recovered_minor doubt_minor gateway_seq last_seq query_attempts "
        "created_at updated_at",
        [
            (
                each.source.id,
                len(each.source.events),
                order.id,
                GATEWAY,
                each.source.state,
                order.currency,
                each.facts.amount_minor,
                each.facts.authorized_minor,
                each.facts.captured_minor,
                each.facts.refunded_minor,
                0,
                each.is_captured_at_once,
                dump({"scenario": "approve" if each.facts.authorized_minor else "decline"}),
                known.references.get(each.source.id),
                None if each.facts.authorized_minor else "card_declined",
                not each.facts.authorized_minor,
                each.facts.standing.value,
                each.facts.voided_minor,
                each.facts.disputed_minor,
                0,
                0,
                known.sequences.get(each.source.id, 0),
                len(each.source.events),
                0,
                each.source.created_at,
                each.source.events[-1].at,
            )
            for order, each in booked
        ],
    )
    yield Sheet(
        "payment_event",
        "id payment_id seq at state amount_minor",
        [
            (derived(each.source.id, event.seq), each.source.id, event.seq, event.at, event.state, amount)
            for _, each in booked
            for event, amount in zip(each.source.events, each.moved, strict=True)
        ],
    )
    yield Sheet(
        "refund",
        "id payment_id currency amount_minor state reason reference created_at updated_at",
        [
            (
                refund.id,
                each.source.id,
                order.currency,
                minor,
                refund.state,
                refund.reason,
                known.references.get(refund.id),
                refund.created_at,
                refund.created_at,
            )
            for order, each in booked
            for refund, minor in zip(each.source.refunds, each.refunds, strict=True)
        ],
    )
