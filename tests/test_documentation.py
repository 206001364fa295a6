"""The documentation: what it generates is complete, and its marks and navigation lead somewhere."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from geoevents import codebook
from geoevents.coding import reader
from geoevents.composition import Operation
from geoevents.writing import flat

ROOT = Path(__file__).parents[1]
PAGES = sorted(path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md"))


@pytest.fixture(scope="module")
def generated() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generated", ROOT / "docs" / "generated.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("page", PAGES)
def test_every_mark_of_a_page_is_filled(generated: ModuleType, page: str) -> None:
    markdown = generated.on_page_markdown((ROOT / "docs" / page).read_text(encoding="utf-8"))
    assert "<!-- generated" not in markdown


@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_in_the_navigation(page: str) -> None:
    assert re.search(rf"- {re.escape(page)}$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)


def test_the_codebook_page_has_every_code(generated: ModuleType) -> None:
    page = generated.on_page_markdown((ROOT / "docs/reference/codebook.md").read_text(encoding="utf-8"))
    assert re.findall(r"^\| `(\d+)` \|", page, re.MULTILINE) == [entry.code for entry in codebook.entries()]


def test_the_rule_language_page_has_every_slot_and_operation(generated: ModuleType) -> None:
    page = generated.on_page_markdown((ROOT / "docs/reference/rule-language.md").read_text(encoding="utf-8"))
    words = {*reader.SLOTS, *(operation.value for operation in Operation), *(f"@{name}" for name in reader.CLASSES)}
    assert {word for word in words if f"`{word}`" not in page} == set()


def test_the_formats_page_has_every_column(generated: ModuleType) -> None:
    page = generated.on_page_markdown((ROOT / "docs/how-to/output-formats.md").read_text(encoding="utf-8"))
    assert re.findall(r"^\| `(\w+)` \| (?:text|integer|number|day) \|", page, re.MULTILINE) == [
        column.name for column in flat.COLUMNS
    ]


def test_the_count_of_the_lexicon_is_its_sum(generated: ModuleType) -> None:
    rows = [line.strip("| ").split(" | ") for line in generated.lexicon_table().splitlines()[2:]]
    columns = list(zip(*([int(cell.replace(",", "")) for cell in row[1:]] for row in rows), strict=True))
    assert all(sum(column[:-1]) == column[-1] > 0 for column in columns)


@pytest.mark.parametrize(
    "path", ["README.md", "mkdocs.yml", "conftest.py", *(f"docs/{page}" for page in PAGES), "docs/generated.py"]
)
def test_no_page_names_a_path_of_one_machine(path: str) -> None:
    assert not re.search(r"/(?:home|root|work|tmp)/", (ROOT / path).read_text(encoding="utf-8"))
