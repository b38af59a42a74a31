"""Where pictures are kept."""

from gateways.storage.adapters.objects import Bucket, LocalFolder
from gateways.storage.port import Storage
from kit.config import Settings


def storage(settings: Settings) -> Storage:
    """Choose the bucket where one is named, else a folder of this machine."""
    return Bucket(settings.media_url) if settings.media_url else LocalFolder(settings.media_folder)
