"""Names of the terms of the closed lists, as people read them: the one place for them.

A term that has no name here is its own words: "model-hub" is model hub.
"""

_LANGUAGES = {
    "python": "Python", "c++": "C++", "c": "C", "rust": "Rust", "go": "Go", "java": "Java",
    "javascript": "JavaScript", "r": "R", "julia": "Julia", "php": "PHP", "ruby": "Ruby",
    "swift": "Swift", "kotlin": "Kotlin", "csharp": "C#", "scala": "Scala", "shell": "shell",
    "none": "",
}  # fmt: skip
_SUBJECTS = {
    "nlp": "NLP", "automl": "AutoML", "classical-ml": "classical ML", "mlops": "MLOps",
    "ci": "continuous integration", "open-source-ai": "open-source AI",
    "responsible-ai": "responsible AI", "generative-ai": "generative AI",
}  # fmt: skip

NAMES: dict[str, dict[str, str]] = {
    "programming_languages": _LANGUAGES,
    "tasks": _SUBJECTS,
    "topics": _SUBJECTS,
    "platforms": {
        "cpu": "ordinary processors", "nvidia-gpu": "NVIDIA", "amd-gpu": "AMD",
        "intel-gpu": "Intel GPUs", "apple-silicon": "Apple silicon", "tpu": "TPUs",
        "linux": "Linux", "macos": "macOS", "windows": "Windows", "browser": "browser",
        "android": "Android", "ios": "iOS", "kubernetes": "Kubernetes",
        "self-hosted": "your own server", "hosted-service": "hosted service",
    },
    "governance_models": {
        "foundation": "a foundation", "company": "a company", "community": "its contributors",
        "academic": "a university or research group", "person": "one person",
        "government": "a public body",
    },
    "license_categories": {"creative-commons": "Creative Commons"},
    "permissions": {
        "modifications": "changes", "distribution": "passing it on",
        "patent-use": "use of the contributors' patents",
    },
    "conditions": {
        "include-copyright": "keep the copyright notice",
        "include-copyright--source": "keep the copyright notice in source copies",
        "document-changes": "say what was changed",
        "disclose-source": "offer the source",
        "network-use-disclose": "offer the source to users over a network",
        "same-license": "same licence for the whole work",
        "same-license--file": "same licence for changed files",
        "same-license--library": "same licence for the changed library",
        "naming-required": "show a given name or badge",
        "branding-locked": "keep the branding",
        "pass-on-restrictions": "pass its limits on",
        "output-terms": "keep to terms for outputs",
    },
    "limitations": {
        "liability": "liability", "warranty": "warranty", "trademark-use": "trademark rights",
        "patent-use": "patent rights", "use-restricted": "named uses are forbidden",
        "noncommercial-only": "no commercial use", "nonproduction-only": "no use in production",
        "no-competing-service": "no competing service",
        "no-derivatives": "no sharing of changed versions",
        "size-threshold": "large users need another licence",
        "region-excluded": "some regions are left out", "revocable": "it can be withdrawn",
    },
    "patent_grants": {
        "express": "granted in writing", "none": "not mentioned", "excluded": "kept back",
    },
    "copyleft_scopes": {
        "none": "nothing", "file": "changed files", "library": "the changed library",
        "work": "the whole work", "network": "the whole work, also when used over a network",
        "adaptation": "changed versions",
    },
    "data_releases": {"none": "not released", "described": "described, not released"},
    "modalities": {"protein": "proteins", "time-series": "time series", "embedding": "vectors"},
}  # fmt: skip
"""Closed list -> term -> its name, fit for the middle of a sentence; "" for one to leave out."""


def named(vocabulary: str, *terms: str) -> str:
    """The terms of a closed list by their names, as an enumeration."""
    names = NAMES.get(vocabulary, {})
    shown = (names.get(term, term.replace("-", " ")) for term in terms)
    return ", ".join(name for name in shown if name)
