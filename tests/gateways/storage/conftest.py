"""The storages, each of which passes the tests of the port."""

from pathlib import Path

import pytest

from gateways.storage.adapters.objects import Bucket, LocalFolder
from gateways.storage.port import Storage
from tests.gateways.storage.seaweed import media_url


@pytest.fixture(params=["folder", "bucket", "part of a bucket"])
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Storage:
    """An empty storage: tests name what they put by names of their own."""
    if request.param == "folder":
        return LocalFolder(tmp_path / "made" / "anew")
    endpoint = request.getfixturevalue("s3_url")
    return Bucket(media_url(endpoint, prefix="" if request.param == "bucket" else "/of/the/shop/"))
