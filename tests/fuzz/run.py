"""Rounds of made-up operations against a server, until the time is over."""

import asyncio
import itertools
import json
import re
import time
from collections import Counter as Tally
from collections import deque
from collections.abc import Iterator, Mapping, Set
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from random import Random
from typing import Any

import httpx2

from kit import db
from services.review import recount
from tests import api, socket
from tests.contract.town import Counter
from tests.fuzz import books, judge, reading
from tests.fuzz.drafts import Draft, drafts, labels
from tests.fuzz.faults import Faults
from tests.fuzz.place import Place, settled, templates
from tests.whole import Whole, at_work

AT_ONCE = 4
EXAMPLES = 24
FIRST = 8
"""So many of each root field in the first turn, which is finished whatever it takes."""
ROOTS = 13
"""So many root fields are tried in one town."""
PER_CALL = 8
"""So many operations are bent from one good call, before there is another."""
AHEAD = 4
READERS = ("shopper", "admin")
FOR_OPERATORS = {"refund.failed"}
"""What is logged as an error and is none of ours: a gateway keeps money that was to go back."""
SECONDS = 20.0
LEFT = "SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM mail WHERE gave_up_at IS NULL)"
CURSOR = re.compile(r'"(?:cursor|startCursor|endCursor)":"([^"]+)"')


@dataclass
class Report:
    """What came of a run."""

    seed: str
    seconds: float
    count: int = 0
    read: int = 0
    became: dict[str, Tally[str]] = field(default_factory=dict[str, Tally[str]])
    wrong: dict[str, str] = field(default_factory=dict[str, str])

    def noted(self, draft: Draft, became: str) -> None:
        self.count += 1
        self.became.setdefault(draft.label, Tally())[became] += 1

    def blame(self, what: str, example: str) -> None:
        """Note what is wrong, with the first example of it."""
        self.wrong.setdefault(what, example)

    @property
    def done(self) -> int:
        return sum(tally["DONE"] for tally in self.became.values())

    def table(self) -> str:
        """Tell for each root field what became of its operations."""
        return "\n".join(f"{label}: {dict(self.became[label].most_common())}" for label in sorted(self.became))

    def __str__(self) -> str:
        return (
            f"seed {self.seed}: {self.count} operations of {len(self.became)} root fields in {self.seconds:.0f} s, "
            f"{self.done} of them did or found something; {self.read} pages of what was written were read back; "
            f"{len(self.wrong)} kinds of fault"
        )


class Run:
    """One run: the same seed gives the same operations in the same order."""

    def __init__(self, *, seed: str, whole: Whole, counter: Counter, faults: Faults, http: httpx2.AsyncClient) -> None:
        self.report = Report(seed, 0)
        self.whole = whole
        self.counter = counter
        self.faults = faults
        self.http = http
        self.place: Place | None = None
        self.before: set[str] = set()

    async def until(self, deadline: float) -> Report:
        """Run towns until the deadline; what is begun is finished."""
        started = time.monotonic()
        shapes = {is_guest: await templates(self.counter, is_guest=is_guest) for is_guest in (False, True)}
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as maker:

            def make(visit: "Visit") -> Future[list[Draft]]:
                template = shapes[visit.is_guest][visit.label]
                return maker.submit(drafts, f"{self.report.seed} {visit.town}", visit.label, visit.count, template)

            visited = visits(self.report.seed)
            coming = deque((visit, make(visit)) for visit in itertools.islice(visited, AHEAD))
            # Everything once, however slow the machine is.
            while time.monotonic() < deadline or len(self.report.became) < len(labels()):
                visit, making = coming.popleft()
                coming.append((ahead := next(visited), make(ahead)))
                await self._visit(visit, await asyncio.wrap_future(making))
            await self._leave()
            maker.shutdown(cancel_futures=True)
        self.report.seconds = time.monotonic() - started
        return self.report

    async def _visit(self, visit: "Visit", made: list[Draft]) -> None:
        """Send what was made for a root field, in a new town where it is the first one there."""
        if self.place is None or visit.is_first:
            await self._leave()
            self.place = await settled(self.counter, is_guest=visit.is_guest)
            self.before = set(await books.broken())
        for start in range(0, len(made), PER_CALL):
            await self.place.template(visit.label)
            self.blame_log(visit.label, allowed={"stars.mended"})
            await self._batch(self.place, made[start : start + PER_CALL])

    async def _batch(self, place: Place, made: list[Draft]) -> None:
        tokens = place.town.tokens
        if made[0].kind == "subscription":
            await self._follow(place, made, tokens)
        else:
            room = asyncio.Semaphore(AT_ONCE)
            await asyncio.gather(*(self._send(place, draft, tokens[draft.viewer], room) for draft in made))
        self.blame_log(made[0].label)

    async def _read(self, draft: Draft, token: str | None) -> None:
        headers = {"authorization": f"Bearer {token}"} if token else {}
        answer = await self.http.post("/graphql", json={"query": draft.query}, headers=headers)
        became, wrong = judge.answer(draft, answer.status_code, answer.headers["content-type"], answer.content)
        self.report.read += 1
        for each in wrong if became == "DONE" else [became, *wrong]:
            self.report.blame(f"reading: {generic(each)}", f"{draft.query}\n-> {answer.text[:2000]}")

    def blame_log(self, who: str, *, allowed: Set[str] = frozenset()) -> None:
        """Note what the log says since it was looked at last."""
        for fault in self.faults.taken():
            if not any(event in fault for event in allowed | FOR_OPERATORS):
                self.report.blame(summary(fault), f"{who}\n{fault}")

    async def _send(self, place: Place, draft: Draft, token: str | None, room: asyncio.Semaphore) -> None:
        body = place.body(draft)
        headers = ({"authorization": f"Bearer {token}"} if token else {}) | dict(draft.headers)
        # Escaped, so that half a surrogate pair can be sent.
        sent: dict[str, Any] = (
            api.content(body, headers)
            if any(api.files_in(body["variables"], ""))
            else {"content": json.dumps(body), "headers": headers | {"content-type": "application/json"}}
        )
        sent["headers"] = [(name.encode(), value.encode("latin-1")) for name, value in sent["headers"].items()]
        # What is asked for again runs by a plan.
        for _ in range(2 if draft.kind == "query" else 1):
            async with room:
                answer = await self.http.post("/graphql", **sent)
            kind = answer.headers.get("content-type", "")
            became, wrong = judge.answer(draft, answer.status_code, kind, answer.content)
            self.report.noted(draft, became)
            place.keep(CURSOR.findall(answer.text))
            for each in wrong:
                self.report.blame(f"{draft.label}: {generic(each)}", example(draft, body, answer.text))

    async def _follow(self, place: Place, made: list[Draft], tokens: Mapping[str, str | None]) -> None:
        """Follow by one socket for each viewer, which must stay open whatever is asked for."""
        for viewer in sorted({draft.viewer for draft in made}):
            own = {str(number): draft for number, draft in enumerate(made) if draft.viewer == viewer}
            bodies = {id: place.body(draft) for id, draft in own.items()}
            try:
                told = await followed(self.whole.server.socket_url, bodies, tokens[viewer])
            except (socket.Closed, TimeoutError) as ended:
                self.report.blame(f"the socket ended: {ended!r}", str(list(bodies.values())))
                continue
            for id, draft in own.items():
                became, wrong = heard(draft, told.get(id))
                self.report.noted(draft, became)
                for each in wrong:
                    self.report.blame(f"{draft.label}: {generic(each)}", example(draft, bodies[id], str(told.get(id))))

    async def _leave(self) -> None:
        """Let the worker do what is left, read everything that lies there, and look at the books."""
        if self.place is None:
            return
        async with at_work(self.whole.tools), asyncio.timeout(SECONDS):
            while await db.fetchval(LEFT):
                await asyncio.sleep(0.05)
        await recount.recount(languages=["en"], clock=self.whole.tools.clock)
        self.blame_log("the worker")
        for broken in set(await books.broken()) - self.before:
            self.report.blame(broken.partition(":")[0], broken)
        await self.place.template("Query.nodes")
        for viewer in READERS:
            for draft in reading.readings(self.place.known):
                await self._read(draft, self.place.town.tokens[viewer])
        self.blame_log("who reads", allowed={"stars.mended"})
        answer = await self.http.post("/graphql", json={"query": "{ shop { name } }"})
        if answer.json() != {"data": {"shop": {"name": "Souk"}}}:
            self.report.blame("the server is not well", answer.text)


@dataclass(frozen=True, slots=True)
class Visit:
    """A root field to be tried in a town."""

    town: str
    label: str
    is_first: bool
    is_guest: bool
    count: int


def visits(seed: str) -> Iterator[Visit]:
    """Choose what is tried in which town, all of it in turn, without end."""
    for turn in itertools.count():
        mixed = labels()
        rng = Random(f"{seed} {turn}")
        rng.shuffle(mixed)
        for start in range(0, len(mixed), ROOTS):
            is_guest = rng.random() < 0.3
            for label in mixed[start : start + ROOTS]:
                yield Visit(f"{turn}.{start}", label, label == mixed[start], is_guest, EXAMPLES if turn else FIRST)


async def followed(url: str, bodies: dict[str, Any], token: str | None) -> dict[str, Any]:
    """Ask for subscriptions at once, and give the first message of each, if there was one.

    Raises: Closed, TimeoutError.
    """
    told: dict[str, Any] = {}
    async with socket.opened(url) as opened:
        await opened.init({"token": token} if token else None)
        for id, body in bodies.items():
            await opened.send(json.dumps({"id": id, "type": "subscribe", "payload": body}))
        # What is asked after all of them is answered after them, but for those that wait for something to happen.
        await opened.send({"id": "last", "type": "subscribe", "payload": {"query": "{ shop { name } }"}})
        quiet = 0
        while len(told) < len(bodies) and not quiet:
            try:
                message = await opened.receive(seconds=0.3 if "last" in told else socket.SECONDS)
            except TimeoutError:
                assert "last" in told
                quiet = 1
                continue
            told.setdefault(message["id"], message)
        await opened.send({"type": "ping"})
        while (await opened.receive())["type"] != "pong":
            pass
    return told


def heard(draft: Draft, message: Any) -> tuple[str, list[str]]:
    """Say what became of a subscription, and what is wrong with its first message."""
    match message:
        case None:
            return "SILENCE", []
        case {"type": "next", "payload": payload}:
            return judge.result(draft, payload)
        case {"type": "error", "payload": errors}:
            return judge.result(draft, {"errors": errors})
        case {"type": "complete"}:
            return "COMPLETE", []
        case _:
            return "FAULT", [f"message {message}"]


def generic(text: str) -> str:
    """Leave out what is different each time, so that the same fault is told once."""
    return re.sub(r"\b[a-z]{3,4}_[\w-]{22,43}|0x[0-9a-f]+|[0-9a-f]{8}-[0-9a-f-]{27}|\d+", "…", text)[:200]


def summary(fault: str) -> str:
    """Tell a fault by its last lines."""
    lines = [line for line in fault.splitlines() if line.strip()]
    frames = [line.strip() for line in lines if line.strip().startswith("File ") and ".venv" not in line]
    return generic(" | ".join([*frames[-1:], lines[-1]]))


def example(draft: Draft, body: Any, answer: str) -> str:
    return f"{draft.viewer}: {draft.label}\n{body['query']}\n{str(body['variables'])[:2000]}\n-> {answer[:2000]}"
