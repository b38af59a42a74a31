"""The judged queries: sound, balanced, and halved by the rule."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.search import judged
from cli.demo.content import catalogue


@pytest.fixture(scope="module")
def active() -> frozenset[str]:
    return frozenset(product.slug for product in catalogue().products if product.status == "ACTIVE")


def test_every_query_is_sound_and_in_the_half_where_the_rule_puts_it(active: frozenset[str]) -> None:
    assert judged.faults(judged.read(), active) == []


def test_no_group_is_thin_and_few_queries_have_no_answer() -> None:
    queries = judged.read()

    assert len(queries) >= 240
    assert min(Counter(query.group for query in queries).values()) >= 35
    assert sum(query.is_unanswerable for query in queries) <= 6
    assert {query.kind for query in queries} == judged.KINDS
    assert {query.language for query in queries} == {"zh-CN", "en", "de", "ja"}


def test_both_halves_ask_the_same_kinds_in_the_same_languages() -> None:
    tune, held_out = judged.read("tune"), judged.read("held_out")

    by_group = Counter(query.group for query in tune), Counter(query.group for query in held_out)
    by_kind = Counter((query.group, query.kind) for query in tune), Counter((q.group, q.kind) for q in held_out)
    assert all(abs(by_group[0][each] - by_group[1][each]) <= 1 for each in judged.GROUPS)
    assert all(abs(by_kind[0][each] - by_kind[1][each]) <= 1 for each in by_kind[0] | by_kind[1])


def test_faults_are_noticed(active: frozenset[str]) -> None:
    first, second, *others = judged.read()
    draft = next(product.slug for product in catalogue().products if product.status == "DRAFT")
    moved = "held_out" if second.half == "tune" else "tune"
    wrong = [
        replace(first, grades={draft: judged.MEANT}),
        replace(second, half=moved),
        replace(others[0], grades={}),
        *others[1:],
        others[-1],
    ]

    found = judged.faults(wrong, active)

    assert f"{first.text}: {draft} is not for sale" in found
    assert f"{second.text}: in the wrong half" in found
    assert f"{others[0].text}: nothing is meant" in found
    assert f"{others[-1].text}: asked twice" in found


def test_a_product_is_judged_once(tmp_path: Path) -> None:
    (tmp_path / "tune").mkdir()
    (tmp_path / "tune/zh-hans.toml").write_text('[[queries]]\ntext = "x"\nmeant = ["a"]\nacceptable = ["a"]\n')

    with pytest.raises(ValueError, match="judged twice"):
        judged.read("tune", root=tmp_path)


def test_a_word_has_one_list_of_synonyms_in_its_language() -> None:
    for language, lists in judged.synonyms().items():
        words = [word.casefold() for each in lists for word in each]
        assert [word for word, count in Counter(words).items() if count > 1] == [], language
        assert all(len(each) > 1 for each in lists)
