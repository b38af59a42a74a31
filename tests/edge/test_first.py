import pytest

from tests.api import Api

pytestmark = pytest.mark.usefixtures("shop")


async def test_a_query_is_answered(api: Api) -> None:
    result = await api.run("{ shop { name currencies } }")

    assert result.errors == []
    assert result.status == 200
