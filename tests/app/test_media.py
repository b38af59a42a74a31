"""Pictures by their paths, and nothing else."""

from pathlib import Path

import httpx2
import pytest
import pytest_asyncio

from kit.config import Settings

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest_asyncio.fixture
async def folder(settings: Settings, web: httpx2.AsyncClient) -> Path:
    media = settings.state_dir / "media"
    (media / "demo").mkdir(exist_ok=True)
    (media / "demo" / "cup.svg").write_bytes(SVG)
    (media / "demo" / "cup.webp").write_bytes(b"RIFFxxxxWEBP")
    (media / "demo" / "page.html").write_bytes(b"<script>alert(1)</script>")
    (media / ".hidden.svg").write_bytes(SVG)
    (settings.state_dir / "secret.svg").write_bytes(SVG)
    (media / "out.svg").unlink(missing_ok=True)
    (media / "out.svg").symlink_to(settings.state_dir / "secret.svg")
    return media


async def test_a_picture_is_kept_for_ever_and_runs_nothing(web: httpx2.AsyncClient, folder: Path) -> None:
    svg, webp = await web.get("/media/demo/cup.svg"), await web.get("/media/demo/cup.webp")

    assert (svg.status_code, svg.content) == (200, SVG)
    assert svg.headers["content-type"] == "image/svg+xml"
    assert webp.headers["content-type"] == "image/webp"
    for answer in (svg, webp):
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["content-security-policy"] == ("default-src 'none'; style-src 'unsafe-inline'; sandbox")
        assert answer.headers["cross-origin-resource-policy"] == "cross-origin"


async def test_a_picture_that_is_known_is_not_sent_again(web: httpx2.AsyncClient, folder: Path) -> None:
    first = await web.get("/media/demo/cup.svg")

    again = await web.get("/media/demo/cup.svg", headers={"if-none-match": first.headers["etag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["cache-control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize(
    "path",
    [
        "/media/",
        "/media/demo",
        "/media/demo/none.svg",
        "/media/demo/page.html",
        "/media/.hidden.svg",
        "/media/out.svg",
        "/media/../secret.svg",
        "/media/demo/../../secret.svg",
        "/media/%2e%2e/secret.svg",
        "/media/..%2fsecret.svg",
        "/media/..%5csecret.svg",
        "/media//etc/passwd",
        "/media/%2fetc%2fpasswd.svg",
        "/media/cup%00.svg",
        "/media/" + "x" * 5_000 + ".svg",
    ],
)
async def test_everything_else_is_not_there(web: httpx2.AsyncClient, folder: Path, path: str) -> None:
    answer = await web.get(path)

    assert answer.status_code == 404
    assert answer.json()["errors"][0]["extensions"]["code"] == "NOT_FOUND"


async def test_pictures_are_only_read(web: httpx2.AsyncClient, folder: Path) -> None:
    answer = await web.put("/media/demo/cup.svg", content=b"x")

    assert answer.status_code == 405
    assert (folder / "demo" / "cup.svg").read_bytes() == SVG
