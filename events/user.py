"""What happens to accounts. Each wakes `user:<id>`, where open sockets wait to learn that their session has ended."""

from typing import ClassVar

from events.outbox import Event, event


@event
class UserRegistered(Event):
    name: ClassVar[str] = "user.registered"


@event
class RegistrationRepeated(Event):
    """Someone registered with an address that has an account."""

    name: ClassVar[str] = "user.registration_repeated"


@event
class EmailVerified(Event):
    name: ClassVar[str] = "user.email_verified"


@event
class EmailChanged(Event):
    name: ClassVar[str] = "user.email_changed"


@event
class PasswordChanged(Event):
    """By its owner or by a mailed link; every other session has ended."""

    name: ClassVar[str] = "user.password_changed"


@event
class ProfileChanged(Event):
    name: ClassVar[str] = "user.profile_changed"


@event
class RolesChanged(Event):
    """The payload says `roles` as they are now, and `by`: the admin's id, or null for an operator's command."""

    name: ClassVar[str] = "user.roles_changed"


@event
class SessionsEnded(Event):
    """The payload says `count`, and `reason`: LOGOUT or TOKEN_REUSED."""

    name: ClassVar[str] = "user.sessions_ended"
