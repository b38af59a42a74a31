"""Pictures of strangers become pictures of ours, or nothing."""

import contextlib
from collections.abc import AsyncGenerator

import pytest
import pytest_asyncio
from PIL import Image, ImageCms, PngImagePlugin

from kit.pictures.pool import Form, Master, Pictures, TooManyPixels, Unreadable
from tests.make import picture

PIXELS = 1_000_000


@pytest_asyncio.fixture(scope="module")
async def shared() -> AsyncGenerator[Pictures]:
    """Processes for all who leave them as they are."""
    pictures = Pictures(processes=2, pixels=PIXELS)
    yield pictures
    await pictures.aclose()


def near(pixel: object, color: tuple[int, ...]) -> bool:
    assert isinstance(pixel, tuple)
    return all(abs(one - other) < 16 for one, other in zip(pixel, color, strict=True))


RED, BLUE = (255, 0, 0), (0, 0, 255)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF", "AVIF"])
async def test_a_picture_of_any_form_becomes_webp(shared: Pictures, form: str) -> None:
    sent = picture.written(picture.drawn(320, 240), form)

    made = await shared.master(picture.sent(sent))

    read = picture.read(made.data)
    assert (made.width, made.height, read.size, read.format, read.mode) == (320, 240, (320, 240), "WEBP", "RGB")
    assert near(read.getpixel((40, 40)), RED)
    assert near(read.getpixel((280, 200)), BLUE)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
async def test_nothing_is_left_of_where_and_by_whom_it_was_taken(shared: Pictures, form: str) -> None:
    how = {"exif": picture.exif(), "xmp": b"<x:xmpmeta>Ada</x:xmpmeta>", "icc_profile": usual_profile()}
    how |= {"pnginfo": text_chunks()} if form == "PNG" else {"comment": b"Ada was here"} if form == "JPEG" else {}
    sent = picture.written(picture.drawn(64, 48), form, **how)
    assert picture.PLACE in sent

    made = await shared.master(picture.sent(sent))
    drawn = [
        await shared.rendition(picture.sent(made.data), width=width, form=each) for each in Form for width in (None, 16)
    ]

    for data in (made.data, *drawn):
        read = picture.read(data)
        assert not {"exif", "xmp", "icc_profile", "comment"} & set(read.info)
        assert dict(read.getexif()) == {}
        assert all(mark not in data for mark in (picture.PLACE, b"Ada", b"EXIF", b"XMP ", b"ICCP"))


def usual_profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def text_chunks() -> PngImagePlugin.PngInfo:
    chunks = PngImagePlugin.PngInfo()
    chunks.add_text("Author", "Ada")
    chunks.add_itxt("Comment", "Ada", zip=True)
    return chunks


@pytest.mark.parametrize("orientation", range(1, 9))
async def test_a_picture_stands_upright_however_the_camera_was_held(shared: Pictures, orientation: int) -> None:
    held = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]
    seen = picture.drawn(320, 240)
    sent = seen.transpose(held) if held is not None else seen

    made = await shared.master(picture.sent(picture.written(sent, "JPEG", exif=picture.exif(orientation=orientation))))

    read = picture.read(made.data)
    assert read.size == (320, 240)
    assert near(read.getpixel((40, 40)), RED)
    assert near(read.getpixel((40, 200)), BLUE)
    assert near(read.getpixel((280, 40)), BLUE)


async def test_colours_are_those_that_the_profile_means(shared: Pictures) -> None:
    sent = picture.written(Image.new("RGB", (32, 32), BLUE), "PNG", icc_profile=swapped_profile())

    made = await shared.master(picture.sent(sent))

    assert near(picture.read(made.data).getpixel((16, 16)), RED)


def swapped_profile() -> bytes:
    """Take the profile of sRGB, and let its red and its blue change their names."""
    return usual_profile().replace(b"rXYZ", b"swap").replace(b"bXYZ", b"rXYZ").replace(b"swap", b"bXYZ")


@pytest.mark.parametrize("profile", [b"x", b"nonsense" * 100])
async def test_a_profile_that_says_nothing_is_passed_over(shared: Pictures, profile: bytes) -> None:
    made = await shared.master(picture.sent(picture.png(icc_profile=profile)))

    assert near(picture.read(made.data).getpixel((5, 5)), RED)


@pytest.mark.parametrize(
    ("mode", "form", "pixel"),
    [
        ("L", "PNG", (76, 76, 76)),
        ("1", "PNG", (0, 0, 0)),
        ("P", "GIF", RED),
        ("P", "PNG", RED),
        ("LA", "PNG", (76, 76, 76, 255)),
        ("RGBA", "PNG", (*RED, 255)),
        ("RGBA", "WEBP", (*RED, 255)),
        ("RGBA", "AVIF", (*RED, 255)),
        ("CMYK", "JPEG", RED),
        ("I;16", "PNG", (76, 76, 76)),
    ],
)
async def test_every_way_to_say_colours_is_understood(
    shared: Pictures, mode: str, form: str, pixel: tuple[int, ...]
) -> None:
    drawn = picture.drawn(320, 240)
    if mode == "I;16":
        grey = [value * 257 for value in drawn.convert("L").get_flattened_data() if isinstance(value, int)]
        sent = Image.new("I;16", drawn.size)
        sent.putdata(grey)
    else:
        sent = drawn.convert(mode, dither=Image.Dither.NONE)

    made = await shared.master(picture.sent(picture.written(sent, form)))

    read = picture.read(made.data).convert("RGBA" if len(pixel) == 4 else "RGB")
    assert near(read.getpixel((40, 40)), pixel)


async def test_what_is_transparent_stays_so(shared: Pictures) -> None:
    clear = picture.drawn(320, 240).convert("RGBA")
    clear.putalpha(Image.new("L", clear.size, 0))
    keyed = picture.written(picture.drawn(320, 240), "PNG", transparency=BLUE)

    made = await shared.master(picture.sent(picture.written(clear, "PNG"))), await shared.master(picture.sent(keyed))
    avif = await shared.rendition(picture.sent(made[0].data), width=32, form=Form.AVIF)

    assert [opacity(data, (16, 12)) for data in (made[0].data, avif)] == [0, 0]
    assert [opacity(made[1].data, at) for at in ((40, 40), (280, 200))] == [255, 0]


def opacity(data: bytes, at: tuple[int, int]) -> object:
    return picture.read(data).getchannel("A").getpixel(at)


@pytest.mark.parametrize("form", ["GIF", "WEBP", "AVIF"])
async def test_of_what_moves_the_first_moment_is_shown(shared: Pictures, form: str) -> None:
    frames = [Image.new("RGB", (32, 32), color) for color in (RED, BLUE)]

    made = await shared.master(picture.sent(picture.written(frames[0], form, save_all=True, append_images=frames[1:])))

    assert near(picture.read(made.data).getpixel((16, 16)), RED)


@pytest.mark.parametrize(("size", "becomes"), [((900_000, 1), (2560, 1)), ((1, 2561), (1, 2560)), ((1, 1), (1, 1))])
async def test_no_side_is_longer_than_the_longest(
    shared: Pictures, size: tuple[int, int], becomes: tuple[int, int]
) -> None:
    made = await shared.master(picture.sent(picture.written(Image.new("RGB", size, RED), "PNG")))

    assert (made.width, made.height) == picture.read(made.data).size == becomes


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
async def test_a_large_photo_is_made_smaller(form: str) -> None:
    pictures = Pictures(processes=1, pixels=40_000_000)
    sent = picture.written(picture.drawn(5200, 3900), form, exif=picture.exif(orientation=6))

    made = await pictures.master(picture.sent(sent))
    await pictures.aclose()

    assert (made.width, made.height) == (1920, 2560)


HTML = b"<script>alert(document.cookie)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
SENT = {form: picture.noise(200, 150, form) for form in ("JPEG", "PNG", "WEBP", "GIF", "AVIF")}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0",
        HTML,
        SVG,
        b"<?xml version='1.0'?>" + SVG,
        b"%PDF-1.7\n",
        b"GIF89a" + HTML,
        b"\xff\xd8\xff\xe0" + HTML,
        b"RIFF\xff\xff\xff\xffWEBPVP8 " + HTML,
        b"\0\0\0\x20ftypavif" + HTML,
        picture.written(picture.drawn(64, 48), "BMP"),
        picture.written(picture.drawn(64, 48), "TIFF"),
        picture.written(picture.drawn(64, 48), "ICO"),
        picture.written(picture.drawn(64, 48), "JPEG2000"),
        picture.written(picture.drawn(64, 48), "PPM"),
        *(data[: len(data) // 2] for data in SENT.values()),
        *(data[:20] for data in SENT.values()),
        *(data[:100] + bytes(len(data) - 200) + data[-100:] for form, data in SENT.items() if form in ("PNG", "AVIF")),
    ],
)
async def test_what_is_no_picture_of_these_forms_or_a_broken_one_is_refused(shared: Pictures, data: bytes) -> None:
    with pytest.raises(Unreadable) as raised:
        await shared.master(picture.sent(data))

    assert raised.type is Unreadable


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF", "AVIF"])
async def test_what_hides_behind_a_picture_is_not_taken_along(shared: Pictures, form: str) -> None:
    hidden = picture.written(picture.drawn(64, 48), form) + HTML + b"PK\x05\x06" + bytes(18)

    with contextlib.suppress(Unreadable):
        made = await shared.master(picture.sent(hidden))
        assert HTML not in made.data
        assert made.data.startswith(b"RIFF")
        assert len(made.data) == int.from_bytes(made.data[4:8], "little") + 8


@pytest.mark.parametrize("side", [1_001, 50_000, 2**31 - 1])
async def test_a_bomb_is_refused_before_it_goes_off(shared: Pictures, side: int) -> None:
    with pytest.raises(TooManyPixels if side < 2**31 - 1 else Unreadable):
        await shared.master(picture.sent(picture.bomb(side)))

    assert isinstance(await shared.master(picture.sent(picture.png())), Master)


@pytest.mark.parametrize("form", ["JPEG", "WEBP", "GIF", "AVIF"])
async def test_a_bomb_of_another_form_is_refused_too(shared: Pictures, form: str) -> None:
    sent = picture.written(Image.new("RGB", (1_100, 1_000)), form)

    with pytest.raises(TooManyPixels):
        await shared.master(picture.sent(sent))


async def test_as_many_pixels_as_are_allowed_are_taken(shared: Pictures) -> None:
    made = await shared.master(picture.sent(picture.written(Image.new("RGB", (1_000, 1_000)), "PNG")))

    assert (made.width, made.height) == (1_000, 1_000)


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize(("width", "becomes"), [(160, (160, 120)), (320, (320, 240)), (640, (320, 240))])
async def test_a_rendition_is_as_wide_as_asked_for_and_never_wider_than_the_picture(
    shared: Pictures, form: Form, width: int, becomes: tuple[int, int]
) -> None:
    made = await shared.master(picture.sent(picture.written(picture.drawn(320, 240), "PNG")))

    drawn = picture.read(await shared.rendition(picture.sent(made.data), width=width, form=form))

    assert (drawn.format, drawn.size) == (form.value, becomes)
    assert near(drawn.getpixel((10, 10)), RED)


async def test_a_rendition_of_a_line_keeps_a_pixel(shared: Pictures) -> None:
    made = await shared.master(picture.sent(picture.written(Image.new("RGB", (2_000, 1)), "PNG")))

    assert picture.read(await shared.rendition(picture.sent(made.data), width=80, form=Form.WEBP)).size == (80, 1)
