"""How much is kept in a process."""

from engine.answers.kept import Kept, Key, Shelf
from kit.snapshot import Snapshot

SNAPSHOT = Snapshot.parse("100:100:")


def key(number: int) -> Key:
    return "document", "Operation", "stranger", str(number).encode()


def kept(size: int, *names: str) -> Kept:
    return Kept(b"x" * size, names, SNAPSHOT, None, begun=0, renewed_from=0, until=0)


def test_the_least_recently_used_leave_when_there_is_no_room() -> None:
    shelf = Shelf(10_000)
    for number in range(4):
        shelf.put(key(number), kept(1_000, "mugs", f"mug:{number}"))
    shelf.get(key(0))

    for number in range(4, 7):
        shelf.put(key(number), kept(1_000, "mugs", f"mug:{number}"))
        shelf.get(key(0))

    assert [number for number in range(7) if shelf.get(key(number)) is not None] == [0, 4, 5, 6]
    assert shelf.size <= 10_000
    assert {each for each, _ in shelf.made_of(["mugs"])} == {key(number) for number in (0, 4, 5, 6)}
    assert list(shelf.made_of(["mug:1"])) == []


def test_what_takes_too_much_room_drives_nothing_out() -> None:
    shelf = Shelf(10_000)
    shelf.put(key(0), kept(1_000))

    shelf.put(key(1), kept(9_000))

    assert shelf.get(key(1)) is None
    assert shelf.get(key(0)) is not None


def test_nothing_is_left_of_what_was_dropped() -> None:
    shelf = Shelf(10_000)
    shelf.put(key(0), kept(100, "mug:1"))
    shelf.put(key(0), kept(200, "mug:2"))
    one_at_a_time = shelf.size

    shelf.drop(key(0))
    shelf.drop(key(0))

    assert one_at_a_time == kept(200, "mug:2").size + len(key(0)[3])
    assert (shelf.size, len(shelf)) == (0, 0)
    assert list(shelf.made_of(["mug:1", "mug:2"])) == []
