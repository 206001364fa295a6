"""Loads the English models that come with the package: from the disk alone, without a download or a look-up.

Stanza's own networks cut the text and give the lemmas; ours (`syntax`) gives tags, trees and names. `weights_only=True`
keeps every file to plain tensors.
"""

from __future__ import annotations

import hashlib
from importlib import resources
from pathlib import Path
from typing import Any

from geoevents.errors import ModelError

_MODELS = {"tokenize": "tokenize.pt", "pos": "syntax.pt", "lemma": "lemma.pt"}


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

    from geoevents.parsing import syntax

    models = folder()
    verify(models)
    options: dict[str, Any] = {f"{name}_model_path": str(models / file) for name, file in _MODELS.items()}
    options[f"pos_with_{syntax.VARIANT}"] = True
    return stanza.Pipeline(
        "en",
        dir=str(models),
        package=None,
        processors={},
        download_method=None,
        use_gpu=False,
        verbose=False,
        **options,
    )
