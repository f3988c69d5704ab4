"""Knowledge -> snapshot, encoding only what changed."""

import hashlib
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from filelock import FileLock, Timeout

from index.confidence import (
    CHECK,
    FEATURES,
    OFF_TOPIC,
    QUESTION,
    Examples,
    features_of,
    fit,
)
from index.encoder import Encoder, Vectors
from index.entries import Entry
from index.errors import AdvisorError, unwritable
from index.gazetteer import Gazetteer
from index.lexical import LexicalIndex, terms
from index.passages import Passage, Role, passages_of
from index.reader import Knowledge
from index.retriever import Query, Retriever, centres_of, entry_terms
from index.scope import FOLDS, ScopeExamples, fit_scope, scopes_by_fold
from index.snapshot import IndexStore, IndexUnusable, Probes, Snapshot, write_snapshot
from index.spelling import NameSpelling
from index.vectors import VectorIndex

FIT_EXAMPLES = {CHECK: 300, QUESTION: 100, OFF_TOPIC: 400}
"""Questions of each role that the confidence is fitted on at most: plenty for its few weights, and
a build after a small edit takes no longer as the knowledge grows."""

StageProgress = Callable[[str, int, int], None]
"""Called with (what is being done, done so far, all there is)."""


class BuildRunning(AdvisorError):
    """Another process is building the same index."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did. Texts are passages and probes; `seconds` is the wall time."""

    generation: str
    entries: int
    passages: int
    encoded: int
    reused: int
    seconds: float

    @property
    def unchanged(self) -> bool:
        """Nothing had changed, and nothing was written."""
        return not self.encoded and not self.reused


def build(
    knowledge: Knowledge,
    store: IndexStore,
    encoder: Encoder,
    *,
    progress: StageProgress = lambda stage, done, total: None,
) -> BuildReport:
    """Brings the index in `store` up to date with `knowledge` and `encoder`.

    Raises:
        BuildRunning: where another process is at it.
        ConfigurationError: where the folder cannot be written; the old index still serves.
    """
    start = time.perf_counter()
    with _alone(store):
        previous = _previous(store, encoder.digest)
        if previous is not None and previous.manifest.knowledge_digest == knowledge.digest:
            counts = previous.manifest.counts
            return BuildReport(
                previous.generation,
                counts["entries"],
                counts["passages"],
                0,
                0,
                time.perf_counter() - start,
            )
        passages = tuple(_passages(knowledge.entries, previous, encoder))
        probe_texts = tuple(
            [check for entry in knowledge.entries for check in entry.checks]
            + list(knowledge.off_topic)
        )
        wanted = [*(passage.text for passage in passages), *probe_texts]
        known = _known_vectors(previous)
        texts = sorted(set(wanted) - known.keys())
        known.update(zip(texts, _encode(encoder, texts, progress), strict=True))
        rows = np.stack([known[text] for text in wanted])
        passage_terms = [terms(passage.text) for passage in passages]
        probes = Probes(probe_texts, rows[len(passages) :])
        scope_examples = scope_examples_of(
            passages, rows[: len(passages)], knowledge.entries, knowledge.off_topic, probes
        )
        retriever = Retriever(
            passages,
            VectorIndex.build(rows[: len(passages)]),
            LexicalIndex.build(passage_terms),
            LexicalIndex.build(entry_terms(passages, passage_terms)),
            LexicalIndex.build([terms(" ".join(entry.known_by)) for entry in knowledge.entries]),
            Gazetteer.build([entry.known_by for entry in knowledge.entries]),
            centres_of(passages, rows[: len(passages)]),
            fit_scope(scope_examples),
            NameSpelling([name for entry in knowledge.entries for name in entry.names]),
        )
        progress("fitting confidence", 0, 1)
        # What is known to be right and wrong is what the confidence is fitted on.
        calibration = fit(
            examples_of(retriever, knowledge.entries, knowledge.off_topic, probes, FIT_EXAMPLES)
        )
        progress("fitting confidence", 1, 1)
        generation = store.publish(
            lambda folder: write_snapshot(
                folder,
                knowledge=knowledge,
                retriever=retriever,
                calibration=calibration,
                probes=probes,
                encoder_digest=encoder.digest,
            )
        )
    return BuildReport(
        generation,
        len(knowledge.entries),
        len(passages),
        encoded=len(texts),
        reused=len(set(wanted)) - len(texts),
        seconds=time.perf_counter() - start,
    )


@contextmanager
def _alone(store: IndexStore) -> Iterator[None]:
    try:
        store.folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(store.lock_file, timeout=0)
        lock.acquire()
    except Timeout:
        raise BuildRunning(
            f"another build of the index in {store.folder} is running",
            "wait until it has finished, then run the command again",
        ) from None
    except OSError as error:
        raise unwritable(store.folder, error) from None
    try:
        yield
    finally:
        lock.release()


def _previous(store: IndexStore, encoder_digest: str) -> Snapshot | None:
    try:
        return store.open_last_good(encoder_digest)[0]
    except IndexUnusable:
        return None


def _passages(
    entries: Sequence[Entry], previous: Snapshot | None, encoder: Encoder
) -> Iterator[Passage]:
    """The passages of all entries; those of unchanged entries are not cut again."""
    kept: dict[str, list[Passage]] = {}
    for passage in previous.passages if previous else ():
        kept.setdefault(passage.entry, []).append(passage)
    for entry in entries:
        if previous is not None and previous.entries.holds(entry):
            yield from kept[entry.id]
        else:
            yield from passages_of(entry, encoder.count_tokens, encoder.max_tokens)


def _known_vectors(previous: Snapshot | None) -> dict[str, Vectors]:
    """Text -> vector of everything that the previous generation encoded."""
    if previous is None:
        return {}
    rows = previous.vectors.vectors()
    known = {passage.text: row for passage, row in zip(previous.passages, rows, strict=True)}
    probes = previous.probes()
    known.update(zip(probes.texts, probes.vectors, strict=True))
    return known


def _encode(encoder: Encoder, texts: Sequence[str], progress: StageProgress) -> Vectors:
    done = 0

    def advance(count: int) -> None:
        nonlocal done
        done += count
        progress("encoding", done, len(texts))

    return encoder.encode(texts, advance) if texts else np.empty((0, encoder.dimension), np.float32)


_Asked = tuple[str, str, Query, frozenset[int]]
"""Role, right entry, query, and the passages that the search leaves out."""


def examples_of(
    retriever: Retriever,
    entries: Sequence[Entry],
    off_topic: Sequence[str],
    probes: Probes,
    at_most: Mapping[str, int] | None = None,
) -> Examples:
    """Searches for every check and off-topic question, and for one indexed question of each entry
    without its own passage, and keeps the figures of each search.

    `at_most` limits the questions of each role to a sample that depends on their texts alone.
    """
    vector_of = dict(zip(probes.texts, probes.vectors, strict=True))
    group_of = groups_of(entries, off_topic)
    asked: list[_Asked] = [
        (CHECK, entry.id, Query(check, vector_of[check]), frozenset())
        for entry in entries
        for check in entry.checks
    ]
    rows = retriever.vectors.vectors()
    first_question = {
        passage.entry: position
        for position, passage in reversed(list(enumerate(retriever.passages)))
        if passage.role is Role.QUESTION
    }
    for entry_id, position in first_question.items():
        query = Query(retriever.passages[position].text, rows[position])
        asked.append((QUESTION, entry_id, query, frozenset({position})))
    asked += [
        (OFF_TOPIC, "", Query(question, vector_of[question]), frozenset()) for question in off_topic
    ]
    if at_most is not None:
        asked = _sample(asked, at_most)
    features, right, role = [], [], []
    found = retriever.search_all(
        [query for _, _, query, _ in asked], 2, without=[without for *_, without in asked]
    )
    for (kind, entry_id, query, _), hits in zip(asked, found, strict=True):
        features.append(features_of(retriever.terms_of(query.text), hits, retriever.lexical))
        right.append(hits[0].entry == entry_id)
        role.append(kind)
    group = np.array([group_of[entry_id or query.text] for _, entry_id, query, _ in asked])
    figures = np.array(features)
    # The discriminant that serves has seen these questions; the figure must not profit from it.
    scope_examples = scope_examples_of(retriever.passages, rows, entries, off_topic, probes)
    vectors = np.stack([query.vector for _, _, query, _ in asked])
    for fold, scope in enumerate(scopes_by_fold(scope_examples)):
        held = group % FOLDS == fold
        figures[held, FEATURES.index("outside")] = scope.outside(vectors[held])
    return Examples(figures, np.array(right), np.array(role), group)


def groups_of(entries: Sequence[Entry], off_topic: Sequence[str]) -> dict[str, int]:
    """Id of an entry, or text of an off-topic question -> the number of its group."""
    return {name: n for n, name in enumerate([*(entry.id for entry in entries), *off_topic])}


def scope_examples_of(
    passages: Sequence[Passage],
    rows: Vectors,
    entries: Sequence[Entry],
    off_topic: Sequence[str],
    probes: Probes,
) -> ScopeExamples:
    """The indexed questions as inside, the off-topic ones as outside."""
    group_of = groups_of(entries, off_topic)
    vector_of = dict(zip(probes.texts, probes.vectors, strict=True))
    asked = [n for n, passage in enumerate(passages) if passage.role is Role.QUESTION]
    owners = [passages[n].entry for n in asked]
    outside = np.array([vector_of[text] for text in off_topic], dtype=np.float32)
    return ScopeExamples(
        np.concatenate([rows[asked], outside.reshape(-1, rows.shape[1])]),
        np.arange(len(owners) + len(off_topic)) >= len(owners),
        np.array([group_of[name] for name in (*owners, *off_topic)], dtype=np.int64),
    )


def _sample(asked: Sequence[_Asked], at_most: Mapping[str, int]) -> list[_Asked]:
    """Of each role the questions whose digests come first."""
    kept: list[_Asked] = []
    for wanted in (CHECK, QUESTION, OFF_TOPIC):
        of_role = [one for one in asked if one[0] == wanted]
        of_role.sort(key=lambda one: hashlib.sha256(one[2].text.encode()).digest())
        kept += of_role[: at_most[wanted]]
    return kept
