#!/usr/bin/env python3
"""Show the same note in every reader that is installed, and print the CPU time each takes as a Markdown table.

    swift build -c release --static-swift-stdlib --product tamsaek
    reader_race.py .build/release/tamsaek [NOTE.md]

Two texts at 80 columns, written into a pipe: the note (the one of content/ by default), and 50 copies of it in one file.
The time is user and system time of the process and what it starts, the least of several runs taken in turn, so that a
busy machine slows all alike. cmark does not lay out anything; it is the floor that a reader of CommonMark stands on.
Readers that are not installed are named. With hyperfine installed, --hyperfine shows the elapsed times as well.
"""

import argparse
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Name, program, arguments before the file.
READERS = [
    ("lowdown", "lowdown", ["-Tterm", "--term-columns=80"]),
    ("cmark (HTML only)", "cmark", []),
    ("glow", "glow", ["-w", "80"]),
    ("mdcat", "mdcat", ["--columns", "80"]),
    ("bat (source)", "bat", ["--color=always", "--paging=never", "--terminal-width=80", "--language=md"]),
    ("pandoc", "pandoc", ["-f", "gfm", "-t", "plain", "--columns=80"]),
    ("rich-cli", "rich", ["--markdown", "--width", "80"]),
    ("rich", sys.executable, ["-m", "rich.markdown", "-w", "80"]),
]
DEBIAN_NAMES = {"bat": "batcat"}


def found(program):
    """Return the path of a program, looked for beside this Python too; None where there is none."""
    beside = os.path.dirname(sys.executable)
    for name in (program, DEBIAN_NAMES.get(program, program)):
        path = shutil.which(name) or shutil.which(name, path=beside)
        if path:
            return path
    return None


def has_rich():
    """Return whether this Python has rich."""
    return subprocess.run([sys.executable, "-c", "import rich.markdown"], capture_output=True).returncode == 0


def cpu_seconds(command, output):
    """Return the CPU time of one run; None where it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = dict(os.environ, TERM="xterm-256color", XDG_CACHE_HOME=os.path.dirname(output))
    with open(output, "wb") as file:
        status = subprocess.run(command, stdout=file, stderr=subprocess.DEVNULL, env=environment).returncode
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if status:
        return None
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def race(readers, file, runs, folder):
    """Return the least CPU time of each reader, all of them run in turn."""
    least = {}
    for turn in range(runs):
        for name, command in readers:
            # What takes seconds need not be repeated as often.
            if turn >= 3 and least[name] is not None and least[name] > 0.5:
                continue
            seconds = cpu_seconds(command + [str(file)], os.path.join(folder, "out"))
            if turn == 0 or seconds is None or least[name] is None:
                least[name] = seconds
            else:
                least[name] = min(least[name], seconds)
    return least


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tamsaek", help="the program, a release build")
    parser.add_argument("note", nargs="?", default=ROOT / "content/hyperparameter-search.md", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--hyperfine", action="store_true", help="show hyperfine's elapsed times too")
    options = parser.parse_args()

    readers = [("tamsaek", [os.path.abspath(options.tamsaek), "read", "--width", "80", "--color", "always"])]
    missing = []
    for name, program, arguments in READERS:
        path = found(program)
        if path is None or (name == "rich" and not has_rich()):
            missing.append(name)
        else:
            readers.append((name, [path] + arguments))

    with tempfile.TemporaryDirectory() as folder:
        many = pathlib.Path(folder, "many.md")
        many.write_bytes(options.note.read_bytes() * 50)
        one_time = race(readers, options.note, options.runs, folder)
        many_time = race(readers, many, max(3, options.runs // 2), folder)
        print(f"| reader | one note, {options.note.stat().st_size:,} bytes | × tamsaek | 50 notes, {many.stat().st_size:,} bytes | × tamsaek |")
        print("|---|--:|--:|--:|--:|")
        for name, _ in readers:
            cells = [name]
            for times in (one_time, many_time):
                if times[name] is None:
                    cells += ["failed", ""]
                else:
                    cells += [f"{times[name] * 1000:,.1f} ms", f"{times[name] / times['tamsaek']:.2g}"]
            print("| " + " | ".join(cells) + " |")
        if missing:
            print("\nnot installed: " + ", ".join(missing))
        if options.hyperfine:
            if not shutil.which("hyperfine"):
                sys.exit("hyperfine is not installed")
            for file in (options.note, many):
                commands = [" ".join(f"'{word}'" for word in command + [str(file)]) for _, command in readers]
                subprocess.run(["hyperfine", "-N", "--ignore-failure", "--warmup", "1"] + commands, check=True)


main()
