"""`python -m app`: serve the shop."""

import asyncio
import os
import shutil
import sys

from kit import log
from kit.config import Settings
from wiring import documents, production, reach


def main() -> int:
    """Serve until a signal ends it; gives the exit code."""
    settings = Settings.read()
    log.configure(level=settings.log_level, form=settings.log_format, process="server")
    logger = log.get(__name__)
    problems = asyncio.run(production.problems(settings)) + documents.problems(settings)
    problems = problems or asyncio.run(reach.problems(settings))
    for problem in problems:
        logger.error("server.refused", problem=problem)
    if problems:
        return 1
    _share_metrics(settings)

    from app import metrics, server  # prometheus_client looks for its folder when it is imported

    with metrics.served(settings):
        return server.run(settings)


def _share_metrics(settings: Settings) -> None:
    """Make the folder through which several workers add up what they count."""
    if settings.metrics_port and settings.workers > 1:
        folder = settings.state_dir.absolute() / "metrics"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(folder)


if __name__ == "__main__":
    sys.exit(main())
