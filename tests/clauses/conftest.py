"""The sentences of all tables that are asked for, parsed at once: that is faster than one by one."""

import pytest
from tests.clauses.tables import Parsed, Row

from geoevents.parsing import Parser


@pytest.fixture(scope="session")
def parsed(request: pytest.FixtureRequest, parser: Parser) -> Parsed:
    parameters = [item.callspec.params for item in request.session.items if hasattr(item, "callspec")]
    rows = [row for each in parameters if isinstance(row := each.get("row"), Row)]
    texts = list(dict.fromkeys(row.sentence for row in rows))
    return dict(zip(texts, parser.parse(texts), strict=True))
