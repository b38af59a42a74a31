"""A process that is killed while it writes leaves nothing that anybody sees."""

import asyncio
import signal
import sys
from pathlib import Path

from gateways.storage.adapters.objects import LocalFolder

ROOT = Path(__file__).parents[3]
DEADLY = 1_000_000
"""The system kills whoever writes more than so many bytes, and so always in the middle."""
WRITE = f"""
import asyncio, resource, signal, sys
from pathlib import Path
from gateways.storage.adapters.objects import LocalFolder

async def main():
    storage = LocalFolder(Path(sys.argv[1]))
    await storage.put("folder/picture.webp", bytes({DEADLY * 3}), content_type="image/webp")

resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
resource.setrlimit(resource.RLIMIT_FSIZE, ({DEADLY}, {DEADLY}))
signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
asyncio.run(main())
"""


def written(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_size for path in folder.iterdir()}


async def test_a_process_that_is_killed_in_the_middle_leaves_no_half_object(tmp_path: Path) -> None:
    storage = LocalFolder(tmp_path)

    child = await asyncio.create_subprocess_exec(sys.executable, "-c", WRITE, str(tmp_path), cwd=ROOT)
    killed_by = -await child.wait()

    assert killed_by == signal.SIGXFSZ
    assert written(tmp_path / "folder") == {"picture.webp#1": DEADLY}
    assert await storage.read("folder/picture.webp") is None

    await storage.put("folder/picture.webp", b"whole", content_type="image/webp")
    assert await storage.read("folder/picture.webp") == b"whole"

    await storage.remove("folder")
    assert written(tmp_path) == {}
