"""The parser: offsets, odd input, other people's pipelines, damaged models, threads."""

import statistics
import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from stanza.models.common.doc import Document as StanzaDocument

from geoevents import Extractor
from geoevents.errors import ModelError
from geoevents.parsing import Parser, Sentence, bundled
from geoevents.parsing.parser import rejoined

_PLAIN = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "‑": "-", "`": "'"})


def _normalised(text: str) -> str:
    """Without what the text stage takes away: white space, invisible characters, the shapes of quotes and dashes."""
    seen = (each for each in text if not each.isspace() and unicodedata.category(each) not in ("Cf", "Cc", "Cs"))
    return "".join(seen).translate(_PLAIN)


_ODD_TEXTS = [
    "He won't go; they're gonna leave, but cannot.",
    "The president didn’t meet Yemen’s envoys’ leader in Sana’a.",
    "Iran\u00a0said\u200b “no”\r\nto the\u00adoffer — 5–6 p.m.",
    "Mirë se vini 😀 to 👨\u200d👩\u200d👧 Prishtina, said the 🇽🇰 prime minister.",
    "\ufeffThe U.N.’s envoy\u2028left.\x00\x07 Then… he’d gone.",
    "Visit https://example.org/a?b=c or write to press@example.org #peace @user",
    "A $5bn loan, 10% of GDP; 3,000km² (½ of it) vs. «l’accord».",
    "Café, cafe\u0301, naïve, Ağrı, Łódź, Кремль, 北京, ኢትዮጵያ and قطر met.",
    "TALKS FAIL!!!\n\n((((\n\n* * *\n\n1. Peru\n2. Chile\n\nend",
    "x" * 100,
    "\ud800 Iran struck",
    "a\n\n\n\nb",
]


@pytest.mark.parametrize("text", _ODD_TEXTS)
def test_a_token_is_where_its_offsets_say(text: str, parser: Parser) -> None:
    (sentences,) = parser.parse([text])
    assert sentences
    end = 0
    for sentence in sentences:
        assert sentence.source == text
        assert [token.index for token in sentence.tokens] == list(range(len(sentence.tokens)))
        for token in sentence.tokens:
            assert token.start >= end
            assert _normalised(text[token.start : token.end]) == _normalised(token.text)
            end = token.end


@pytest.mark.parametrize("text", _ODD_TEXTS)
def test_a_tree_has_one_root_and_heads_inside(text: str, parser: Parser) -> None:
    (sentences,) = parser.parse([text])
    for sentence in sentences:
        heads = [token.head for token in sentence.tokens]
        assert heads.count(-1) == 1
        assert all(-1 <= head < len(heads) for head in heads)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b", "* * *", "—"])
def test_a_text_without_words_has_no_sentences(text: str, parser: Parser) -> None:
    assert parser.parse([text]) == [()]


def test_no_texts(parser: Parser) -> None:
    assert parser.parse([]) == []


def test_each_text_keeps_its_sentences(parser: Parser) -> None:
    texts = ["Peru left. Chile stayed.", "", "Ghana won.\n\nTogo lost."]
    parsed = parser.parse(texts)
    assert [[sentence.whole.text for sentence in sentences] for sentences in parsed] == [
        ["Peru left.", "Chile stayed."],
        [],
        ["Ghana won.", "Togo lost."],
    ]
    assert [[sentence.paragraph for sentence in sentences] for sentences in parsed] == [[0, 0], [], [0, 1]]


def test_what_a_token_holds(parser: Parser) -> None:
    (((sentence),),) = parser.parse(["Iran didn't attack the rebels."])
    shown = [(token.text, token.lemma, token.upos, token.head, token.relation) for token in sentence.tokens]
    assert shown == [
        ("Iran", "Iran", "PROPN", 3, "nsubj"),
        ("did", "do", "AUX", 3, "aux"),
        ("n't", "not", "PART", 3, "advmod"),
        ("attack", "attack", "VERB", -1, "root"),
        ("the", "the", "DET", 5, "det"),
        ("rebels", "rebel", "NOUN", 3, "obj"),
        (".", ".", "PUNCT", 3, "punct"),
    ]
    assert sentence.tokens[1].features["Tense"] == "Past"
    assert sentence.tokens[0].entity is not None
    assert sentence.tokens[5].entity is None


# ---------------------------------------------------------------- other pipelines


def _pipeline(*processors: str, documents: Any = None) -> Any:
    return SimpleNamespace(processors=dict.fromkeys(processors), bulk_process=lambda texts, processors: documents)


@pytest.mark.parametrize(
    ("processors", "named", "not_named"),
    [
        (("tokenize", "pos", "lemma"), ["depparse"], ["pos", "lemma"]),
        (("tokenize",), ["pos", "lemma", "depparse"], []),
        (("ner", "tokenize", "depparse"), ["pos", "lemma"], ["depparse"]),
        ((), ["tokenize", "pos", "lemma", "depparse"], []),
    ],
)
def test_a_pipeline_that_lacks_processors(processors: tuple[str, ...], named: list[str], not_named: list[str]) -> None:
    with pytest.raises(ModelError) as caught:
        Parser(_pipeline(*processors))
    complaint, remedy = str(caught.value).split(";")
    for name in named:
        assert name in complaint
    for name in not_named:
        assert name not in complaint
    assert "tokenize,pos,lemma,depparse" in remedy


@pytest.mark.parametrize("pipeline", ["en", 7, object()])
def test_what_is_no_pipeline(pipeline: Any) -> None:
    with pytest.raises(ModelError, match=type(pipeline).__name__):
        Parser(pipeline)


def test_an_extractor_complains_when_it_is_made() -> None:
    with pytest.raises(ModelError, match="lacks depparse"):
        Extractor(pipeline=_pipeline("tokenize", "pos", "lemma"))


def test_a_pipeline_of_the_caller_is_used_without_names() -> None:
    token = SimpleNamespace(ner=None, start_char=0, end_char=5)
    word = SimpleNamespace(
        id=1, text="Leave", lemma=None, upos=None, xpos=None, feats=None, head=0, deprel=None, parent=token,
        start_char=None, end_char=None,
    )  # fmt: skip
    plain = [[{"id": 1, "text": "Leave"}]]
    documents = [SimpleNamespace(sentences=[SimpleNamespace(words=[word])], to_dict=lambda: plain)]
    parser = Parser(_pipeline("tokenize", "pos", "lemma", "depparse", documents=documents))
    (((sentence),),) = parser.parse(["  Leave"])
    assert isinstance(sentence, Sentence)
    (found,) = sentence.tokens
    assert (found.lemma, found.upos, found.head, found.relation, found.entity) == ("leave", "X", -1, "dep", None)
    assert (found.start, found.end) == (2, 7)


@pytest.mark.parametrize(
    ("cut", "joined"),
    [
        (["Aung San", "Suu Kyi left ."], ["Aung San Suu Kyi left ."]),
        (["He sued", "The Globe", "Post ."], ["He sued The Globe Post ."]),
        (["Peru won .", "Chile lost ."], ["Peru won .", "Chile lost ."]),
        (["Peru won", "chile lost"], ["Peru won", "chile lost"]),
        (["In 2019", "Peru won ."], ["In 2019", "Peru won ."]),
        ([" ".join(["Long"] * 70), " ".join(["Lines"] * 20)], [" ".join(["Long"] * 70), " ".join(["Lines"] * 20)]),
    ],
)
def test_sentences_cut_inside_are_put_together_again(cut: list[str], joined: list[str]) -> None:
    sentences = [
        [{"id": number, "text": word, "start_char": 0, "end_char": 1} for number, word in enumerate(text.split(), 1)]
        for text in cut
    ]
    found = rejoined(StanzaDocument(sentences, text=" ".join(cut)))
    assert [" ".join(word.text for word in sentence.words) for sentence in found.sentences] == joined
    for sentence in found.sentences:
        assert [word.id for word in sentence.words] == list(range(1, len(sentence.words) + 1))


# ---------------------------------------------------------------- the bundled models


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """A folder like the one with the bundled models, whose files may be harmed."""
    for file in bundled.folder().iterdir():
        (tmp_path / file.name).symlink_to(file)
    return tmp_path


def test_the_bundled_models_are_whole(models: Path) -> None:
    bundled.verify(models)


@pytest.mark.parametrize("name", ["tokenize.pt", "syntax.pt", "lemma.pt"])
def test_a_damaged_model(name: str, models: Path) -> None:
    content = bytearray((models / name).read_bytes())
    content[len(content) // 2] ^= 1
    (models / name).unlink()
    (models / name).write_bytes(content)
    with pytest.raises(ModelError, match=rf"{name} is damaged; reinstall geoevents"):
        bundled.verify(models)


def test_a_missing_model(models: Path) -> None:
    (models / "syntax.pt").unlink()
    with pytest.raises(ModelError, match=r"syntax\.pt is missing from .*; reinstall geoevents"):
        bundled.verify(models)


def test_load_verifies_first(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (models / "lemma.pt").unlink()
    monkeypatch.setattr(bundled, "folder", lambda: models)
    with pytest.raises(ModelError, match=r"lemma\.pt is missing"):
        bundled.load()


# ---------------------------------------------------------------- threads and imports


def test_threads_parse_the_same(parser: Parser) -> None:
    texts = [f"{state} condemned the raid and recalled its envoy." for state in ("Peru", "Chad", "Oman", "Fiji")]
    alone = [parser.parse([text]) for text in texts]
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(lambda text: parser.parse([text]), texts * 3))
    assert together == alone * 3


_IMPORT = """
import sys, time
start = time.process_time()
import geoevents
print(time.process_time() - start)
assert not {"torch", "stanza", "numpy"} & sys.modules.keys(), "imported too early"
"""


def test_import_is_fast_and_loads_no_model() -> None:
    times = []
    for _ in range(3):
        run = subprocess.run([sys.executable, "-c", _IMPORT], capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stderr
        times.append(float(run.stdout))
    assert statistics.median(times) < 1  # seconds of the processor; well under 0.3 on an idle machine


def test_an_extractor_loads_no_model_before_its_first_text() -> None:
    code = "import sys, geoevents; geoevents.Extractor(); assert not {'torch', 'stanza'} & sys.modules.keys()"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
