"""The check of a rule file by its own examples: each way to fail, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from geoevents import Extractor
from geoevents.coding.check import CheckResult, check_file
from geoevents.errors import DataError

GOOD = """verb serenade
  051  subj > obj   if obj = @country
  050  subj > for
  + "Iran serenaded Israel."              Iran 051 Israel
  + "Japan was serenaded by China."       China 051 Japan
  + "Egypt serenaded for Turkey."         Egypt 050 Turkey
  - "Iran serenaded the moon."
"""

# Each marked line fails, in the way that its mark says.
BAD = """verb serenade
  051  subj > obj   if obj = @country
  050  subj > for
  052  subj > against                                              # never wins
  + "Iran serenaded Israel."              Iran 051 Israel
  + "Egypt serenaded for Turkey."         Egypt 050 Turkey
  + "Iran serenaded Iraq."                Iran 050 Iraq            # another code
  + "Iran serenaded Oman."                Qatar 051 Oman           # another source
  + "Iran serenaded Kuwait."              Iran 051 Qatar           # another target
  + "Iran serenaded Syria."               _ 051 Syria              # somebody, not nobody
  + "The sun rose over the sea."          Iran 051 Egypt           # nothing
  + "Iran serenaded Oman."              Iran 051 Oman, Oman 051 Iran   # half of it
  - "Iran serenaded Lebanon."                                      # should not be coded
  - "Iran criticized Lebanon."
"""


def _checked(text: str, folder: Path) -> CheckResult:
    path = folder / "own.rules"
    path.write_text(text, encoding="utf-8")
    return check_file(path, Extractor(rules=[path]))


def test_a_file_that_keeps_its_word(tmp_path: Path) -> None:
    assert _checked(GOOD, tmp_path) == CheckResult(rules=2, examples=4, failures=())


def test_each_way_to_fail(tmp_path: Path) -> None:
    result = _checked(BAD, tmp_path)
    assert (result.rules, result.examples) == (3, 10)
    assert list(result.failures) == [
        "own.rules:4: no '+' example is won by this rule: 052  subj > against",
        "own.rules:7: expected Iran 050 Iraq, got Iran 051 Iraq (own.rules:2)",
        "own.rules:8: expected Qatar 051 Oman, got Iran 051 Oman (own.rules:2)",
        "own.rules:9: expected Iran 051 Qatar, got Iran 051 Kuwait (own.rules:2)",
        "own.rules:10: expected _ 051 Syria, got Iran 051 Syria (own.rules:2)",
        "own.rules:11: expected Iran 051 Egypt, got nothing",
        "own.rules:12: expected Oman 051 Iran, got Iran 051 Oman (own.rules:2)",
        "own.rules:13: should not be coded, but is: Iran 051 Lebanon (own.rules:2)",
    ]


def test_what_another_file_codes_is_not_the_entry_s_fault(tmp_path: Path) -> None:
    result = _checked(GOOD + '  - "Iran criticized Israel and serenaded the moon."\n', tmp_path)
    assert result.failures == ()


def test_an_actor_may_be_named_by_what_a_pronoun_stands_for(tmp_path: Path) -> None:
    more = '  + "Iran said it serenaded Israel."  Iran 051 Israel\n  + "Iran said it serenaded Oman."  it 051 Oman\n'
    assert _checked(GOOD + more, tmp_path).failures == ()


def test_case_does_not_count(tmp_path: Path) -> None:
    assert _checked(GOOD + '  + "Rebels serenaded Israel."  rebels 051 israel\n', tmp_path).failures == ()


def test_an_entry_without_examples_fails(tmp_path: Path) -> None:
    result = _checked("verb serenade\n  051  subj > obj\n", tmp_path)
    assert result == CheckResult(1, 0, ("own.rules:2: no '+' example is won by this rule: 051  subj > obj",))


def test_a_file_that_is_not_loaded(tmp_path: Path, extractor: Extractor) -> None:
    with pytest.raises(DataError, match="is not among the extractor's rule files"):
        check_file(tmp_path / "other.rules", extractor)
