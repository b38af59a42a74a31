"""Draw an upload in the width and the form that is asked for, once: then it is kept like the upload itself."""

from dataclasses import dataclass

from domain import media
from domain.ids import MediaId
from gateways.storage.port import Storage, StorageDown
from kit import log
from kit.pictures.pool import Busy, Form, Pictures, Unreadable

logger = log.get(__name__)

SUFFIXES = {Form.WEBP: "webp", Form.AVIF: "avif"}
TYPES = {Form.WEBP: "image/webp", Form.AVIF: "image/avif"}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture to be shown; `is_final` False is one in place of what could not be drawn right now."""

    data: bytes
    form: Form
    is_final: bool = True


async def draw(
    media_id: MediaId, digest: str, *, width: int | None, form: Form, storage: Storage, pictures: Pictures
) -> Drawn | None:
    """Give an upload in a form, no wider than `width`; None where there is no such upload.

    Units: pixels. Raises: StorageDown.
    """
    path = media.rendition(media_id, digest, width=width, suffix=SUFFIXES[form])
    kept = await storage.read(path)
    if kept is not None:
        return Drawn(kept, form)
    master = await storage.read(media.master(media_id, digest))
    if master is None:
        return None

    async def read() -> bytes:
        return master

    try:
        data = await pictures.rendition(read, width=width, form=form)
    except (Busy, Unreadable) as error:
        logger.warning("media.undrawn", media=media_id.hex, width=width, form=form.value, error=type(error).__name__)
        return Drawn(master, Form.WEBP, is_final=False)
    try:
        await storage.put(path, data, content_type=TYPES[form])
    except StorageDown as error:
        # It is drawn: whoever asked may see it, and the next one has it drawn again.
        logger.warning("storage.down", error=str(error))
    return Drawn(data, form)
