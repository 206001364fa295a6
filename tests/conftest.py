"""The parser and the extractor, loaded once for all tests."""

import pytest

from geoevents import Extractor
from geoevents.parsing import Parser


@pytest.fixture(scope="session")
def parser() -> Parser:
    return Parser()


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return Extractor()
