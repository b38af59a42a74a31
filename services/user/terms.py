"""What the shop's settings say about accounts, and who acts on one."""

from dataclasses import dataclass
from datetime import timedelta

from services import throttle
from services.throttle import Bucket


@dataclass(frozen=True, slots=True)
class Terms:
    """The narrow part of the settings that accounts need. `links_url` is where links in mails lead."""

    shop_name: str
    languages: list[str]
    links_url: str
    verify_ttl: timedelta
    reset_ttl: timedelta
    refresh_ttl: timedelta
    refresh_grace: timedelta
    attempts: int
    attempts_address: int
    window: timedelta

    def logins_of(self, email_key: str) -> Bucket:
        """Count the sign-ins of an account."""
        return throttle.account("login", email_key, limit=self.attempts)

    def mails_to(self, email_key: str) -> Bucket:
        """Count the mails that strangers cause to an address."""
        return throttle.account("mail", email_key, limit=self.attempts)

    def address(self, address: str) -> Bucket:
        """Count everything that comes from a network address."""
        return throttle.address(address, limit=self.attempts_address)


@dataclass(frozen=True, slots=True)
class Caller:
    """Where a request comes from, and in which language it is answered."""

    address: str
    user_agent: str | None
    language: str
