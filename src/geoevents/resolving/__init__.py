"""Stage 4: phrase -> actor, place, period; and who a pronoun stands for."""

from geoevents.resolving.actor_table import ActorTable
from geoevents.resolving.agents import AgentTable
from geoevents.resolving.resolver import DocumentResolver, Tables

__all__ = ["ActorTable", "AgentTable", "DocumentResolver", "Tables"]
