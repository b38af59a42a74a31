# The server, the worker, the migrations and the sandbox bank: one image, the command decides.
# Built by `docker build .` alone.

FROM python:3.13-slim-bookworm AS build
WORKDIR /srv/souk
# What is installed changes less often than what is written: this layer is kept while the lock files are.
COPY requirements.txt requirements-setup.txt ./
COPY cli/__init__.py cli/progress.py cli/setup.py cli/
RUN python -m cli.setup run
COPY . .
RUN .venv/bin/python -m cli graphiql --to state/graphiql \
    && .venv/bin/python -m compileall -q -j 0 . \
    && rm -rf .venv/setup


FROM python:3.13-slim-bookworm
LABEL org.opencontainers.image.title="Souk" \
      org.opencontainers.image.licenses="BSD-3-Clause"
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin souk
WORKDIR /srv/souk
# Owned by root: the program cannot change itself, and the root filesystem may be read-only.
COPY --from=build /srv/souk ./
# Pictures are the only files that a shop writes; a volume there belongs to the user of the program.
RUN install -d -o 10001 -g 10001 state/media
ENV PATH="/srv/souk/.venv/bin:$PATH" \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    SOUK_ENV=production \
    SOUK_HOST=0.0.0.0 \
    SOUK_STATE_DIR=/srv/souk/state
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-I", "-c", "import os, urllib.request as r; r.urlopen(f\"http://127.0.0.1:{os.environ.get('SOUK_PORT', '8000')}/health/live\", timeout=4)"]
STOPSIGNAL SIGTERM
CMD ["python", "-m", "app"]
