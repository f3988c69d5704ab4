"""An index on disk: generations with a manifest, published whole or not at all, never pickled.

    index/CURRENT                 the name of the generation that serves
    index/<generation>/           entries.json passages.json vectors.faiss lexical/ …
    index/<generation>/manifest.json   written last: versions, counts, SHA-256 of every sibling

A reader follows CURRENT; a writer fills a folder beside it and swaps CURRENT with one
`os.replace`, so that a crash at any moment leaves the old generation serving.
"""

import errno
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from index.compatibility import Compatibility
from index.confidence import Calibration
from index.encoder import Vectors, sha256_of
from index.entries import Entry, Vocabulary, entry_from_dict
from index.errors import AdvisorError, unwritable
from index.gazetteer import Gazetteer
from index.lexical import LexicalIndex
from index.mentions import Named
from index.passages import Passage, Role
from index.reader import Knowledge
from index.retriever import SERVING, Retriever, Signals
from index.scope import Scope
from index.spelling import NameSpelling
from index.vectors import VectorIndex

SCHEMA_VERSION = 4
"""Raise it when a file of the snapshot changes its form, or `passages_of` cuts otherwise: older
generations are then left aside."""

MANIFEST_FILE = "manifest.json"
CURRENT_FILE = "CURRENT"
KEPT_GENERATIONS = 2


class IndexUnusable(AdvisorError):
    """There is no index that can serve, or not this one."""

    exit_code = 78


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation is made of."""

    schema_version: int
    encoder_digest: str
    knowledge_digest: str
    created: str
    counts: dict[str, int]
    files: dict[str, str]
    """Relative path -> SHA-256 of every other file of the generation."""


class Entries(Mapping[str, Entry]):
    """Full id -> entry. Entries are rebuilt when asked for: few questions touch many of them."""

    def __init__(self, records: list[dict[str, Any]]) -> None:
        self._records = {record["id"]: record for record in records}
        self._entries: dict[str, Entry] = {}

    def __getitem__(self, entry_id: str) -> Entry:
        if entry_id not in self._entries:
            self._entries[entry_id] = entry_from_dict(self._records[entry_id])
        return self._entries[entry_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)

    def holds(self, entry: Entry) -> bool:
        """Whether `entry` stands here just as it is."""
        return self._records.get(entry.id) == entry.model_dump(mode="json")

    def title(self, entry_id: str) -> str:
        """The title alone, without rebuilding the entry."""
        title: str = self._records[entry_id]["title"]
        return title

    def aliases(self, entry_id: str) -> tuple[str, ...]:
        """The aliases alone, without rebuilding the entry."""
        return tuple(self._records[entry_id]["aliases"])

    def names(self) -> Iterator[str]:
        """Yields the titles and aliases of all entries, without rebuilding any."""
        for record in self._records.values():
            yield record["title"]
            yield from record["aliases"]

    def named(self) -> Iterator[Named]:
        """Yields what the finder of names needs of every entry, without rebuilding any."""
        for record in self._records.values():
            yield Named(
                record["id"],
                (record["title"], *record["aliases"]),
                tuple(record.get("spdx", ())),
                tuple(record.get("replaces", ())),
            )

    def asked_about(self) -> Iterator[tuple[str, list[str], list[str]]]:
        """Yields (title, aliases, questions) of every entry, without rebuilding any."""
        for record in self._records.values():
            yield record["title"], record["aliases"], record["questions"]


@dataclass(frozen=True, slots=True)
class Probes:
    """The questions that confidence was fitted on, and their vectors: float32[n, dimension].

    Kept so that a build encodes none of them again.
    """

    texts: tuple[str, ...]
    vectors: Vectors


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One generation, open for reading."""

    folder: Path
    manifest: Manifest
    entries: Entries
    passages: tuple[Passage, ...]
    vectors: VectorIndex
    lexical: LexicalIndex
    entry_lexical: LexicalIndex
    name_lexical: LexicalIndex
    gazetteer: Gazetteer
    centres: Vectors
    scope: Scope
    calibration: Calibration

    @property
    def generation(self) -> str:
        return self.folder.name

    def retriever(self, signals: Signals = SERVING) -> Retriever:
        """Searches this generation."""
        return Retriever(
            self.passages,
            self.vectors,
            self.lexical,
            self.entry_lexical,
            self.name_lexical,
            self.gazetteer,
            self.centres,
            self.scope,
            NameSpelling(tuple(self.entries.names())),
            signals,
        )

    def compatibility(self) -> Compatibility | None:
        """The table of which licence goes together with which, where there is one."""
        data = _read_json(self.folder / "compatibility.json")
        return None if data is None else Compatibility.model_validate(data)

    def vocabulary(self) -> Vocabulary:
        """The closed lists, with what each term means."""
        lists: Vocabulary = _read_json(self.folder / "vocabulary.json")
        return lists

    def off_topic(self) -> tuple[str, ...]:
        """The questions that the advisor must decline."""
        return tuple(_read_json(self.folder / "off_topic.json"))

    def probes(self) -> Probes:
        """What the last build encoded beside the passages."""
        texts = tuple(_read_json(self.folder / "probes.json"))
        return Probes(texts, np.load(self.folder / "probes.npy", allow_pickle=False))


def write_snapshot(
    folder: Path,
    *,
    knowledge: Knowledge,
    retriever: Retriever,
    calibration: Calibration,
    probes: Probes,
    encoder_digest: str,
) -> None:
    """Fills the empty `folder`, the manifest last.

    Raises:
        OSError: where the disk is full or cannot be written.
    """
    entries = [entry.model_dump(mode="json") for entry in knowledge.entries]
    _write_json(folder / "entries.json", entries)
    _write_json(folder / "off_topic.json", knowledge.off_topic)
    _write_json(folder / "vocabulary.json", knowledge.vocabulary)
    table = knowledge.compatibility
    _write_json(
        folder / "compatibility.json", table and table.model_dump(mode="json", by_alias=True)
    )
    _write_json(
        folder / "passages.json",
        [
            [passage.entry, passage.role, passage.section, passage.text]
            for passage in retriever.passages
        ],
    )
    _write_json(folder / "confidence.json", asdict(calibration))
    _write_json(folder / "probes.json", probes.texts)
    np.save(folder / "probes.npy", probes.vectors, allow_pickle=False)
    retriever.lexical.save(folder / "lexical")
    retriever.entry_lexical.save(folder / "entry-lexical")
    retriever.name_lexical.save(folder / "name-lexical")
    retriever.gazetteer.save(folder / "gazetteer.json")
    np.save(folder / "scope.npy", retriever.scope.weights, allow_pickle=False)
    np.save(folder / "centres.npy", retriever.centres, allow_pickle=False)
    _save_vectors(retriever.vectors, folder / "vectors.faiss")
    files = {
        path.relative_to(folder).as_posix(): sha256_of(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    manifest = Manifest(
        schema_version=SCHEMA_VERSION,
        encoder_digest=encoder_digest,
        knowledge_digest=knowledge.digest,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        counts={
            "entries": len(entries),
            "passages": len(retriever.passages),
            "probes": len(probes.texts),
        },
        files=files,
    )
    _write_json(folder / MANIFEST_FILE, asdict(manifest))


def _save_vectors(vectors: VectorIndex, path: Path) -> None:
    try:
        vectors.save(path)
    except RuntimeError as error:  # FAISS's own word for every failed write
        raise OSError(errno.EIO, f"cannot be written ({error})", str(path)) from None


def read_snapshot(folder: Path) -> Snapshot:
    """Opens a generation after checking every file against the manifest.

    Raises:
        IndexUnusable: where a file is missing, damaged, or of another version.
    """
    hint = "run `advisor build`"
    try:
        fields = _read_json(folder / MANIFEST_FILE)
        version = fields["schema_version"]
        if version != SCHEMA_VERSION:
            raise IndexUnusable(
                f"the index {folder.name} has format {version}, this program reads format "
                f"{SCHEMA_VERSION}",
                hint,
            )
        manifest = Manifest(**fields)
        for name, digest in manifest.files.items():
            if sha256_of(folder / name) != digest:
                raise IndexUnusable(f"the index is damaged: {folder / name} was changed", hint)
        return Snapshot(
            folder=folder,
            manifest=manifest,
            entries=Entries(_read_json(folder / "entries.json")),
            passages=tuple(
                Passage(entry, Role(role), text, section)
                for entry, role, section, text in _read_json(folder / "passages.json")
            ),
            vectors=VectorIndex.load(folder / "vectors.faiss"),
            lexical=LexicalIndex.load(folder / "lexical"),
            entry_lexical=LexicalIndex.load(folder / "entry-lexical"),
            name_lexical=LexicalIndex.load(folder / "name-lexical"),
            gazetteer=Gazetteer.load(folder / "gazetteer.json"),
            centres=np.load(folder / "centres.npy", allow_pickle=False),
            scope=Scope(np.load(folder / "scope.npy", allow_pickle=False)),
            calibration=Calibration.from_dict(_read_json(folder / "confidence.json")),
        )
    except FileNotFoundError as error:
        raise IndexUnusable(f"the index is incomplete: {error.filename} is missing", hint) from None
    except (OSError, ValueError, TypeError, KeyError, RuntimeError) as error:
        raise IndexUnusable(f"the index in {folder} cannot be read: {error}", hint) from None


class IndexStore:
    """The generations in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def lock_file(self) -> Path:
        return self.folder / ".build.lock"

    def current(self) -> str | None:
        """The generation that serves, or None where there is none yet."""
        try:
            name = (self.folder / CURRENT_FILE).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return None
        return name if name and Path(name).name == name else None

    def generations(self) -> list[str]:
        """All whole generations, newest first."""
        if not self.folder.is_dir():
            return []
        return sorted(
            (path.parent.name for path in self.folder.glob(f"[!.]*/{MANIFEST_FILE}")), reverse=True
        )

    def open(self) -> Snapshot:
        """The current generation.

        Raises:
            IndexUnusable: where there is none, or it is damaged or of another version.
        """
        name = self.current()
        if name is None:
            raise IndexUnusable(f"there is no index in {self.folder}", "run `advisor build`")
        return read_snapshot(self.folder / name)

    def open_last_good(self, encoder_digest: str) -> tuple[Snapshot, list[IndexUnusable]]:
        """The newest generation that can serve this encoder, and why newer ones could not.

        Raises:
            IndexUnusable: where none can; it tells of the newest.
        """
        names = [name for name in (self.current(), *self.generations()) if name]
        problems: list[IndexUnusable] = []
        for name in dict.fromkeys(names):
            try:
                snapshot = read_snapshot(self.folder / name)
            except IndexUnusable as problem:
                problems.append(problem)
                continue
            if snapshot.manifest.encoder_digest == encoder_digest:
                return snapshot, problems
            problems.append(
                IndexUnusable(
                    f"the index {name} was built with another encoder", "run `advisor build`"
                )
            )
        if not problems:
            self.open()  # raises: there is no index
        raise problems[0]

    def publish(self, write: Callable[[Path], None]) -> str:
        """Lets `write` fill a new generation, makes it the current one, and returns its name.

        Raises:
            ConfigurationError: where the folder cannot be written; the old generation still serves.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            work = Path(tempfile.mkdtemp(prefix=".new-", dir=self.folder))
            try:
                write(work)
                name = self._next_name()
                os.replace(work, self.folder / name)
            finally:
                shutil.rmtree(work, ignore_errors=True)
            self._point_to(name)
        except OSError as error:
            raise unwritable(self.folder, error) from error
        self._prune(keep=name)
        return name

    def _next_name(self) -> str:
        """Names sort by time; within one second a letter is added."""
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
        newest = max(self.generations(), default="")
        return stamp if stamp > newest else f"{newest}a"

    def _point_to(self, name: str) -> None:
        handle, path = tempfile.mkstemp(prefix=".current-", dir=self.folder)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(name + "\n")
            file.flush()
            os.fsync(file.fileno())
        os.replace(path, self.folder / CURRENT_FILE)

    def _prune(self, keep: str) -> None:
        """Removes all but the newest generations, and what crashed builds left behind."""
        kept = {keep, *self.generations()[:KEPT_GENERATIONS]}
        for path in self.folder.iterdir():
            leftover = path.name.startswith((".new-", ".current-"))
            if path.is_dir() and (leftover or path.name not in kept):
                shutil.rmtree(path, ignore_errors=True)
            elif leftover:
                path.unlink(missing_ok=True)


def _read_json(path: Path) -> Any:
    return json.loads(path.read_bytes())


def _write_json(path: Path, value: Any) -> None:
    # dumps, not dump: the one that writes in pieces is written in Python, and several times slower
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
