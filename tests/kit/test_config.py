"""Settings that are not what they have to be end the start with a line that names them and gives none of them away."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from kit import forms
from kit.config import Settings

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:  # pyright: ignore[reportUnusedFunction]
    """Without a file `.env`."""
    monkeypatch.chdir(tmp_path)


WRONG = [
    ("SOUK_MEDIA_URL", "https://bucket.example", forms.MEDIA),
    ("SOUK_MEDIA_URL", "s3://", forms.MEDIA),
    ("SOUK_MEDIA_URL", "s3://bucket?endpoint=here", forms.MEDIA),
    ("SOUK_MEDIA_URL", "s3://bucket?ttl=1", forms.MEDIA),
    ("SOUK_MEDIA_URL", "s3://key:secret@bucket:port", forms.MEDIA),
    ("DATABASE_URL", "db.example", forms.DATABASE),
    ("DATABASE_URL", "mysql://souk:secret@db.example/souk", forms.DATABASE),
    ("DATABASE_URL", "postgres://souk:secret@db.example:99999/souk", forms.DATABASE),
    ("DATABASE_URL", "postgres://souk:secret@[::1/souk", forms.DATABASE),
    ("DATABASE_URL", "postgres://souk:secret@db.example", forms.DATABASE),
    ("DATABASE_URL", "postgres://souk:secret@db.example/souk?sslmode=require", forms.DATABASE),
    ("REDIS_URL", "localhost:6379", forms.REDIS),
    ("REDIS_URL", "redis://:secret@cache.example/first", forms.REDIS),
    ("SMTP_URL", "mail.example:25", forms.SMTP),
    ("SMTP_URL", "smtp://user:secret@mail.example:smtp", forms.SMTP),
    ("SOUK_TRUSTED_PROXIES", "10.0.0.0/8, rubbish", forms.NETWORKS),
    ("SOUK_TRUSTED_PROXIES", "10.0.0.0/99", forms.NETWORKS),
    ("SOUK_ALLOWED_ORIGINS", "https://shop.example", forms.ORIGINS),
    ("SOUK_ALLOWED_ORIGINS", "{}", forms.ORIGINS),
    ("SOUK_ALLOWED_ORIGINS", "[1]", forms.ORIGINS),
    ("SOUK_ALLOWED_ORIGINS", '["https://shop.example/"]', forms.ORIGINS),
    ("SOUK_ALLOWED_ORIGINS", '["shop.example"]', forms.ORIGINS),
    ("SOUK_PUBLIC_URL", "shop.example", forms.WEB),
    ("SOUK_WEBHOOK_URL", "https://shop.example/?a=b", forms.WEB),
    ("SOUK_STOREFRONT_URL", "ftp://shop.example", forms.WEB),
    ("SOUK_SANDBOX_URL", "http://a b", forms.WEB),
    ("SOUK_MAIL_FROM", "nobody", forms.SENDER),
    ("SOUK_STATE_DIR", __file__, "a folder, or one that is yet to be made"),
    ("SOUK_ENV", "prod", "'development', 'test' or 'production'"),
    ("SOUK_LOG_LEVEL", "loud", "'DEBUG', 'INFO', 'WARNING' or 'ERROR'"),
    ("SOUK_PORT", "http", "a whole number"),
    ("SOUK_PORT", "65536", "65535 or less"),
    ("SOUK_WORKERS", "0", "1 or more"),
    ("SOUK_DEV", "perhaps", "true or false"),
    ("SOUK_ENGINE", "fast", "'compiled' or 'interpreted'"),
    ("SOUK_ENGINE_COMPARED", "some", "a number"),
    ("SOUK_ENGINE_COMPARED", "2", "1.0 or less"),
    ("SOUK_ENGINE_COMPARED", "nan", "1.0 or less"),
    ("SOUK_SECRET", "short", "32 characters or more"),
    ("SOUK_BODY_TIMEOUT", "soon", "a number of seconds"),
    ("SOUK_BODY_TIMEOUT", "nan", "a number of seconds"),
    ("SOUK_BODY_TIMEOUT", "1e30", "a number of seconds"),
    ("SOUK_BODY_TIMEOUT", "0", "more than 0 seconds"),
    ("SOUK_REFRESH_GRACE", "-1", "0 seconds or more"),
]


@pytest.mark.parametrize(("name", "value", "expected"), WRONG)
def test_a_wrong_setting_is_named_with_what_it_has_to_be(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, expected: str
) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(SystemExit) as ended:
        Settings.read()

    assert ended.value.code == f"{name} has to be {expected}."


def test_each_wrong_setting_has_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOUK_PORT", "http")
    monkeypatch.setenv("REDIS_URL", "localhost")

    with pytest.raises(SystemExit) as ended:
        Settings.read()

    assert str(ended.value.code).splitlines() == [
        "SOUK_PORT has to be a whole number.",
        f"REDIS_URL has to be {forms.REDIS}.",
    ]


def test_a_file_of_settings_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"SOUK_SECRET=\xff\xfe")

    with pytest.raises(SystemExit, match=r"^The file \.env has to be text in UTF-8\.$"):
        Settings.read()


RIGHT = [
    ("DATABASE_URL", "postgresql://souk:p%40ss@[::1]:5432/souk"),
    ("REDIS_URL", "rediss://user:secret@cache.example:6379/0"),
    ("REDIS_URL", "unix:///run/redis.sock"),
    ("SMTP_URL", "smtps://user:secret@mail.example"),
    ("SOUK_MEDIA_URL", "s3://key:sec%2Fret@bucket/prefix?endpoint=http://127.0.0.1:9000&region=eu-1"),
    ("SOUK_TRUSTED_PROXIES", "10.0.0.0/8, 192.168.1.1,fd00::/8"),
    ("SOUK_PUBLIC_URL", "https://shop.example/api"),
    ("SOUK_MAIL_FROM", "shop@shop.example"),
]


@pytest.mark.parametrize(("name", "value"), RIGHT)
def test_a_right_setting_is_taken_as_it_is(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)

    assert getattr(Settings.read(), name.removeprefix("SOUK_").lower()) == value


@pytest.mark.parametrize(("value", "seconds"), [("5", 5), ("0.25", 0.25), ("900", 900), ("1e3", 1_000)])
def test_durations_are_seconds(monkeypatch: pytest.MonkeyPatch, value: str, seconds: float) -> None:
    monkeypatch.setenv("SOUK_BODY_TIMEOUT", value)

    assert Settings.read().body_timeout == timedelta(seconds=seconds)


@pytest.mark.parametrize("module", ["app", "worker", "cli run", "cli migrate"])
def test_no_process_starts_on_a_wrong_setting(tmp_path: Path, module: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *module.split()],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PATH": "", "SOUK_MEDIA_URL": "s3://"},
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"SOUK_MEDIA_URL has to be {forms.MEDIA}.\n"
