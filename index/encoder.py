"""Texts -> unit vectors, with onnxruntime: no torch and no transformers (principle 4)."""

import hashlib
import json
import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

from index.errors import ConfigurationError

Vectors = npt.NDArray[np.float32]
"""float32[n, dimension], rows of unit length."""

Progress = Callable[[int], None]
"""Called with the number of texts that have just been done."""

MODEL_FILE = "model.onnx"
WEIGHTS_FILE = "model.weights"
TOKENIZER_FILE = "tokenizer.json"
CARD_FILE = "encoder.json"

_BATCH_TOKENS = 512
"""Padded word pieces a batch: enough to keep two cores busy, little enough to stay in the cache."""


class Encoder(Protocol):
    """What the index needs of an encoder."""

    @property
    def digest(self) -> str:
        """Names the weights, the tokenizer and the form of the export."""

    @property
    def max_tokens(self) -> int:
        """Word pieces that are read at most, special tokens included."""

    @property
    def dimension(self) -> int:
        """Length of a vector."""

    def count_tokens(self, text: str) -> int:
        """The word pieces of `text`, special tokens included."""

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """Rows in the order of `texts`."""


@dataclass(frozen=True, slots=True)
class EncoderCard:
    """What `encoder.json` says of an exported encoder."""

    digest: str
    name: str
    weights_sha256: str
    dimension: int
    max_tokens: int
    weights_bytes: int
    files: dict[str, str]
    """Name -> SHA-256 of the files of the export."""
    lowest_cosine: float
    """The least agreement with sentence-transformers that was measured after the export."""

    @classmethod
    def read(cls, folder: Path) -> "EncoderCard":
        """Raises ConfigurationError where the folder holds no whole export."""
        path = folder / CARD_FILE
        hint = "run `advisor build` to export it again"
        try:
            card = cls(**json.loads(path.read_text(encoding="utf-8")))
            size = (folder / WEIGHTS_FILE).stat().st_size
            # The weights are large: their size is looked at here, their digest by `doctor`.
            changed = [
                name
                for name in (MODEL_FILE, TOKENIZER_FILE)
                if sha256_of(folder / name) != card.files[name]
            ]
        except FileNotFoundError as error:
            raise ConfigurationError(f"the encoder lacks {error.filename}", hint) from None
        except (ValueError, TypeError, KeyError, OSError) as error:
            raise ConfigurationError(f"{path} cannot be read: {error}", hint) from None
        if size != card.weights_bytes:
            raise ConfigurationError(
                f"{folder / WEIGHTS_FILE} has {size:,} bytes instead of {card.weights_bytes:,}",
                hint,
            )
        if changed:
            raise ConfigurationError(f"{folder / changed[0]} was changed", hint)
        return card

    def write(self, folder: Path) -> None:
        text = json.dumps(asdict(self), indent=2) + "\n"
        (folder / CARD_FILE).write_text(text, encoding="utf-8")


def sha256_of(path: Path) -> str:
    """The hexadecimal SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class OnnxEncoder:
    """An exported sentence encoder; safe to use from several threads.

    It loads in a thread of its own, so that whoever starts it can go on meanwhile; the first use
    waits for it.
    """

    def __init__(self, folder: Path, *, threads: int = 0) -> None:
        """Begins to load the export in `folder`; `threads` 0 means one a core, four at most.

        Raises:
            ConfigurationError: where files are missing or damaged; where onnxruntime refuses
                whole files, the first use raises it.
        """
        self.card = EncoderCard.read(folder)
        self._loading: Future[tuple[Tokenizer, onnxruntime.InferenceSession]] = Future()
        # Not a daemon: a process that ends while onnxruntime loads would be aborted by it.
        threading.Thread(target=self._load, args=(folder, threads)).start()

    def _load(self, folder: Path, threads: int) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads or min(4, os.cpu_count() or 1)
        options.log_severity_level = 3
        # The graph was optimised when it was exported.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
        try:
            session = onnxruntime.InferenceSession(
                str(folder / MODEL_FILE), options, providers=["CPUExecutionProvider"]
            )
            tokenizer = Tokenizer.from_file(str(folder / TOKENIZER_FILE))
            tokenizer.no_padding()
            tokenizer.enable_truncation(self.card.max_tokens)
            self._loading.set_result((tokenizer, session))
        except Exception as error:  # noqa: BLE001 - both libraries raise types of their own
            message = f"the encoder in {folder} cannot be loaded: {error}"
            hint = "delete that folder and run `advisor build` to export it again"
            self._loading.set_exception(ConfigurationError(message, hint))

    @property
    def _tokenizer(self) -> Tokenizer:
        return self._loading.result()[0]

    @property
    def _session(self) -> onnxruntime.InferenceSession:
        return self._loading.result()[1]

    @cached_property
    def _counter(self) -> Tokenizer:
        """A tokenizer that reads to the end. Only builds count, so only they pay for it."""
        counter = Tokenizer.from_str(self._tokenizer.to_str())
        counter.no_truncation()
        return counter

    @property
    def digest(self) -> str:
        return self.card.digest

    @property
    def max_tokens(self) -> int:
        return self.card.max_tokens

    @property
    def dimension(self) -> int:
        return self.card.dimension

    def count_tokens(self, text: str) -> int:
        return len(self._counter.encode(text).ids)

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """Encodes `texts`, in batches of like length so that little is spent on padding."""
        token_ids = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
        vectors = np.empty((len(texts), self.dimension), dtype=np.float32)
        by_length = sorted(range(len(texts)), key=lambda row: len(token_ids[row]), reverse=True)
        start = 0
        while start < len(by_length):
            longest = len(token_ids[by_length[start]])
            rows = by_length[start : start + max(1, _BATCH_TOKENS // longest)]
            vectors[rows] = self._run([token_ids[row] for row in rows], longest)
            start += len(rows)
            if progress is not None:
                progress(len(rows))
        return vectors

    def _run(self, batch: list[list[int]], length: int) -> Vectors:
        ids = np.zeros((len(batch), length), dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, tokens in enumerate(batch):
            ids[row, : len(tokens)] = tokens
            mask[row, : len(tokens)] = 1
        output: Vectors = self._session.run(None, {"input_ids": ids, "attention_mask": mask})[0]
        return output
