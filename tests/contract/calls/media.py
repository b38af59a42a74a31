"""Pictures that are sent."""

from tests.contract.calls import Call, call
from tests.contract.town import Town
from tests.make import picture


@call("mediaUpload")
async def media_upload(town: Town) -> Call:
    return Call({"file": picture.png(), "alt": "A mug"})
