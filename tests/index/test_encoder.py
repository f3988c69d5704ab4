"""The exported encoder: the same vectors as the original, and honest about damage."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from index.encoder import MODEL_FILE, TOKENIZER_FILE, WEIGHTS_FILE, EncoderCard, OnnxEncoder
from index.encoder_export import (
    LOWEST_COSINE,
    MODEL_SHA256,
    encoder_digest,
    export_encoder,
    find_model,
)
from index.errors import ConfigurationError

TEXTS = (
    "mit",
    "Can I ship GPL code in an app store?",
    "wich licence 4 my libary?? 🙂",
    "¿Qué licencia elijo? 许可证 — ライセンス",
    "A model is open when its weights, code and data are. " * 30,
)


def test_vectors_agree_with_sentence_transformers(encoder: OnnxEncoder) -> None:
    """The contract between the encoder that serves and the one that it was exported from."""
    from sentence_transformers import SentenceTransformer

    original = SentenceTransformer(str(find_model(None)), device="cpu", local_files_only=True)
    expected = original.encode(list(TEXTS), normalize_embeddings=True, show_progress_bar=False)
    cosines = np.sum(expected * encoder.encode(TEXTS), axis=1)
    assert cosines.min() >= LOWEST_COSINE
    assert encoder.card.lowest_cosine >= LOWEST_COSINE


def test_rows_are_unit_vectors_in_the_order_of_the_texts(encoder: OnnxEncoder) -> None:
    together = encoder.encode(TEXTS)
    assert together.shape == (len(TEXTS), encoder.dimension)
    assert together.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)
    alone = np.stack([encoder.encode([text])[0] for text in TEXTS])
    np.testing.assert_allclose(together, alone, atol=1e-5)


def test_no_texts_give_no_rows(encoder: OnnxEncoder) -> None:
    assert encoder.encode([]).shape == (0, encoder.dimension)


def test_progress_counts_every_text(encoder: OnnxEncoder) -> None:
    counts: list[int] = []
    encoder.encode(TEXTS * 9, counts.append)
    assert sum(counts) == len(TEXTS) * 9


def test_tokens_are_counted_beyond_what_is_read(encoder: OnnxEncoder) -> None:
    assert encoder.max_tokens == 256
    assert encoder.count_tokens("word " * 1000) == 1002


@pytest.mark.parametrize("name", [MODEL_FILE, WEIGHTS_FILE, TOKENIZER_FILE, "encoder.json"])
def test_missing_file_is_named(home: Path, name: str) -> None:
    folder = home / "encoder" / encoder_digest(MODEL_SHA256)
    (folder / name).unlink()
    with pytest.raises(ConfigurationError, match=name.replace(".", r"\.")) as caught:
        OnnxEncoder(folder)
    assert "advisor build" in caught.value.hint


@pytest.mark.parametrize("name", [MODEL_FILE, WEIGHTS_FILE, TOKENIZER_FILE])
def test_truncated_file_is_named(home: Path, name: str) -> None:
    folder = home / "encoder" / encoder_digest(MODEL_SHA256)
    half = (folder / name).read_bytes()[: (folder / name).stat().st_size // 2]
    (folder / name).unlink()  # the file is shared with other tests
    (folder / name).write_bytes(half)
    with pytest.raises(ConfigurationError, match=name.replace(".", r"\.")):
        OnnxEncoder(folder)


def test_card_of_another_form_is_refused(home: Path) -> None:
    folder = home / "encoder" / encoder_digest(MODEL_SHA256)
    card = json.loads((folder / "encoder.json").read_text())
    (folder / "encoder.json").unlink()
    (folder / "encoder.json").write_text(json.dumps({**card, "colour": "red"}))
    with pytest.raises(ConfigurationError, match="cannot be read"):
        EncoderCard.read(folder)


def test_other_weights_are_refused(tmp_path: Path) -> None:
    source = find_model(None)
    assert isinstance(source, Path)
    model = tmp_path / "model"
    shutil.copytree(source, model)
    with (model / "model.safetensors").open("r+b") as file:
        file.seek(-1, 2)
        file.write(b"\x7f")
    with pytest.raises(ConfigurationError, match="has SHA-256"):
        export_encoder(tmp_path / "encoder", model=model)
    assert list((tmp_path / "encoder").glob("*")) == []


def test_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"there is no model\.safetensors"):
        find_model(tmp_path)
