"""Building and keeping an index: nothing is encoded twice, nothing good is ever lost."""

import json
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from filelock import FileLock

from index.builder import BuildReport, BuildRunning, build
from index.encoder import OnnxEncoder, Progress, Vectors, sha256_of
from index.errors import ConfigurationError
from index.reader import read_knowledge
from index.retriever import Query
from index.snapshot import MANIFEST_FILE, IndexStore, IndexUnusable, read_snapshot


class CountingEncoder:
    """The real encoder, counting what it encodes."""

    def __init__(self, encoder: OnnxEncoder, digest: str | None = None) -> None:
        self._encoder = encoder
        self.digest = digest or encoder.digest
        self.max_tokens = encoder.max_tokens
        self.dimension = encoder.dimension
        self.encoded: list[str] = []

    def count_tokens(self, text: str) -> int:
        return self._encoder.count_tokens(text)

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        self.encoded += texts
        return self._encoder.encode(texts, progress)


@pytest.fixture
def counting(encoder: OnnxEncoder) -> CountingEncoder:
    return CountingEncoder(encoder)


@pytest.fixture
def store(tmp_path: Path) -> IndexStore:
    return IndexStore(tmp_path / "index")


@pytest.fixture
def rebuild(
    knowledge: Path, store: IndexStore, counting: CountingEncoder
) -> Callable[[], BuildReport]:
    return lambda: build(read_knowledge(knowledge), store, counting)


Rebuild = Callable[[], BuildReport]


def edit(knowledge: Path, old: str = "apples", new: str = "plums") -> None:
    path = knowledge / "practice" / "orchard.md"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_a_build_can_be_searched(rebuild: Rebuild, store: IndexStore, encoder: OnnxEncoder) -> None:
    report = rebuild()
    snapshot = store.open()
    assert snapshot.generation == report.generation
    assert snapshot.manifest.counts == {"entries": 3, "passages": 18, "probes": 8}
    asked = Query("apples and pears", encoder.encode(["apples and pears"])[0])
    assert snapshot.retriever().search(asked)[0].entry == "practice/orchard"
    assert snapshot.entries["practice/orchard"].sections[1].heading == "How it ends"


def test_an_unchanged_folder_writes_and_encodes_nothing(
    rebuild: Rebuild, counting: CountingEncoder, store: IndexStore
) -> None:
    first = rebuild()
    counting.encoded.clear()
    again = rebuild()
    assert again.unchanged
    assert again.generation == first.generation
    assert counting.encoded == []
    assert store.generations() == [first.generation]


def test_only_changed_texts_are_encoded(
    rebuild: Rebuild, counting: CountingEncoder, knowledge: Path, store: IndexStore
) -> None:
    rebuild()
    counting.encoded.clear()
    edit(knowledge)
    report = rebuild()
    assert len(counting.encoded) == 2  # the summary and the section that hold the word
    assert all("plums" in text for text in counting.encoded)
    assert report.encoded == 2
    fresh = IndexStore(store.folder.parent / "fresh")
    build(read_knowledge(knowledge), fresh, counting)
    np.testing.assert_array_equal(store.open().vectors.vectors(), fresh.open().vectors.vectors())


def test_a_removed_entry_is_gone(rebuild: Rebuild, knowledge: Path, store: IndexStore) -> None:
    rebuild()
    (knowledge / "practice" / "orchard.md").unlink()
    rebuild()
    snapshot = store.open()
    assert set(snapshot.entries) == {"practice/harbour", "practice/lighthouse"}
    assert all(passage.entry in snapshot.entries for passage in snapshot.passages)


def test_another_encoder_encodes_all_again(
    rebuild: Rebuild, encoder: OnnxEncoder, knowledge: Path, store: IndexStore
) -> None:
    total = rebuild().encoded
    other = CountingEncoder(encoder, digest="another")
    assert build(read_knowledge(knowledge), store, other).encoded == total
    assert store.open().manifest.encoder_digest == "another"


def test_one_previous_generation_is_kept(
    rebuild: Rebuild, knowledge: Path, store: IndexStore
) -> None:
    names = [rebuild().generation]
    for word in ("plums", "figs"):
        edit(knowledge, "plums" if word == "figs" else "apples", word)
        names.append(rebuild().generation)
    assert store.generations() == [names[2], names[1]]


def test_nothing_on_disk_is_a_pickle(rebuild: Rebuild, store: IndexStore) -> None:
    folder = store.folder / rebuild().generation
    for path in folder.rglob("*"):
        if path.is_file():
            assert path.suffix in (".json", ".npy", ".faiss"), path
            if path.suffix == ".npy":
                np.load(path, allow_pickle=False)


def test_manifest_names_every_file(rebuild: Rebuild, store: IndexStore) -> None:
    folder = store.folder / rebuild().generation
    manifest = json.loads((folder / MANIFEST_FILE).read_text())
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert files == {*manifest["files"], MANIFEST_FILE}


def files_of_a_generation() -> list[str]:
    return [
        "entries.json", "passages.json", "off_topic.json", "confidence.json", "probes.json",
        "probes.npy", "vectors.faiss", "lexical/scores.npy", "lexical/terms.json",
        "entry-lexical/rows.npy", MANIFEST_FILE,
    ]  # fmt: skip


@pytest.mark.parametrize("name", files_of_a_generation())
@pytest.mark.parametrize("damage", ["missing", "truncated", "changed"])
def test_a_damaged_generation_is_refused_and_the_last_good_one_serves(
    rebuild: Rebuild, knowledge: Path, store: IndexStore, encoder: OnnxEncoder, name: str,
    damage: str,
) -> None:  # fmt: skip
    first = rebuild().generation
    edit(knowledge)
    second = rebuild().generation
    path = store.folder / second / name
    content = path.read_bytes()
    if damage == "missing":
        path.unlink()
    else:
        path.write_bytes(content[: len(content) // 2] if damage == "truncated" else content + b" x")
    with pytest.raises(IndexUnusable) as caught:
        store.open()
    assert second in caught.value.message
    assert "advisor build" in caught.value.hint
    snapshot, problems = store.open_last_good(encoder.digest)
    assert snapshot.generation == first
    assert problems


def test_a_build_mends_a_damaged_index(rebuild: Rebuild, store: IndexStore) -> None:
    name = rebuild().generation
    (store.folder / name / "vectors.faiss").write_bytes(b"")
    assert rebuild().generation != name
    assert store.open().vectors


def test_another_format_is_refused(rebuild: Rebuild, store: IndexStore) -> None:
    folder = store.folder / rebuild().generation
    manifest = json.loads((folder / MANIFEST_FILE).read_text())
    (folder / MANIFEST_FILE).write_text(json.dumps({**manifest, "schema_version": 999}))
    with pytest.raises(IndexUnusable, match="has format 999, this program reads format"):
        read_snapshot(folder)


def test_no_index_says_so(store: IndexStore) -> None:
    with pytest.raises(IndexUnusable, match="there is no index"):
        store.open()
    with pytest.raises(IndexUnusable, match="there is no index"):
        store.open_last_good("any")


@pytest.mark.parametrize("content", [b"", b"../../etc\n", b"\xff\xfe", b"gone\n"])
def test_a_broken_pointer_leads_nowhere_else(
    rebuild: Rebuild, store: IndexStore, encoder: OnnxEncoder, content: bytes
) -> None:
    name = rebuild().generation
    (store.folder / "CURRENT").write_bytes(content)
    with pytest.raises(IndexUnusable):
        store.open()
    assert store.open_last_good(encoder.digest)[0].generation == name


def test_two_builds_at_once_are_told_apart(
    rebuild: Rebuild, knowledge: Path, store: IndexStore
) -> None:
    name = rebuild().generation
    edit(knowledge)
    with FileLock(store.lock_file), pytest.raises(BuildRunning, match="is running") as caught:
        rebuild()
    assert "wait" in caught.value.hint
    assert store.open().generation == name


def test_a_crash_before_the_swap_leaves_the_old_index(
    rebuild: Rebuild, knowledge: Path, store: IndexStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = rebuild().generation
    edit(knowledge)

    def crash(_: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(store, "_point_to", crash)
    with pytest.raises(KeyboardInterrupt):
        rebuild()
    assert IndexStore(store.folder).open().generation == name


BUILD_IN_A_PROCESS = """
import sys
from pathlib import Path
from index.builder import build
from index.encoder import OnnxEncoder
from index.reader import read_knowledge
from index.snapshot import IndexStore
from index.errors import AdvisorError
knowledge, index, encoder = map(Path, sys.argv[1:])
try:
    build(read_knowledge(knowledge), IndexStore(index), OnnxEncoder(encoder))
except AdvisorError as error:
    print(error.message, error.hint, sep="|")
    sys.exit(error.exit_code)
"""


def test_a_full_disk_in_mid_build_leaves_the_old_index(
    rebuild: Rebuild, knowledge: Path, store: IndexStore, home: Path
) -> None:
    """The kernel refuses to let a file grow, as it does where a disk or a quota is full."""
    name = rebuild().generation
    edit(knowledge)

    def small_files_only() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    done = subprocess.run(
        [sys.executable, "-c", BUILD_IN_A_PROCESS, str(knowledge), str(store.folder),
         str(next((home / "encoder").iterdir()))],
        capture_output=True, text=True, preexec_fn=small_files_only, check=False,
    )  # fmt: skip
    assert done.returncode == 78, done.stderr
    message, hint = done.stdout.split("|")
    assert "cannot be written" in message
    assert "free some space" in hint
    assert store.open().generation == name
    assert not list(store.folder.glob(".new-*"))


def test_a_folder_that_cannot_be_written_is_told(
    knowledge: Path, counting: CountingEncoder, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ConfigurationError, match="cannot be written") as caught:
        build(read_knowledge(knowledge), IndexStore(tmp_path / "file" / "index"), counting)
    assert "ADVISOR_HOME" in caught.value.hint


def test_leftovers_of_a_crash_are_swept(rebuild: Rebuild, store: IndexStore) -> None:
    (store.folder / ".new-crashed").mkdir(parents=True)
    (store.folder / ".new-crashed" / "entries.json").write_text("[]")
    rebuild()
    assert not (store.folder / ".new-crashed").exists()


def test_a_copied_index_serves_elsewhere(
    rebuild: Rebuild, store: IndexStore, tmp_path: Path
) -> None:
    name = rebuild().generation
    shutil.copytree(store.folder, tmp_path / "copy")
    store.folder.rename(tmp_path / "old")
    assert IndexStore(tmp_path / "copy").open().generation == name


def test_an_index_whose_entries_no_longer_fit_the_schema_is_built_anew(
    knowledge: Path, encoder: OnnxEncoder, tmp_path: Path
) -> None:
    store = IndexStore(tmp_path / "index")
    build(read_knowledge(knowledge), store, encoder)
    folder = store.open().folder
    records = json.loads((folder / "entries.json").read_text())
    del records[0]["questions"]  # as an older program may have written it
    (folder / "entries.json").write_text(json.dumps(records))
    manifest = json.loads((folder / "manifest.json").read_text())
    manifest["files"]["entries.json"] = sha256_of(folder / "entries.json")
    manifest["knowledge_digest"] = "other"
    (folder / "manifest.json").write_text(json.dumps(manifest))
    report = build(read_knowledge(knowledge), store, encoder)
    assert report.entries == 3
    assert all(entry.questions for entry in store.open().entries.values())
