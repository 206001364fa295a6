"""What coding costs: cold start of the command, warm time an article, loading of tables, memory, size of the wheel.

Usage: python benchmarks/cost.py [--wheel FILE.whl]
Run it on an idle machine; every time is the median of five runs.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

ARTICLE = Path(__file__).parents[1] / "seeds" / "000_c532caaccc6c2104.txt"
RUNS = 5


def median(action: Callable[[], object]) -> float:
    """The median wall time of an action, in seconds."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def memory_of(load: Callable[[], object]) -> float:
    """What a table takes in memory once it is loaded, in MiB."""
    tracemalloc.start()
    table = load()
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del table
    return taken / 2**20


def command() -> None:
    """Code the article with a new process, as a user does."""
    arguments = ["-m", "geoevents", "extract", str(ARTICLE), "--date", "2012-12-03", "--format", "jsonl"]
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)


def start() -> None:
    """Import the package in a new process."""
    subprocess.run([sys.executable, "-c", "import geoevents"], check=True)


def main() -> None:
    """Measure and print, one figure a line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wheel", type=Path, help="a built wheel, whose size is printed")
    wheel = parser.parse_args().wheel

    print(f"import geoevents           {median(start):7.2f} s")
    print(f"command, cold, one article {median(command):7.2f} s")

    import geoevents
    from geoevents.coding import lexicon
    from geoevents.resolving import actor_table, agents, places

    print(f"load the lexicon           {median(lambda: (lexicon.bundled.cache_clear(), lexicon.load())):7.2f} s")
    print(f"load the actor tables      {median(actor_table.load):7.2f} s")
    print(f"the actor tables take      {memory_of(actor_table.load):7.0f} MiB")
    print(f"load the agent nouns       {median(agents.load):7.2f} s")
    print(f"load the places            {median(lambda: (places.load.cache_clear(), places.load())):7.2f} s")
    text = ARTICLE.read_text(encoding="utf-8")
    extractor = geoevents.Extractor()
    extractor.extract(text, date="2012-12-03")
    print(f"article, warm              {median(lambda: extractor.extract(text, date='2012-12-03')):7.2f} s")
    print(f"peak memory                {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:7.0f} MiB")
    if wheel:
        print(f"wheel                      {wheel.stat().st_size / 1e6:7.1f} MB")


if __name__ == "__main__":
    main()
