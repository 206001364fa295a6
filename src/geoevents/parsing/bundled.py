"""Loads the English models that come with the package: from the disk alone, without a download or a look-up.

The word vectors are stored in 8 bits with a scale for each word, and are handed to Stanza through its cache of
foundation models; `weights_only=True` keeps every file to plain tensors.
"""

from __future__ import annotations

import hashlib
from importlib import resources
from pathlib import Path
from typing import Any

from geoevents.errors import ModelError

PROCESSORS = ("tokenize", "pos", "lemma", "depparse", "ner")


def folder() -> Path:
    """The folder with the bundled models."""
    return Path(str(resources.files("geoevents") / "data" / "models"))


def verify(models: Path) -> None:
    """Compare each model file with its checksum.

    Raises:
        ModelError: a file is missing or damaged.
    """
    for line in (models / "SHA256SUMS").read_text(encoding="ascii").splitlines():
        expected, name = line.split()
        file = models / name
        if not file.exists():
            raise ModelError(f"the parser model {name} is missing from {models}; reinstall geoevents")
        if hashlib.sha256(file.read_bytes()).hexdigest() != expected:
            raise ModelError(f"the parser model {file} is damaged; reinstall geoevents")


def load() -> Any:
    """A `stanza.Pipeline` made of the bundled models.

    Raises:
        ModelError: a model file is missing or damaged.
    """
    import stanza
    import torch
    from stanza.models.common.foundation_cache import FoundationCache
    from stanza.models.common.pretrain import Pretrain, PretrainedWordVocab

    models = folder()
    verify(models)
    vectors_path = str(models / "pretrain.pt")
    vectors = torch.load(vectors_path, map_location="cpu", weights_only=True)
    pretrain = Pretrain(vectors_path)
    pretrain._vocab = PretrainedWordVocab(vectors["words"].split("\n"))
    pretrain._emb = vectors["emb_int8"].float() * vectors["scale"].float()[:, None]
    cache = FoundationCache(local_files_only=True)
    cache.pretrains[vectors_path] = pretrain
    options = {f"{name}_model_path": str(models / f"{name}.pt") for name in PROCESSORS}
    options.update({f"{name}_pretrain_path": vectors_path for name in ("pos", "depparse", "ner")})
    return stanza.Pipeline(
        "en",
        dir=str(models),
        package=None,
        processors={},
        download_method=None,
        use_gpu=False,
        verbose=False,
        foundation_cache=cache,
        **options,
    )
