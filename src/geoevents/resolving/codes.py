"""Composes CAMEO actor codes: a state, organization or group, then roles, each of three letters."""

from __future__ import annotations

import re

from attrs import frozen

_INTERNATIONAL = frozenset({"IGO", "NGO", "NGM", "IMG", "MNC", "INT", "UIS"})
_GOVERNMENT = "GOV"
_WHOLE_STATE = ("GOV", "PTY")


@frozen
class ActorCode:
    """An actor code in its parts.

    Attributes:
        base: the state, the international body or the group; None if unknown.
        roles: the role codes behind it, in order.
    """

    base: str | None
    roles: tuple[str, ...]

    @property
    def text(self) -> str | None:
        """The code as CAMEO writes it, or None if nothing is known."""
        return (self.base or "") + "".join(self.roles) or None


def split(code: str) -> ActorCode:
    """A code from the tables in its parts.

    >>> split("TURGOV"), split("IGOUNO")
    (ActorCode(base='TUR', roles=('GOV',)), ActorCode(base='IGO', roles=('UNO',)))
    """
    parts = tuple(code[start : start + 3] for start in range(0, len(code), 3))
    return ActorCode(parts[0], parts[1:])


def with_roles(base: str | None, roles: str) -> str | None:
    """The code of somebody with these roles who belongs to `base`.

    >>> with_roles("TUR", "MIL"), with_roles("RUSGOV", "JUD"), with_roles("IGOUNO", "MIL"), with_roles(None, "REB")
    ('TURMIL', 'RUSJUD', 'IGOUNOMIL', 'REB')
    """
    if not base:
        return roles or None
    if not roles or base.endswith(roles):
        return base
    parts = split(base)
    if parts.base not in _INTERNATIONAL and parts.roles == (_GOVERNMENT,):
        return f"{parts.base}{roles}"  # a capital or a government only says which state
    return base + roles


def is_code(text: str) -> bool:
    """Whether a text has the shape of an actor code."""
    return re.fullmatch(r"(?:[A-Z]{3}){1,6}", text) is not None
