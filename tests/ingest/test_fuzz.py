from __future__ import annotations

import json
import os
import subprocess
import sys

from tests.flows.demo import ROOT
from tests.ingest import fuzz

CASES = int(os.environ.get("SHEKARA_SOAK_MUTATIONS", "2000"))  # make soak: 100,000
PROCESSES = 2


def test_a_case_is_the_same_bytes_each_time() -> None:
    assert [fuzz.case(number) for number in range(50)] == [fuzz.case(number) for number in range(50)]
    assert len({fuzz.case(number)[1] for number in range(500)}) > 400


def test_each_seed_is_read_whole_before_it_is_mutated() -> None:
    for kind, name in (("feed", "feed"), ("sitemap", "sitemap")):
        for seed in fuzz.SEEDS[kind]:
            unread = b"jsonfeed" in seed or b"sitemapindex" in seed
            assert fuzz._poll(name, seed) == ("error" if unread else "new"), seed[:80]
    assert [fuzz._extract(seed) for seed in fuzz.SEEDS["page"]] == ["article", "article"]


def test_mutated_feeds_sitemaps_and_pages_neither_crash_nor_hang() -> None:
    share = -(-CASES // PROCESSES)
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.ingest.fuzz", str(number * share), str(share)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(PROCESSES)
    ]
    told = [process.communicate() for process in started]
    assert [process.returncode for process in started] == [0] * PROCESSES, [err[-3000:] for _, err in told]
    tallies = [json.loads(out) for out, _ in told]
    print(json.dumps(tallies))
    assert [fault for tally in tallies for fault in tally["faults"]] == []
    assert sum(tally["cases"] for tally in tallies) >= CASES
    seen = {outcome for tally in tallies for outcome in tally["outcomes"]}
    assert {"feed new", "feed empty", "feed error", "sitemap new", "sitemap error", "page article", "page NoArticle"} <= seen
