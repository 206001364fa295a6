"""The extractor: what it promises to whoever calls it."""

from __future__ import annotations

import datetime as dt
import itertools
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import geoevents
from geoevents import (
    Actor,
    DataError,
    Document,
    DocumentError,
    Event,
    Extractor,
    GeoEventsError,
    ModelError,
    Span,
    from_dict,
    pipeline,
    to_dict,
)

NEWS = (
    "Iran criticized Israel on Monday. Turkish police arrested twelve protesters in Ankara, officials said.\n\n"
    "Modi and Xi met in Delhi, and the two leaders signed a treaty. Russia said Ukraine had attacked Belgorod."
)
DAY = dt.date(2024, 5, 3)


def _codes(events: list[Event]) -> list[tuple[str | None, str, str | None]]:
    return [
        (event.source.code if event.source else None, event.code, event.target.code if event.target else None)
        for event in events
    ]


def _spans(event: Event) -> Iterator[Span]:
    yield event.trigger
    yield event.sentence
    for actor in (event.source, event.target, *event.attribution):
        if actor is not None:
            yield actor.mention
            if actor.antecedent is not None:
                yield actor.antecedent
    if event.date is not None and event.date.mention is not None:
        yield event.date.mention
    if event.place is not None:
        yield event.place.mention


# ---------------------------------------------------------------------- one text


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Chad's army attacked Libya.", "Chad's army", "Libya"),
        ("A court in Togo criticized Benin.", "court in Togo", "Benin"),
        ("Turkish police arrested three Syrian journalists in Ankara.", "Turkish police", "Syrian journalists"),
        ("The government of Togo criticized three ministers of Benin.", "government of Togo", "ministers of Benin"),
        ("Macron criticized the Niger junta on Monday.", "Macron", "Niger junta"),
        ("Iran was criticized by the Swedish minister.", "Swedish minister", "Iran"),
    ],
)
def test_a_mention_says_whose_and_where(text: str, source: str, target: str) -> None:
    (event,) = geoevents.extract(text)
    assert [actor.mention.text for actor in (event.source, event.target) if actor] == [source, target]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        # Whose act a refusal or the end of a strike waits for; whose offer is turned down.
        ("Kenyan nurses will not end their strike until the health ministry pays them.", [("KENHLH", "1242", "GOV")]),
        (
            "The Kenyan government rejected the Ugandan president's offer of talks with Sudan.",
            [("KENGOV", "125", "UGAGOV")],
        ),
        ("Chad rejected the plan.", []),
        # Documents and orders act for whoever makes them.
        ("The Chilean senate passed a resolution condemning Bolivia.", [("CHLLEG", "111", "BOL")]),
        ("The Chilean police found a letter condemning Bolivia.", []),
        ("A Serbian judge ordered three Croatian officials jailed.", [("SRBJUD", "173", "HRVGOV")]),
        ("Two US senators introduced a bill that would sanction Georgia.", [("USALEG", "1312", "GEO")]),
        # What a body holds is not done to it.
        ("The French minister voiced France's support for Niger.", [("FRAGOV", "051", "NER")]),
        # Private people protest, and each side gives in to the other.
        ("Hundreds of people demonstrated against the Peruvian government.", [(None, "141", "PERGOV")]),
        # A name between other words, and none across a verb.
        ("Gerald R. Ford criticized Egypt.", [("USAGOV", "111", "EGY")]),
        ("The Taliban ruled out talks with Pakistan.", [("AFGGOVTAL", "125", "PAK")]),
    ],
)
def test_who_is_meant_beyond_the_slots(
    text: str, codes: list[tuple[str | None, str, str | None]], extractor: Extractor
) -> None:
    assert _codes(extractor.extract(text)) == codes


def test_people_known_by_the_place_alone_stand_for_it(extractor: Extractor) -> None:
    text = "In Kabul on Sunday, suicide bombers killed 20 people."
    [event] = extractor.extract(text)
    assert event.target is not None
    assert (event.target.code, event.target.antecedent) == ("AFGCVL", Span(3, 8, "Kabul"))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The Kenyan government said Sudan stood at a crossroads.", [("KENGOV", "010", "SDN")]),
        ("The Kenyan government said Kenya stood at a crossroads.", []),
        ("The Kenyan government said the rains were late.", []),
        ("The Kenyan government said Sudan had condemned Chad.", [("SDN", "111", "TCD")]),
    ],
)
def test_a_statement_about_another_is_an_event(
    text: str, codes: list[tuple[str | None, str, str | None]], extractor: Extractor
) -> None:
    assert _codes(extractor.extract(text)) == codes


def test_those_who_act_on_each_other_are_paired() -> None:
    codes = _codes(geoevents.extract("Iran and Iraq attacked each other."))
    assert codes == [("IRN", "190", "IRQ"), ("IRQ", "190", "IRN")]


def test_private_people_speak_to_power_alone() -> None:
    speaking = geoevents.extract("Relatives of the victims urged the Peruvian government to resign.")
    assert _codes(speaking) == [(None, "0241", "PERGOV")]
    assert geoevents.extract("The man killed his wife in Paris.") == []


def test_the_first_page_of_the_manual() -> None:
    (event,) = geoevents.extract("Iran criticized Israel on Monday.", date="2024-05-03")
    assert _codes([event]) == [("IRN", "111", "ISR")]
    assert event.date is not None
    assert (event.date.start, event.date.end) == (dt.date(2024, 4, 29), dt.date(2024, 4, 29))
    assert event.trigger.text == "criticized"
    assert event.sentence.text == "Iran criticized Israel on Monday."
    assert event.rule.startswith("disapprove.rules:")
    assert (event.root, event.plover, event.quad_class) == ("11", "ACCUSE", 3)


@pytest.mark.parametrize("text", ["", " ", "\n\n\t\n", "\u200b", "...", "—", "\U0001f600" * 40, "\x00\x01\x02"])
def test_a_text_without_words_has_no_events(text: str, extractor: Extractor) -> None:
    assert extractor.extract(text) == []


@pytest.mark.parametrize(
    ("text", "named", "remedy"),
    [
        (None, "NoneType", ""),
        (b"Iran criticized Israel.", "bytes", "decode it first"),
        (7, "int", ""),
        (["Iran criticized Israel."], "list", ""),
        (Path("news.txt"), "Path", ""),
    ],
)
def test_what_is_no_text(text: Any, named: str, remedy: str, extractor: Extractor) -> None:
    for call in (extractor.extract, extractor.explain):
        with pytest.raises(DocumentError, match="not str") as caught:
            call(text)
        assert named in str(caught.value)
        assert remedy in str(caught.value)


@pytest.mark.parametrize("date", ["yesterday", "2024-13-01", "2024-02-30", "03.05.2024", "", 20240503, 0, ["2024"]])
def test_what_is_no_day(date: Any, extractor: Extractor) -> None:
    for call in (extractor.extract, extractor.explain):
        with pytest.raises(DocumentError, match="YYYY-MM-DD"):
            call("Iran criticized Israel.", date=date)


@pytest.mark.parametrize("date", [DAY, dt.datetime(2024, 5, 3, 23, 59), "2024-05-03", "2024-05-03T10:00:00Z"])
def test_the_same_day_in_other_words(date: dt.date | str, extractor: Extractor) -> None:
    (event,) = extractor.extract("Iran criticized Israel.", date=date)
    assert event.date is not None
    assert (event.date.start, event.date.end, event.date.mention) == (DAY, DAY, None)


def test_without_a_day_relative_dates_are_unknown(extractor: Extractor) -> None:
    (event,) = extractor.extract("Iran criticized Israel on Monday.")
    assert event.date is None


def test_events_stand_in_the_order_of_the_text(extractor: Extractor) -> None:
    events = extractor.extract(NEWS, date=DAY)
    assert len(events) >= 5
    sentences = [event.sentence.start for event in events]
    assert sentences == sorted(sentences)
    for event in events:
        assert event.sentence.start <= event.trigger.start < event.trigger.end <= event.sentence.end


def test_the_same_event_of_a_sentence_is_given_once(extractor: Extractor) -> None:
    events = extractor.extract("Iran criticized Israel and Iran denounced Israel. Iran criticized Israel.")
    assert _codes(events) == [("IRN", "111", "ISR")] * 2


# ---------------------------------------------------------------------- negated and hypothetical events

NOT_PLAIN = [
    ("Iran did not attack Iraq.", "negated"),
    ("Ukraine never attacked Belarus.", "negated"),
    ("No talks were held between Israel and Lebanon.", "negated"),
    ("Iran may attack Iraq.", "hypothetical"),
    ("If Russia attacks Finland, NATO will respond.", "hypothetical"),
]


@pytest.mark.parametrize(("text", "kind"), NOT_PLAIN)
def test_what_did_not_happen_is_given_when_asked_for(text: str, kind: Any, extractor: Extractor) -> None:
    other: Any = {"negated": "hypothetical", "hypothetical": "negated"}[kind]
    assert extractor.extract(text) == []
    assert Extractor(include=[other]).extract(text) == []
    found = Extractor(include=[kind]).extract(text)
    assert found
    for event in found:
        assert (event.polarity.value == "negative") == (kind == "negated")
        assert (event.modality.value == "other") == (kind == "hypothetical")
    assert Extractor(include=[kind, other]).extract(text) == found


def test_plain_events_stay_when_others_are_added(extractor: Extractor) -> None:
    everything = Extractor(include=["negated", "hypothetical"])
    assert [event for event in everything.extract(NEWS, date=DAY) if event in extractor.extract(NEWS, date=DAY)]
    assert extractor.extract(NEWS, date=DAY) == [
        event
        for event in everything.extract(NEWS, date=DAY)
        if event.polarity.value == "positive" and event.modality.value == "asserted"
    ]


@pytest.mark.parametrize("include", [["future"], ["Negated"], ["negated", ""], "negated"])
def test_an_unknown_kind_to_include(include: Any) -> None:
    with pytest.raises(GeoEventsError, match=r"include: unknown .*use 'negated', 'hypothetical'"):
        Extractor(include=include)


# ---------------------------------------------------------------------- many texts

CRITICISM = "{} criticized {}."
PAIRS = [("Iran", "Israel"), ("Egypt", "Turkey"), ("Japan", "China"), ("Chile", "Peru"), ("Kenya", "Sudan")]
TEXTS = [CRITICISM.format(*pair) for pair in PAIRS]
WANTED = [[("IRN", "111", "ISR")], [("EGY", "111", "TUR")], [("JPN", "111", "CHN")], [("CHL", "111", "PER")],
          [("KEN", "111", "SDN")]]  # fmt: skip


def test_many_texts_keep_their_order(extractor: Extractor) -> None:
    assert [_codes(events) for events in extractor.extract_many(TEXTS)] == WANTED


def test_strings_and_documents_mixed(extractor: Extractor) -> None:
    documents = [Document(TEXTS[0], id="a", date="2024-05-03"), TEXTS[1], Document(TEXTS[2], date=None)]
    found = list(extractor.extract_many(documents))
    assert [_codes(events) for events in found] == WANTED[:3]
    assert [event.date and event.date.start for events in found for event in events] == [DAY, None, None]


def test_each_document_counts_from_its_own_day(extractor: Extractor) -> None:
    text = "Iran criticized Israel yesterday."
    documents = [Document(text, date=day) for day in ("2024-05-03", "2020-03-01")]
    dates = [event.date and event.date.start for events in extractor.extract_many(documents) for event in events]
    assert dates == [dt.date(2024, 5, 2), dt.date(2020, 2, 29)]


def test_many_texts_give_what_each_gives_alone(extractor: Extractor) -> None:
    texts = [NEWS, "", *TEXTS]
    assert list(extractor.extract_many(texts)) == [extractor.extract(text) for text in texts]


BAD = {
    "nothing": None,
    "bytes": b"Iran criticized Israel.",
    "a number": 3.5,
    "a pair": ("Iran criticized Israel.", "2024-05-03"),
}
ODD = {
    "no words": "",
    "a line of a hundred thousand characters without a stop": "Ankara" * 17_000,
    "binary garbage": "".join(map(chr, range(256))) * 4 + "\ufffd\ufffe\x00" * 50,
    "only emoji": "\U0001f600\U0001f1f9\U0001f1f7" * 30,
    "lone surrogates": "\ud800 \udfff Iran",
    "brackets": "(((((" * 60,
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_what_is_no_document_does_not_stop_the_others(
    bad: Any, extractor: Extractor, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, logger="geoevents"):
        found = list(extractor.extract_many([TEXTS[0], bad, TEXTS[1]]))
    assert [_codes(events) for events in found] == [WANTED[0], [], WANTED[1]]
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "number 2" in caplog.text


def test_odd_texts_do_not_stop_the_others(extractor: Extractor) -> None:
    odd = list(ODD.values())
    found = list(extractor.extract_many([TEXTS[0], *odd, TEXTS[1]]))
    assert len(found) == len(odd) + 2
    assert (_codes(found[0]), _codes(found[-1])) == (WANTED[0], WANTED[1])
    assert found[1:-1] == [[]] * len(odd)


def test_a_line_of_a_hundred_thousand_characters_is_read_to_its_end(extractor: Extractor) -> None:
    text = "\t" * 60_000 + TEXTS[0] + " " * 40_000 + TEXTS[1]
    assert _codes(extractor.extract(text)) == WANTED[0] + WANTED[1]


def test_a_document_that_breaks_a_stage_gives_nothing(
    extractor: Extractor, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    clauses_of = pipeline.clauses_of

    def broken(sentence: Any) -> Any:
        if "Egypt" in sentence.whole.text:
            raise RecursionError("too deep")
        return clauses_of(sentence)

    monkeypatch.setattr(pipeline, "clauses_of", broken)
    documents = [TEXTS[0], Document(TEXTS[1], id="egypt"), TEXTS[2]]
    with caplog.at_level(logging.WARNING, logger="geoevents"):
        found = list(extractor.extract_many(documents))
    assert [_codes(events) for events in found] == [WANTED[0], [], WANTED[2]]
    assert "egypt" in caplog.text
    assert "too deep" in caplog.text


def test_a_document_that_breaks_the_parser_gives_nothing(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    extractor = Extractor()
    parse = extractor._parser.parse

    def broken(texts: Any) -> Any:
        if any("Egypt" in text for text in texts):
            raise RuntimeError("no memory")
        return parse(texts)

    monkeypatch.setattr(extractor._parser, "parse", broken)
    with caplog.at_level(logging.WARNING, logger="geoevents"):
        found = list(extractor.extract_many([TEXTS[0], Document(TEXTS[1], id="egypt"), TEXTS[2]]))
    assert [_codes(events) for events in found] == [WANTED[0], [], WANTED[2]]
    assert "egypt" in caplog.text


def test_documents_are_read_as_they_are_wanted(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "_BATCH_CHARACTERS", 60)
    read: list[str] = []

    def endless() -> Iterator[str]:
        for text in itertools.cycle(TEXTS):
            read.append(text)
            yield text

    stream = extractor.extract_many(endless())
    assert read == []
    assert [_codes(events) for events in itertools.islice(stream, 7)] == (WANTED * 2)[:7]
    assert len(read) <= 12


def test_no_documents(extractor: Extractor) -> None:
    assert list(extractor.extract_many([])) == []


def test_one_text_is_not_many(extractor: Extractor) -> None:
    with pytest.raises(GeoEventsError, match="list"):
        list(extractor.extract_many(TEXTS[0]))


# ---------------------------------------------------------------------- explanations


def test_an_explanation_names_the_winner_and_why_the_others_failed(extractor: Extractor) -> None:
    (event,) = extractor.extract("Iran rejected the proposal of Israel.")
    shown = str(extractor.explain("Iran rejected the proposal of Israel."))
    lines = shown.splitlines()
    assert lines[0] == "Iran rejected the proposal of Israel."
    assert any(line.startswith(f"    yes  {event.rule} ") for line in lines)
    failed = [line for line in lines if line.startswith("    no ")]
    assert failed
    assert all(": needs " in line or ": excluded by " in line or line.count(":") >= 2 for line in failed)
    assert any(line.startswith("    event ") and "IRN" in line and event.code in line for line in lines)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Iran did not attack Iraq.", "left out: negated"),
        ("Iran may attack Iraq.", "left out: not asserted"),
        ("The cat slept.", "no clause that the lexicon knows"),
    ],
)
def test_an_explanation_says_why_there_is_no_event(text: str, reason: str, extractor: Extractor) -> None:
    assert extractor.extract(text) == []
    assert reason in str(extractor.explain(text))


def test_an_explanation_shows_what_extract_gives(extractor: Extractor) -> None:
    explained = [event for sentence in extractor.explain(NEWS, date=DAY).sentences for event in sentence.events]
    assert [event for event in explained if event in extractor.extract(NEWS, date=DAY)] == extractor.extract(
        NEWS, date=DAY
    )


def test_nothing_to_explain(extractor: Extractor) -> None:
    assert str(extractor.explain("")) == ""


# ---------------------------------------------------------------------- offsets and records

ODD_PIECES = st.lists(
    st.tuples(
        st.integers(0, len(NEWS)),
        st.sampled_from([" ", "  ", "\u00a0", "\n", "\t", "\u200b", "\ufeff", "\u201c", "\u201d", "\u2019", "\u00ad",
                         "\U0001f600", "\r\n", "\u202f", "e\u0301", "\u0130"]),
    ),
    max_size=12,
)  # fmt: skip


@settings(max_examples=20, deadline=None)
@given(ODD_PIECES)
def test_every_span_is_where_its_offsets_say(extractor: Extractor, pieces: list[tuple[int, str]]) -> None:
    text = NEWS
    for position, piece in sorted(pieces, reverse=True):
        text = text[:position] + piece + text[position:]
    for event in extractor.extract(text, date=DAY):
        for span in _spans(event):
            assert text[span.start : span.end] == span.text
            assert span.text == span.text.strip()
            assert span.text


def test_invisible_characters_change_no_event(extractor: Extractor) -> None:
    odd = NEWS.replace("criticized", "criti\u00adcized").replace("Israel", "\u200bIsrael\u200b").replace(" ", "\u00a0")
    assert _codes(extractor.extract(odd, date=DAY)) == _codes(extractor.extract(NEWS, date=DAY))


def test_real_events_survive_as_plain_data() -> None:
    for event in Extractor(include=["negated", "hypothetical"]).extract(NEWS, date=DAY):
        assert from_dict(to_dict(event)) == event
        assert hash(event) == hash(from_dict(to_dict(event)))


# ---------------------------------------------------------------------- the user's own data


def test_a_pipeline_that_is_none() -> None:
    with pytest.raises(ModelError, match=r"stanza\.Pipeline"):
        Extractor(pipeline=object())


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_own_rules_are_tried_first(tmp_path: Path) -> None:
    rules = "verb criticize\n  115  subj > obj   if obj = @country\n\nverb serenade\n  051 subj > obj\n"
    extractor = Extractor(rules=[_written(tmp_path / "own.rules", rules)])
    text = "Iran criticized Israel. Iran serenaded Iraq. Iran criticized the Israeli prime minister."
    found = extractor.extract(text)
    assert _codes(found) == [("IRN", "115", "ISR"), ("IRN", "051", "IRQ"), ("IRN", "111", "ISRGOV")]
    assert [event.rule.split(":")[0] for event in found] == ["own.rules", "own.rules", "disapprove.rules"]
    assert found[0].rule == "own.rules:2"


def test_own_rules_may_use_the_bundled_sets(tmp_path: Path) -> None:
    own = _written(tmp_path / "own.rules", "verb juggle\n  071 subj > with  if obj = @money\n")
    assert _codes(Extractor(rules=[own]).extract("Iran juggled money with Iraq.")) == [("IRN", "071", "IRQ")]


def test_own_rules_do_not_change_other_extractors(tmp_path: Path, extractor: Extractor) -> None:
    own = _written(tmp_path / "own.rules", "verb criticize\n  115  subj > obj\n")
    Extractor(rules=[own])
    assert _codes(extractor.extract(TEXTS[0])) == WANTED[0]


def _table(*rows: tuple[str, ...]) -> str:
    return "".join("\t".join(cells) + "\n" for cells in (("name", "kind", "code", "from", "to", "aliases"), *rows))


def _only_source(extractor: Extractor, text: str, date: str | None = None) -> Actor:
    (event,) = extractor.extract(text, date=date)
    assert event.source is not None
    return event.source


def test_own_actors_are_known(tmp_path: Path) -> None:
    table = _table(
        ("Freedonia", "state", "FRD", "", "", "Republic of Freedonia|FDA"),
        ("Rufus Firefly", "person", "FRDGOV", "2020-01-01", "2022-12-31", ""),
    )
    extractor = Extractor(actors=[_written(tmp_path / "own.tsv", table)])
    state = _only_source(extractor, "Freedonia criticized Israel.")
    assert (state.code, state.country, state.roles) == ("FRD", "FRD", ())
    assert _only_source(extractor, "The Republic of Freedonia criticized Israel.").name == "Freedonia"
    for day, code in (("2021-05-05", "FRDGOV"), ("2024-05-05", "FRDELI")):
        assert _only_source(extractor, "Rufus Firefly criticized Israel.", day).code == code


@pytest.mark.parametrize(
    ("row", "text", "code"),
    [
        (("Hezbollah", "armed", "LBNREBXXX", "", "", ""), "Hezbollah criticized Israel.", "LBNREBXXX"),
        (("Hezbollah", "party", "LBNPTY", "", "", ""), "Hezbollah criticized Israel.", "LBNPTY"),
        (("Vladimir Putin", "person", "RUSELI", "", "", "Putin"), "Vladimir Putin criticized Israel.", "RUSELI"),
        (("Vladimir Putin", "person", "RUSELI", "", "", "Putin"), "Putin criticized Israel.", "RUSELI"),
        (("NATO", "organization", "IGONAT", "", "", ""), "NATO criticized Israel.", "IGONAT"),
        (("Iran", "state", "IRX", "", "", ""), "Iran criticized Israel.", "IRX"),
    ],
)
def test_own_actors_go_before_the_bundled_ones(row: tuple[str, ...], text: str, code: str, tmp_path: Path) -> None:
    extractor = Extractor(actors=[_written(tmp_path / "own.tsv", _table(row))])
    assert _only_source(extractor, text, "2024-05-03").code == code


@pytest.mark.parametrize(
    ("keyword", "content", "line"),
    [
        ("rules", "verb criticize\n  1x1 subj > obj\n", 2),
        ("rules", "verb criticize\n  111 subj > obj\n\nverb praise\n", 4),
        ("actors", "name\tkind\tcode\tfrom\tto\taliases\nX\tstate\tTOOLONG\t\t\t\n", 2),
        ("actors", "name,kind,code\n", 1),
    ],
)
def test_an_error_in_own_data_names_its_line(keyword: str, content: str, line: int, tmp_path: Path) -> None:
    path = _written(tmp_path / "own.txt", content)
    own: dict[str, Any] = {keyword: [path]}
    with pytest.raises(DataError) as caught:
        Extractor(**own)
    assert (caught.value.path, caught.value.line) == (str(path), line)


@pytest.mark.parametrize("keyword", ["rules", "actors"])
def test_own_data_that_is_not_there(keyword: str, tmp_path: Path) -> None:
    missing = tmp_path / "missing"
    listed: dict[str, Any] = {keyword: [missing]}
    single: dict[str, Any] = {keyword: str(missing)}
    with pytest.raises(DataError, match="cannot be read"):
        Extractor(**listed)
    with pytest.raises(GeoEventsError, match="list"):
        Extractor(**single)
