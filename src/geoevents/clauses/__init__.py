"""Stage 2: sentence -> clauses. The grammar of news once, so that no rule and no other stage sees a tree."""

from geoevents.clauses.analysis import clauses_of
from geoevents.clauses.clause import Clause, Clauses, Kind, Phrase
from geoevents.clauses.inflection import noun_forms

__all__ = ["Clause", "Clauses", "Kind", "Phrase", "clauses_of", "noun_forms"]
