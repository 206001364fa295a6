"""What a code becomes under another act: intending, asking for, refusing or threatening it.

CAMEO repeats itself: to meet is 040, to agree to meet 036, to ask for a meeting 026, to demand one 106, to
refuse one 125. This module states that regularity once, so that rules need not. In goes an `Operation`
and the code of the act it governs; out comes the code of the whole. The facts stand in
`data/composition.tsv`. Operations nest: to threaten to stop aid is `THREATEN` of what `STOP` makes of 070.
"""

from __future__ import annotations

from enum import Enum
from functools import cache
from importlib.resources import files

from geoevents import codebook
from geoevents.codebook import Code
from geoevents.errors import DataError

_COLUMNS = ("operation", "code", "result")
_ANY_CODE = "*"
_NOTHING = "-"
_SAME_CODE = "="


class Operation(str, Enum):
    """What the governing verb does with the act X that it governs.

    Who does X differs: the speaker itself under INTENT, PROMISE, REJECT, REFUSE, THREATEN, DENY, STOP,
    RESUME and FAIL; the one spoken to under APPEAL, DEMAND, ACCUSE and YIELD, and the one spoken of under COMMENT.
    """

    INTENT = "intent"
    """Agree, decide, plan to do X."""
    PROMISE = "promise"
    """Promise, offer, vow to do X: as INTENT, but a truce is not yet declared by it."""
    APPEAL = "appeal"
    """Ask, urge, call on another to do X."""
    DEMAND = "demand"
    """Insist that another do X."""
    REJECT = "reject"
    """Turn down X: a request, an offer, a plan, an accusation."""
    REFUSE = "refuse"
    """Refuse to do X."""
    THREATEN = "threaten"
    """Threaten to do X."""
    DENY = "deny"
    """Deny having done X."""
    ACCUSE = "accuse"
    """Accuse another of X."""
    YIELD = "yield"
    """Let another do X, or meet the demand or request X."""
    STOP = "stop"
    """Stop, suspend, end, or bind oneself not to do X."""
    RESUME = "resume"
    """Do X again."""
    FAIL = "fail"
    """Try to do X in vain."""
    COMMENT = "comment"
    """Say of another what is no act that CAMEO codes."""


def compose(operation: Operation, code: str) -> Code | None:
    """The code of an operation upon an act, or None where CAMEO has nothing for it.

    Args:
        operation: what is done with the act.
        code: the CAMEO code of the act.

    Raises:
        UnknownCodeError: CAMEO has no such code.

    >>> compose(Operation.INTENT, "040"), compose(Operation.APPEAL, "071"), compose(Operation.REFUSE, "0841")
    ('036', '0231', '1243')
    >>> compose(Operation.THREATEN, compose(Operation.STOP, "072"))
    '1311'
    >>> compose(Operation.INTENT, "111") is None
    True
    """
    act = codebook.entry(code).code
    table = _results()[operation]
    result = next(table[prefix] for prefix in _prefixes(act) if prefix in table)
    if result == _SAME_CODE:
        return act
    return None if result == _NOTHING else Code(result)


def general(operation: Operation) -> Code | None:
    """The code of an operation upon an act that is not known, or None where that says too little.

    >>> general(Operation.APPEAL), general(Operation.STOP)
    ('020', None)
    """
    result = _results()[operation][_ANY_CODE]
    return None if result in (_NOTHING, _SAME_CODE) else Code(result)


def _prefixes(code: Code) -> list[str]:
    """The code and what it begins with, longest first, down to the mark for any code."""
    return [code[:length] for length in range(len(code), 1, -1)] + [_ANY_CODE]


@cache
def _results() -> dict[Operation, dict[str, str]]:
    """For each operation the result by prefix: callers never change it."""
    path = files("geoevents") / "data" / "composition.tsv"
    table: dict[Operation, dict[str, str]] = {operation: {} for operation in Operation}
    header: tuple[str, ...] = ()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        cells = tuple(line.split("\t"))
        if not header:
            header = cells
            if header != _COLUMNS:
                raise DataError(f"expected the columns {' '.join(_COLUMNS)}", str(path), number)
            continue
        if len(cells) != len(_COLUMNS):
            raise DataError(f"expected {len(_COLUMNS)} cells, found {len(cells)}", str(path), number)
        names, prefix, result = cells
        if prefix != _ANY_CODE and not codebook.exists(prefix):
            raise DataError(f"unknown CAMEO code {prefix!r}", str(path), number)
        if result not in (_NOTHING, _SAME_CODE) and not codebook.exists(result):
            raise DataError(f"unknown CAMEO code {result!r}", str(path), number)
        for name in names.split():
            try:
                results = table[Operation(name)]
            except ValueError:
                raise DataError(f"unknown operation {name!r}", str(path), number) from None
            if prefix in results:
                raise DataError(f"second row for {name} {prefix}", str(path), number)
            results[prefix] = result
    for operation, results in table.items():
        if _ANY_CODE not in results:
            raise DataError(f"no row '{operation.value} {_ANY_CODE}'", str(path))
    return table
