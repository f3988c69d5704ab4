"""Speed and memory, as ratios measured in one run (`make bench`).

Each figure stands beside the bound that it must keep; the exit code is 1 where one does not.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import psutil

from bot.advisor import Advisor
from bot.answer import Kind
from bot.settings import Settings, load_settings
from bot.startup import Workshop
from index.builder import build
from index.encoder import OnnxEncoder
from index.encoder_export import open_encoder
from index.reader import read_knowledge
from index.snapshot import IndexStore, Snapshot

QUESTION = "Can I use MIT-licensed code in a commercial product?"
REPEATS = 3
PER_KIND = 40
"""Questions of each kind of advice that are timed."""

PLAIN_SCRIPT = """
import sys
import numpy as np
import faiss
from sentence_transformers import SentenceTransformer
model = SentenceTransformer(sys.argv[1], device="cpu", local_files_only=True)
vector = model.encode([sys.argv[3]], normalize_embeddings=True, show_progress_bar=False)
index = faiss.IndexFlatIP(vector.shape[1])
index.add(np.load(sys.argv[2]))
print(index.search(vector, 10))
"""

SERVER_SCRIPT = """
import asyncio
import sys
import tempfile
from pathlib import Path
from bot.settings import load_settings
from bot.startup import open_advisor
from index.encoder_export import open_encoder
from bot.discord_ui.client import AdvisorClient
from bot.discord_ui.phrases import LANGUAGES, phrases_in
from bot.records.store import Records
settings = load_settings()
encoder = open_encoder(settings.encoder_home)
advisor = open_advisor(settings, encoder, print, lambda stage, done, total: None)
async def serve():
    with tempfile.TemporaryDirectory() as folder:
        async with await Records.open(Path(folder) / "records.sqlite3") as records:
            client = AdvisorClient(advisor, records)
            for language in LANGUAGES:
                phrases_in(language)("answer-declined")
            for question in advisor.snapshot.probes().texts[:200]:
                await client.desk.answer(question, asker=1)
            heavy = {"torch", "transformers", "sentence_transformers", "scipy"} & set(sys.modules)
            print(",".join(sorted(heavy)) or "none", flush=True)
            sys.stdin.read()
            client.desk.close()
            client.completion.close()
asyncio.run(serve())
"""


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured figure and the bound that it must keep."""

    name: str
    value: float
    bound: float
    unit: str = ""
    at_least: bool = False

    @property
    def kept(self) -> bool:
        return self.value >= self.bound if self.at_least else self.value <= self.bound

    def __str__(self) -> str:
        sign = ">=" if self.at_least else "<="
        mark = "ok    " if self.kept else "MISSED"
        return f"{mark}  {self.name:<58} {self.value:8.2f} {sign} {self.bound:g} {self.unit}"


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def run(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)


def whole_process(snapshot: Snapshot) -> Iterator[Figure]:
    """`advisor ask` against a plain script with the same model and vectors."""
    from index.encoder_export import find_model

    with tempfile.TemporaryDirectory() as folder:
        vectors = Path(folder) / "vectors.npy"
        np.save(vectors, snapshot.vectors.vectors())
        plain = ["-c", PLAIN_SCRIPT, str(find_model(None)), str(vectors), QUESTION]
        ours = ["-m", "bot", "ask", QUESTION]
        pairs = [
            (seconds(lambda: run(*ours)), seconds(lambda: run(*plain))) for _ in range(REPEATS)
        ]
    ask, script = (statistics.median(times) for times in zip(*pairs, strict=True))
    yield Figure(f"advisor ask / plain script ({script:.2f} s)", ask / script, 0.2)
    yield Figure("advisor ask, whole process", ask, 1.0, "s")


def beside_encoding(
    questions: Sequence[str], advisor: Advisor, encoder: OnnxEncoder
) -> tuple[list[float], list[float]]:
    """Seconds of each answer, and its ratio to the bare encoding of its question."""
    answers, ratios = [], []
    for question in questions:  # in turn, so that both meet the machine in the same state
        bare = seconds(lambda q=question: encoder.encode([q]))  # type: ignore[misc]
        answers.append(seconds(lambda q=question: advisor.answer(q)))  # type: ignore[misc]
        ratios.append(answers[-1] / bare)
    return answers, ratios


def warm_answers(advisor: Advisor, encoder: OnnxEncoder) -> Iterator[Figure]:
    """One answer against the bare encoding of its question."""
    questions = advisor.snapshot.probes().texts[:300]
    for question in questions[:30]:
        advisor.answer(question)
    answers, ratios = beside_encoding(questions, advisor, encoder)
    median_ms = statistics.median(answers) * 1000
    yield Figure(f"warm answer / bare encoding, median ({median_ms:.1f} ms)",
                 statistics.median(ratios), 2.0)  # fmt: skip
    yield Figure("warm answer / bare encoding, 95th percentile",
                 float(np.percentile(ratios, 95)), 3.0)  # fmt: skip


def warm_answers_by_kind(advisor: Advisor, encoder: OnnxEncoder) -> Iterator[Figure]:
    """One answer of each kind against the bare encoding of its question."""
    asked: dict[Kind, list[str]] = {}
    texts = advisor.snapshot.probes().texts
    for question, answer in zip(texts, advisor.answer_all(texts), strict=True):
        asked.setdefault(answer.kind, []).append(question)
    for kind in Kind:
        questions = asked.get(kind, [])[:PER_KIND]
        if kind not in (Kind.SMALLTALK, Kind.NONE) and questions:
            _, ratios = beside_encoding(questions, advisor, encoder)
            yield Figure(f"warm answer / bare encoding, {kind.value} ({len(questions)})",
                         statistics.median(ratios), 2.0)  # fmt: skip


def serving_process() -> Iterator[Figure]:
    """The resident memory of the Discord client over the index, after 200 answers."""
    with subprocess.Popen(
        [sys.executable, "-c", SERVER_SCRIPT], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        heavy = process.stdout.readline().strip()
        if not heavy:
            sys.exit("the serving process did not come up")
        resident = psutil.Process(process.pid).memory_info().rss / 2**20
        process.communicate()
    yield Figure(f"serving process, resident (build libraries: {heavy})", resident, 350, "MB")


def discord_under_load(settings: Settings, snapshot: Snapshot) -> Iterator[Figure]:
    """From an interaction to its answer, under a simulated Discord in the same event loop."""
    from benchmarks.discord_load import CROWD_QUESTIONS, IN_FLIGHT, measure_load
    from bot.discord_ui.runner import SERVING_THREADS

    encoder = open_encoder(settings.encoder_home, threads=settings.threads or SERVING_THREADS)
    load = measure_load(Advisor(snapshot, encoder))
    yield Figure("Discord: interaction to answer, median", load.median, 30, "ms")
    yield Figure("Discord: interaction to answer, 95th percentile", load.percentile_95, 80, "ms")
    yield Figure(f"Discord: longest pause of the event loop, {IN_FLIGHT} in flight",
                 load.longest_pause, 50, "ms")  # fmt: skip
    yield Figure(f"Discord: memory grown by three times {CROWD_QUESTIONS} questions",
                 load.grown, 20, "MB")  # fmt: skip


def building(encoder: OnnxEncoder, snapshot: Snapshot, folder: Path) -> Iterator[Figure]:
    """A build from nothing, and one after an edited entry."""
    texts = [passage.text for passage in snapshot.passages]
    with tempfile.TemporaryDirectory() as work:
        root = Path(work) / "knowledge"
        shutil.copytree(folder, root)
        store = IndexStore(Path(work) / "index")
        # Before and after, so that a machine that changes its pace counts for both.
        before = seconds(lambda: encoder.encode(texts))
        full = seconds(lambda: build(read_knowledge(root), store, encoder))
        pure = (before + seconds(lambda: encoder.encode(texts))) / 2
        path = root / "licenses" / "mit.md"
        path.write_text(path.read_text(encoding="utf-8").replace("Yes. You may", "Yes, you may"))
        edited = seconds(lambda: build(read_knowledge(root), store, encoder))
    yield Figure(f"(full build - 1 s) / pure encoding ({full:.1f} s / {pure:.1f} s)",
                 (full - 1) / pure, 1.2)  # fmt: skip
    yield Figure(f"rebuild after one edited entry / full build ({edited:.1f} s)",
                 edited / full, 0.05)  # fmt: skip
    yield Figure("full build", full, 120, "s")


def batch(snapshot: Snapshot) -> Iterator[Figure]:
    """`advisor ask --batch` of 300 questions, the start of the process included."""
    texts = (snapshot.probes().texts * 3)[:300]
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("\n".join(texts))
        file.flush()
        command = ["-m", "bot", "ask", "--json", "--batch", file.name]
        took = statistics.median(seconds(lambda: run(*command)) for _ in range(REPEATS))
    yield Figure("batch of 300 questions", len(texts) / took, 100, "a second", at_least=True)


def main() -> None:
    os.environ["HF_HUB_OFFLINE"] = "1"
    settings = load_settings()
    encoder = open_encoder(settings.encoder_home, threads=settings.threads)
    with tempfile.TemporaryDirectory() as folder:
        # A copy, so that nobody's edits change what is measured.
        knowledge, home = Path(folder) / "knowledge", Path(folder) / "home"
        shutil.copytree(settings.knowledge, knowledge)
        home.mkdir()
        (home / "encoder").symlink_to(settings.encoder_home.resolve())
        os.environ |= {"ADVISOR_KNOWLEDGE": str(knowledge), "ADVISOR_HOME": str(home)}
        figures = list(measure(encoder, load_settings()))
    if not all(figure.kept for figure in figures):
        sys.exit(1)


def measure(encoder: OnnxEncoder, settings: Settings) -> Iterator[Figure]:
    workshop = Workshop.of(settings, encoder)
    workshop.build(lambda stage, done, total: None)
    snapshot = workshop.store.open()
    print(f"{os.cpu_count()} cores, {json.dumps(snapshot.manifest.counts)}")
    for group in (
        whole_process(snapshot),
        warm_answers(Advisor(snapshot, encoder), encoder),
        warm_answers_by_kind(Advisor(snapshot, encoder), encoder),
        serving_process(),
        discord_under_load(settings, snapshot),
        batch(snapshot),
        building(encoder, snapshot, settings.knowledge),
    ):
        for figure in group:
            print(figure, flush=True)
            yield figure


if __name__ == "__main__":
    main()
