"""The Python client `gql`, over HTTP and over both kinds of sockets that it knows."""

import re
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from textwrap import indent
from typing import Any

import pytest
from gql import Client, FileVar, GraphQLRequest, gql
from gql.client import AsyncClientSession
from gql.dsl import DSLQuery, DSLSchema, dsl_gql
from gql.transport.aiohttp import AIOHTTPTransport
from gql.transport.aiohttp_websockets import AIOHTTPWebsocketsTransport
from gql.transport.exceptions import TransportConnectionFailed, TransportQueryError
from gql.transport.websockets import WebsocketsTransport
from gql.utilities import update_schema_scalar
from graphql import GraphQLError, GraphQLScalarType
from PIL import Image

from tests.clients.stage import Stage

pytestmark = pytest.mark.long
README = Path(__file__).parents[2] / "README.md"
Socket = Callable[..., AIOHTTPWebsocketsTransport | WebsocketsTransport]
sockets = pytest.mark.parametrize("socket", [AIOHTTPWebsocketsTransport, WebsocketsTransport])
PRODUCT = """
query Product($slug: String!) {
  product(slug: $slug) { id name createdAt availability { state } priceRange { min { amount } } }
}
"""
OPEN = "mutation ($input: CartCreateInput!) { cartCreate(input: $input) { cart { id } errors { code } } }"
ADD = "mutation ($input: CartLinesAddInput!) { cartLinesAdd(input: $input) { errors { code } } }"
FOLLOW = "subscription ($id: ID!) { cartChanged(cartId: $id) { kind cart { totalQuantity } } }"
UPLOAD = """
mutation Upload($file: Upload!) {
  mediaUpload(input: { file: $file, alt: "A mug" }) { media { image { alt width height } } errors { code } }
}
"""


def http(stage: Stage, who: str | None = None, **headers: str) -> AIOHTTPTransport:
    if who is not None:
        headers["authorization"] = f"Bearer {stage.tokens[who]}"
    return AIOHTTPTransport(url=stage.endpoint, headers=headers)


def ask(document: str, **variables: Any) -> GraphQLRequest:
    return GraphQLRequest(document, variable_values=variables)


async def refusals(session: AsyncClientSession, request: GraphQLRequest) -> list[str]:
    """Run what is refused and give the codes of its errors."""
    with pytest.raises(TransportQueryError) as refused:
        await session.execute(request)
    return [error["extensions"]["code"] for error in refused.value.errors or ()]


async def test_the_schema_is_introspected_and_checks_documents(stage: Stage) -> None:
    async with Client(transport=http(stage), fetch_schema_from_transport=True) as session:
        with pytest.raises(GraphQLError, match="Cannot query field 'colour' on type 'Shop'"):
            await session.execute(gql("{ shop { colour } }"))

        data = await session.execute(gql("{ shop { name currencies } }"))

    assert data == {"shop": {"name": "Souk", "currencies": ["USD", "EUR", "CNY", "JPY"]}}


async def test_scalars_are_parsed_by_the_schema(stage: Stage) -> None:
    client = Client(transport=http(stage), fetch_schema_from_transport=True, parse_results=True)

    async with client as session:
        assert client.schema is not None
        moment = GraphQLScalarType("DateTime", parse_value=datetime.fromisoformat)
        update_schema_scalar(client.schema, "DateTime", moment)
        data = await session.execute(ask(PRODUCT, slug=stage.mug["slug"]))

    product = data["product"]
    assert isinstance(product["createdAt"], datetime)
    assert product["createdAt"].tzinfo is not None
    assert product["priceRange"]["min"]["amount"] == "12.50"
    assert product["availability"]["state"] == "LOW_STOCK"


async def test_documents_are_built_from_the_schema(stage: Stage) -> None:
    client = Client(transport=http(stage), fetch_schema_from_transport=True)

    async with client as session:
        assert client.schema is not None
        schema = DSLSchema(client.schema)
        lamps = schema.Query.products(first=2, sort="PRICE_DESC", filter={"categoryIds": [stage.light]})
        named = lamps.select(schema.ProductConnection.nodes.select(schema.Product.name))
        data = await session.execute(dsl_gql(DSLQuery(named)))

    assert data == {"products": {"nodes": [{"name": "Lamp 25"}, {"name": "Lamp 24"}]}}


async def test_refusals_have_their_codes(stage: Stage) -> None:
    async with Client(transport=http(stage)) as session:
        assert await refusals(session, gql("{ orders { nodes { id } } }")) == ["UNAUTHENTICATED"]
        assert await refusals(session, gql("{ shop { colour } }")) == ["GRAPHQL_VALIDATION_FAILED"]
        assert await refusals(session, gql('{ products(after: "?") { nodes { id } } }')) == ["INVALID_INPUT"]
    async with Client(transport=http(stage, authorization="Bearer no")) as session:
        assert await refusals(session, gql("{ me { id } }")) == ["UNAUTHENTICATED"]


async def test_a_subscription_as_parts_is_refused_with_a_word_about_what_there_is(stage: Stage) -> None:
    async with Client(transport=http(stage)) as session:
        with pytest.raises(TransportQueryError, match="Subscriptions run over a websocket"):
            await anext(aiter(session.subscribe(ask(FOLLOW, id="rubbish"))))


async def test_a_picture_is_uploaded(stage: Stage) -> None:
    picture = BytesIO()
    Image.new("RGB", (40, 30), "teal").save(picture, "PNG")
    file = FileVar(BytesIO(picture.getvalue()), filename="mug.png", content_type="image/png")
    csrf = {"x-souk-csrf": "1"}

    async with Client(transport=http(stage, "catalogue", **csrf)) as session:
        data = await session.execute(ask(UPLOAD, file=file), upload_files=True)

    assert data["mediaUpload"] == {"media": {"image": {"alt": "A mug", "width": 40, "height": 30}}, "errors": []}


@sockets
async def test_a_cart_is_followed_while_the_same_socket_writes(stage: Stage, socket: Socket) -> None:
    heard: list[tuple[str, int]] = []

    async with Client(transport=socket(url=stage.socket)) as session:
        opened = await session.execute(ask(OPEN, input={"lines": [{"variantId": stage.lamps[0]["variant"]}]}))
        cart = opened["cartCreate"]["cart"]["id"]
        async for event in session.subscribe(ask(FOLLOW, id=cart)):
            changed = event["cartChanged"]
            heard.append((changed["kind"], changed["cart"]["totalQuantity"]))
            if len(heard) == 2:
                break
            line = {"variantId": stage.lamps[1]["variant"], "quantity": 2}
            await session.execute(ask(ADD, input={"cartId": cart, "lines": [line]}))

    assert heard == [("SNAPSHOT", 1), ("CHANGE", 3)]


async def test_the_readme_follows_a_variant(stage: Stage) -> None:
    (block,) = re.findall(r"```python\n(.*?)```", README.read_text(), re.DOTALL)
    block = block.replace("ws://127.0.0.1:8000/graphql", stage.socket)
    heard: list[Any] = []

    class Heard(Exception):
        pass

    def hear(event: Any) -> None:
        heard.append(event)
        raise Heard

    names: dict[str, Any] = {"print": hear, "variant_id": stage.lamps[0]["variant"]}
    exec(f"async def follow():\n{indent(block, '    ')}", names)  # noqa: S102  the words of our own README
    with pytest.raises(Heard):
        await names["follow"]()

    assert [event["kind"] for event in heard] == ["SNAPSHOT"]
    assert heard[0]["availability"]["state"] == "IN_STOCK"


@sockets
async def test_what_is_refused_ends_by_itself_and_the_socket_goes_on(stage: Stage, socket: Socket) -> None:
    token = {"authorization": f"Bearer {stage.tokens['ada']}"}

    async with Client(transport=socket(url=stage.socket, init_payload=token)) as session:
        assert await refusals(session, gql("{ shop { colour } }")) == ["GRAPHQL_VALIDATION_FAILED"]
        with pytest.raises(TransportQueryError) as refused:
            await anext(aiter(session.subscribe(ask(FOLLOW, id="rubbish"))))
        data = await session.execute(gql("{ me { email } }"))

    assert [error["extensions"]["code"] for error in refused.value.errors or ()] == ["NOT_FOUND"]
    assert data == {"me": {"email": stage.emails["ada"]}}


@sockets
async def test_a_token_that_is_not_valid_opens_no_socket(stage: Stage, socket: Socket) -> None:
    client = Client(transport=socket(url=stage.socket, init_payload={"authorization": "Bearer no"}))

    with pytest.raises(TransportConnectionFailed):
        await client.connect_async()
