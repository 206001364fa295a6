"""Stage 3: clause -> coded event. The rule language: its reader, its matcher and the lexicon it fills."""

from geoevents.coding.coded import Attempt, CodedEvent, Coding
from geoevents.coding.lexicon import Lexicon
from geoevents.coding.matcher import code_clauses
from geoevents.coding.participants import ActorClasses
from geoevents.coding.reader import read_rule_files, read_rules
from geoevents.coding.rule import Entry, Example, ExpectedEvent, Rule, RuleFile

__all__ = [
    "ActorClasses",
    "Attempt",
    "CodedEvent",
    "Coding",
    "Entry",
    "Example",
    "ExpectedEvent",
    "Lexicon",
    "Rule",
    "RuleFile",
    "code_clauses",
    "read_rule_files",
    "read_rules",
]
