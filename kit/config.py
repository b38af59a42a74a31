"""The settings of a process, read once from the environment and `.env` by app, cli and worker."""

import sys
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import AliasChoices, Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict, SettingsError

from kit import forms
from kit.forms import (
    DatabaseUrl,
    DatabaseUrls,
    Duration,
    DurationOrZero,
    Folder,
    Level,
    MediaUrl,
    Networks,
    Origins,
    RedisUrl,
    Sender,
    SmtpUrl,
    WebUrl,
)

DEVELOPMENT_SECRET = "souk-development-secret-change-me-in-production"  # noqa: S105  a known default, refused in production
SANDBOX_SECRET = "souk-sandbox-bank-signing-key-for-development"  # noqa: S105  likewise


class Settings(BaseSettings):
    """Every setting of Souk. Names carry the prefix `SOUK_`, except the connection URLs.

    Units: durations are seconds in the environment and `timedelta` here; sizes are bytes.
    """

    model_config = SettingsConfigDict(
        env_prefix="SOUK_", env_file=".env", extra="ignore", frozen=True, populate_by_name=True
    )

    env: Literal["development", "test", "production"] = Field(
        default="development", description="`production` refuses to start with what is fit for development only"
    )
    host: str = Field(default="127.0.0.1", description="Where the server listens; 0.0.0.0 everywhere")
    port: int = Field(default=8000, ge=0, le=65535, description="Where the server listens; 0 takes a free one")
    metrics_port: int = Field(default=0, ge=0, le=65535, description="0 serves no metrics")
    workers: int = Field(default=1, ge=1, le=64, description="Server processes on the port")
    state_dir: Folder = Field(default=Path(".souk"), description="Pictures, logs, and the data of embedded servers")
    public_url: WebUrl = Field(default="", description="As shoppers reach it; http://HOST:PORT when empty")
    webhook_url: WebUrl = Field(default="", description="As payment gateways reach it; PUBLIC_URL when empty")
    storefront_url: WebUrl = Field(default="", description="Where links in mails lead; PUBLIC_URL when empty")
    log_level: Level = Field(default="INFO", description="DEBUG, INFO, WARNING or ERROR")
    log_format: Literal["console", "json"] = Field(default="json", description="`console` is for people")

    database_url: DatabaseUrl = Field(
        default="",
        validation_alias=AliasChoices("DATABASE_URL", "database_url"),
        description="postgres://USER:PASSWORD@HOST:PORT/DATABASE; `make run` starts one of its own when empty",
    )
    replica_urls: DatabaseUrls = Field(
        default="",
        validation_alias=AliasChoices("DATABASE_REPLICA_URLS", "replica_urls"),
        description="Comma-separated, of streaming replicas: what strangers see of the catalogue is read there",
    )
    replica_lag: Duration = Field(
        default=timedelta(seconds=2),
        le=timedelta(seconds=10),
        description="A replica that is older is left out; who has written reads from the primary for as long",
    )
    redis_url: RedisUrl = Field(
        default="",
        validation_alias=AliasChoices("REDIS_URL", "redis_url"),
        description="redis://:PASSWORD@HOST:PORT/NUMBER; `make run` starts one of its own when empty",
    )
    cache_timeout: Duration = Field(
        default=timedelta(seconds=0.25), description="Who asks the cache waits no longer: the database answers by then"
    )
    smtp_url: SmtpUrl = Field(
        default="",
        validation_alias=AliasChoices("SMTP_URL", "smtp_url"),
        description="smtp://USER:PASSWORD@HOST:PORT or smtps://…; mails go to /dev/mail when empty",
    )
    database_pool: int = Field(default=10, ge=2, le=200, description="Connections of one process at most")
    statement_timeout: Duration = Field(
        default=timedelta(seconds=10), description="A statement in the database takes no longer"
    )

    secret: str = Field(default=DEVELOPMENT_SECRET, min_length=32, description="Keys are derived from it")
    access_ttl: Duration = Field(default=timedelta(minutes=15), description="An access token's life")
    refresh_ttl: Duration = Field(default=timedelta(days=30), description="A session's life when nobody uses it")
    refresh_grace: DurationOrZero = Field(
        default=timedelta(seconds=30), description="A refresh token just used gives the same answer again for so long"
    )
    verify_ttl: Duration = Field(default=timedelta(days=2), description="The life of a link that confirms an address")
    reset_ttl: Duration = Field(default=timedelta(hours=1), description="The life of a link that sets a password")
    argon2_time: int = Field(default=3, ge=1, description="Passes over the memory to hash a password")
    argon2_memory_kib: int = Field(default=65536, ge=8, description="Memory to hash a password, in KiB")
    password_threads: int = Field(default=2, ge=1, le=16, description="Passwords hashed at once, in each process")
    password_queue: int = Field(default=16, ge=0, description="Passwords that wait for a thread; more are sent away")
    login_attempts: int = Field(default=10, ge=0, description="Per account in a window; 0 switches it off")
    login_attempts_address: int = Field(default=100, ge=0, description="Per address in a window; 0 switches it off")
    login_window: Duration = Field(default=timedelta(minutes=15), description="The window of these attempts")
    trusted_proxies: Networks = Field(default="", description="Comma-separated networks whose X-Forwarded-For counts")

    allowed_origins: Origins = Field(default_factory=list, description="Browser origins that may send cookies")
    graphiql: bool = Field(default=True, description="Show GraphiQL to browsers that open /graphql")
    documents: Literal["open", "known", "trusted"] = Field(
        default="open",
        description="What is run: any text, only texts of manifests, or those only by their ids",
    )
    documents_path: str = Field(default="", description="A manifest of documents, or a folder of such files")
    persisted_queries: int = Field(
        default=1_000, ge=0, description="Texts that clients may have kept, where any is run; 0 keeps none"
    )
    persisted_queries_bytes: int = Field(default=8_388_608, ge=65_536, description="These texts together")
    persisted_queries_ttl: Duration = Field(
        default=timedelta(days=7), description="A kept text is forgotten when it was not asked for so long"
    )
    shared_max_age: DurationOrZero = Field(
        default=timedelta(minutes=5),
        description="Browsers and CDNs keep what is the same for all no longer; 0: not at all",
    )
    head_bytes: int = Field(default=65_536, ge=1_024, description="A request's first line and headers at most")
    head_timeout: Duration = Field(default=timedelta(seconds=5), description="A head takes no longer to arrive")
    body_bytes: int = Field(default=1_048_576, ge=1_024, description="A request's body at most")
    body_timeout: Duration = Field(default=timedelta(seconds=30), description="A body takes no longer to arrive")
    answer_timeout: Duration = Field(
        default=timedelta(seconds=30), description="A client that takes nothing of an answer for so long is cut off"
    )
    unread_bytes: int = Field(
        default=67_108_864,
        ge=1_048_576,
        description="Of answers that clients do not take, in each process; beyond that those with the most are cut off",
    )
    idle_timeout: Duration = Field(
        default=timedelta(seconds=75), description="A connection without a request; longer than proxies keep one"
    )
    query_bytes: int = Field(default=65_536, ge=256, description="A document's text at most")
    query_tokens: int = Field(default=2_000, ge=50, description="Tokens of a document")
    query_depth: int = Field(default=20, ge=1, description="Fields within fields, fragments expanded")
    query_fields: int = Field(default=1_000, ge=1, description="Fields of an operation, fragments expanded")
    query_aliases: int = Field(default=100, ge=0, description="Aliases of an operation, fragments expanded")
    query_deferred: int = Field(
        default=20, ge=0, description="Uses of @defer and @stream in an operation, fragments expanded"
    )
    query_directives: int = Field(default=100, ge=0, description="Directives of an operation, fragments expanded")
    query_repeats: int = Field(default=50, ge=1, description="Fields of one name between one pair of braces")
    query_operations: int = Field(default=20, ge=1, description="Operations in a document")
    query_fragments: int = Field(default=100, ge=0, description="Fragments in a document")
    variables_bytes: int = Field(default=262_144, ge=256, description="A request's variables at most, as JSON")
    list_items: int = Field(default=500, ge=1, description="Items of any list, in variables or in a document")
    cost_maximum: int = Field(default=5_000, ge=0, description="An operation's cost at most; 0 is no maximum")
    cost_limit: int = Field(default=20_000, ge=0, description="What a caller may spend at once; 0 counts nothing")
    cost_restore: int = Field(default=1_000, ge=1, description="What of it comes back in each second")
    batch: int = Field(default=10, ge=0, description="Requests of a batch; 0 takes none")
    execution_timeout: Duration = Field(
        default=timedelta(seconds=15), description="An operation is stopped after that, its statements included"
    )
    engine: Literal["compiled", "interpreted"] = Field(
        default="compiled", description="`interpreted` leaves every operation to graphql-core"
    )
    engine_compared: float = Field(
        default=0.0, ge=0, le=1, description="This part of the queries is run both ways; what differs is logged"
    )
    plan_cache_bytes: int = Field(
        default=67_108_864, ge=0, description="For what compiled operations are run by, in each process"
    )
    document_cache_bytes: int = Field(default=33_554_432, ge=0, description="For parsed documents, in each process")
    answer_cache_bytes: int = Field(
        default=33_554_432, ge=0, description="For kept answers of public documents, in each process; 0 keeps none"
    )
    socket_frame_bytes: int = Field(default=262_144, ge=1_024, description="A websocket message at most")
    sockets: int = Field(
        default=5_000, ge=0, description="Websockets and event streams at once, in each process; 0: any number"
    )
    sockets_caller: int = Field(
        default=200, ge=0, description="Of one user, or of one address for all who are not signed in; 0: any number"
    )
    socket_operations: int = Field(default=100, ge=1, description="Operations at once on one websocket")
    socket_init_timeout: Duration = Field(default=timedelta(seconds=3), description="Until `connection_init`")
    stream_heartbeat: Duration = Field(
        default=timedelta(seconds=15), description="An event stream says something so often, lest it be taken for dead"
    )
    socket_ping: Duration = Field(
        default=timedelta(seconds=20), description="Between pings; who does not answer for as long is gone"
    )
    cart_cookie_same_site: Literal["lax", "none"] = Field(
        default="lax", description="`none` for a front end on another site, over https"
    )
    cart_ttl: Duration = Field(default=timedelta(days=30), description="A cart's life after its last change")

    pay_within: Duration = Field(default=timedelta(minutes=30), description="An unpaid order ends after that")
    low_stock: int = Field(default=5, ge=0, description="At this many or fewer, LOW_STOCK")
    show_quantity: bool = Field(default=True, description="Whether shoppers see stock quantities")
    review_window: Duration = Field(
        default=timedelta(days=365), description="So long after it arrived something can be reviewed"
    )

    media_url: MediaUrl = Field(
        default="",
        description="s3://[KEY:SECRET@]BUCKET[/PREFIX][?endpoint=…&region=…]; a folder of STATE_DIR when empty",
    )
    media_bytes: int = Field(default=10_485_760, ge=1_024, description="A file at most")
    media_files: int = Field(default=5, ge=1, le=50, description="Files of one request")
    media_requests: int = Field(
        default=10, ge=0, description="Requests with files at once, in each process; others wait a while. 0: any number"
    )
    media_requests_caller: int = Field(default=3, ge=0, description="Of one user; others of theirs wait a while")
    media_timeout: Duration = Field(default=timedelta(minutes=5), description="Files take no longer to arrive")
    media_pixels: int = Field(default=40_000_000, ge=10_000, description="A picture at most, width by height")
    media_uploads: int = Field(default=100, ge=0, description="Of one user in an hour; 0 switches it off")
    media_processes: int = Field(default=2, ge=1, le=32, description="Pictures worked on at once, in each process")

    sandbox: bool = Field(default=True, description="Offer the sandbox gateway; refused in production")
    sandbox_url: WebUrl = Field(default="http://127.0.0.1:8010", description="Where the sandbox bank answers")
    sandbox_secret: str = Field(default=SANDBOX_SECRET, description="Signs what the shop and that bank say")
    gateway_timeout: Duration = Field(
        default=timedelta(seconds=8), description="A payment gateway is waited for no longer"
    )

    mail_from: Sender = Field(default="Souk <shop@localhost.example>", description="The sender of mails")
    dev: bool = Field(default=True, description="Serve /dev; refused in production")
    demo: bool = Field(default=True, description="Fill an empty database with the demo shop; refused in production")

    @classmethod
    def read(cls) -> Self:
        """Read the settings; end the process with a line for each that is not what it has to be. Raises: SystemExit."""
        try:
            return cls()
        except ValidationError as error:
            wrong = [(each["type"], str(each["loc"][0]), each.get("ctx", {})) for each in error.errors()]
            sys.exit("\n".join(_problem(*each) for each in wrong))
        except SettingsError:
            # The one setting that is a list.
            sys.exit(_problem("list_type", "allowed_origins", {}))
        except UnicodeDecodeError:
            sys.exit("The file .env has to be text in UTF-8.")

    @property
    def base_url(self) -> str:
        """The address of this server as others reach it, without a trailing slash."""
        return (self.public_url or f"http://{self.host}:{self.port}").rstrip("/")

    @property
    def callback_url(self) -> str:
        """The address that gateways call back at, without a trailing slash."""
        host = "127.0.0.1" if self.host in ("0.0.0.0", "::") else self.host  # noqa: S104  a bind address is no host
        return (self.webhook_url or self.public_url or f"http://{host}:{self.port}").rstrip("/")

    @property
    def links_url(self) -> str:
        """The address that links in mails lead to, without a trailing slash."""
        return (self.storefront_url or self.base_url).rstrip("/")

    @property
    def media_folder(self) -> Path:
        """Where pictures lie that are kept on this machine."""
        return self.state_dir / "media"

    @property
    def is_production(self) -> bool:
        return self.env == "production"

    @property
    def is_secure(self) -> bool:
        """Whether cookies are `Secure` and `__Host-`: over https, and always in production."""
        return self.is_production or self.base_url.startswith("https://")

    def production_problems(self) -> list[str]:
        """Say what a production server refuses to start with, one sentence each; none when all is well."""
        if not self.is_production:
            return []
        problems: list[str] = []
        if self.secret == DEVELOPMENT_SECRET:
            problems.append("SOUK_SECRET is the default: set 32 or more random characters.")
        if self.sandbox:
            problems.append("The sandbox gateway is on: set SOUK_SANDBOX=false.")
        if self.dev:
            problems.append("/dev is on: set SOUK_DEV=false.")
        if self.demo:
            problems.append("Demo data and accounts are on: set SOUK_DEMO=false.")
        if not self.public_url:
            problems.append("SOUK_PUBLIC_URL is not set: links in mails and callbacks of gateways would lead nowhere.")
        if not self.smtp_url:
            problems.append("SMTP_URL is not set: mails have nowhere to go.")
        return problems


EXPECTED = {
    "int_parsing": "a whole number",
    "float_parsing": "a number",
    "bool_parsing": "true or false",
    "greater_than": "more than {gt}",
    "greater_than_equal": "{ge} or more",
    "less_than_equal": "{le} or less",
    "string_too_short": "{min_length} characters or more",
    "literal_error": "{expected}",
    "value_error": "{error}",
    "list_type": forms.ORIGINS,
    "string_type": forms.ORIGINS,
}
"""What a setting has to be, by how pydantic calls what is wrong with it."""


def _problem(kind: str, name: str, known: dict[str, Any]) -> str:
    """Say what a setting has to be, but not what it is: it may be a secret."""
    variable = f"SOUK_{name.upper()}" if name in Settings.model_fields else name
    expected = EXPECTED.get(kind, "something else").format_map(known)
    return f"{variable} has to be {expected}."
