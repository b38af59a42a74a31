"""The page about tables names each of them."""

import re

import models
from tests.docs.tables import DOCS, written

TEXT = (DOCS / "data-model.md").read_text()
TABLES = {getattr(models, name)._meta.db_table for name in models.__all__}


def test_the_table_of_tables_is_that_of_the_code() -> None:
    # `python -m tests.docs.tables` writes it anew.
    assert written("data-model.md") == TEXT


def test_the_picture_shows_every_table_and_no_other() -> None:
    picture = TEXT.split("```")[1]

    shown = set(re.findall(r"[a-z_]{3,}", picture)) - {"alone", "and", "beside", "copy"}

    assert shown == TABLES
