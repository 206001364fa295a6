"""Stage 1: text -> sentences of tagged, lemmatised and parsed tokens. The only place that knows Stanza."""

from geoevents.parsing.parser import Parser
from geoevents.parsing.sentence import Sentence, Token

__all__ = ["Parser", "Sentence", "Token"]
