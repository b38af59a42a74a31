"""Run a shop whose own processes are tiny programs; its supervisor, PostgreSQL and Valkey are the real ones."""

import asyncio
import sys

from cli.progress import Progress
from cli.run import Programs, Run, until_told
from kit.config import Settings

# Each tells that it is up, and by whom it was ended, in a file that the test reads.
STEADY = """
import os, signal, sys, time
name = sys.argv[1]
diary = open(os.environ["SOUK_STATE_DIR"] + "/diary", "a", buffering=1)
def end(*_):
    diary.write(f"{name} ended\\n")
    sys.exit()
signal.signal(signal.SIGTERM, end)
diary.write(f"{name} started {os.getpid()}\\n")
"""
SLEEP = STEADY + "time.sleep(600)"
SERVE = (
    STEADY
    + """
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == "/health/ready" else 404)
        self.end_headers()
ThreadingHTTPServer(("127.0.0.1", int(os.environ["SOUK_PORT"])), Handler).serve_forever()
"""
)


def python(program: str, *arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-c", program, *arguments)


PROGRAMS = {
    "all is well": Programs(
        prepare=python("print('prepared')"),
        bank=python(SLEEP, "bank"),
        server=python(SERVE, "server"),
        worker=python(SLEEP, "worker"),
    ),
    "the worker is broken": Programs(
        prepare=python("print('prepared')"),
        bank=python(SLEEP, "bank"),
        server=python(SERVE, "server"),
        worker=python("raise SystemExit('no such queue')"),
    ),
    "the migration fails": Programs(
        prepare=python("raise SystemExit('column exists')"),
        bank=python(SLEEP, "bank"),
        server=python(SERVE, "server"),
        worker=python(SLEEP, "worker"),
    ),
}

if __name__ == "__main__":
    sys.exit(asyncio.run(until_told(Run(Settings(), PROGRAMS[sys.argv[1]], Progress()))))
