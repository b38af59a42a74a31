"""`python -m tests.migrations.release`: write down this version's database, with data in every table.

Done once for each release, with its migrations and before the next one: whatever comes later is tested to bring that
state up to date. `--again` writes the file anew for as long as its version is not released.
"""

import asyncio
import subprocess
import sys
import tempfile
from pathlib import Path

from cli import archive, dump
from cli.migrate import migrate
from kit import db
from kit.embedded import Postgres
from tests.make.everything import everything

RELEASED = Path(__file__).parent / "released"
WORDS = ("--format=plain", "--no-owner", "--no-privileges", "--rows-per-insert=100")


async def write(target: Path) -> None:
    """Make a database of this version in a server of its own, and write it as SQL that any client can run."""
    with tempfile.TemporaryDirectory() as place:
        server = Postgres(Path(place), durable=False)
        try:
            url = await server.start()
            await migrate(url)
            await db.connect(url, pool=2)
            await everything()
            await db.close()
            target.write_text(_dumped(url))
        finally:
            await server.stop()


def _dumped(url: str) -> str:
    words = [dump.programs(18) / "pg_dump", *WORDS]
    environment = dump.environment(url, "souk-release")
    text = subprocess.run(words, env=environment, capture_output=True, text=True, check=True).stdout
    # Words to psql alone, and the remark on an extension, which is its owner's.
    lines = [line for line in text.splitlines() if not line.startswith(("\\", "--", "COMMENT ON EXTENSION"))]
    return "\n".join(line for line, before in zip(lines, ["", *lines], strict=False) if line or before) + "\n"


def main() -> None:
    target = RELEASED / f"{archive.version()}.sql"
    if target.exists() and "--again" not in sys.argv[1:]:
        sys.exit(f"{target} is there already; --again writes it anew while its version is not released.")
    asyncio.run(write(target))


if __name__ == "__main__":
    main()
