"""Political event data from news text: who did what to whom, in the CAMEO scheme, offline and explained.

>>> import geoevents
>>> for event in geoevents.extract("Iran criticized Israel on Monday.", date="2024-05-03"):
...     print(event.source.code, event.code, event.target.code, event.date.start)
IRN 111 ISR 2024-04-29
"""

from geoevents.errors import DataError, DocumentError, GeoEventsError, ModelError, UnknownCodeError
from geoevents.explanation import Explanation
from geoevents.pipeline import Extractor, extract
from geoevents.records import Actor, Document, Event, Modality, Period, Place, Polarity, Span, Tense
from geoevents.writing.plain import from_dict, to_dict

__all__ = [
    "Actor",
    "DataError",
    "Document",
    "DocumentError",
    "Event",
    "Explanation",
    "Extractor",
    "GeoEventsError",
    "Modality",
    "ModelError",
    "Period",
    "Place",
    "Polarity",
    "Span",
    "Tense",
    "UnknownCodeError",
    "extract",
    "from_dict",
    "to_dict",
]
