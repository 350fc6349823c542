#!/usr/bin/env python3
"""Show the same note in every reader that is installed; print what each gets wrong and the CPU time it takes.

    swift build -c release --static-swift-stdlib --product tamsaek
    reader_race.py .build/release/tamsaek [NOTE.md]

The first table counts mistakes, on the note (the one of content/ by default) at 60 and at 80 columns: `over`, lines wider
than that; `split`, words of the note that no line has whole; `lost`, letters of the note that are nowhere. Words are those
of cmark's HTML without the front matter; what has `$` or `\\` in it is left out, since readers may show it as they like.

The second table is time, at 80 columns and into a pipe: the note, and 50 copies of it in one file. It is user and system
time of the process and what it starts, the least of several runs taken in turn, so that a busy machine slows all alike.
cmark does not lay out anything; it is the floor that a reader of CommonMark stands on.

glamour, the renderer inside glow, is built from glamour.go where Go and Debian's library are installed
(apt install golang-go golang-github-charmbracelet-glamour-dev). Readers that are not installed are named. With hyperfine
installed, --hyperfine shows the elapsed times as well.
"""

import argparse
import collections
import html
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2]
WIDTHS = (60, 80)
# Name, program, arguments before the file; WIDTH stands for the columns.
READERS = [
    ("lowdown", "lowdown", ["-Tterm", "--term-columns=WIDTH"]),
    ("cmark (HTML only)", "cmark", []),
    ("glow", "glow", ["-w", "WIDTH"]),
    ("mdcat", "mdcat", ["--columns", "WIDTH"]),
    ("bat (source)", "bat", ["--color=always", "--paging=never", "--terminal-width=WIDTH", "--language=md"]),
    ("pandoc", "pandoc", ["-f", "gfm", "-t", "plain", "--columns=WIDTH"]),
    ("rich-cli", "rich", ["--markdown", "--width", "WIDTH"]),
    ("rich", sys.executable, ["-m", "rich.markdown", "-w", "WIDTH"]),
]
DEBIAN_NAMES = {"bat": "batcat"}
DEBIAN_GO = "/usr/share/gocode"


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


def built_glamour(folder):
    """Return the path of glamour's driver, built in a folder; None where it cannot be built."""
    program = os.path.join(folder, "glamour")
    environment = dict(os.environ, GO111MODULE="off", GOPATH=DEBIAN_GO, GOFLAGS="")
    source = str(ROOT / "Tests/Peers/glamour.go")
    if not shutil.which("go"):
        return None
    result = subprocess.run(["go", "build", "-o", program, source], env=environment, capture_output=True)
    return program if result.returncode == 0 else None


def at(width, command):
    """Return a command for so many columns."""
    return [word.replace("WIDTH", str(width)) for word in command]


def words(note):
    """Return the words that a reader must show, markup taken off."""
    text = note.read_text(encoding="utf-8")
    body = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.S)
    page = subprocess.run(["cmark"], input=body, capture_output=True, text=True, check=True).stdout
    # cmark knows no tables: their pipes and rules are part of its text.
    page = re.sub(r"(?m)^\|?[ :|-]*-[ :|-]*\|?$", "", page)
    plain = html.unescape(re.sub(r"<[^>]*>", " ", page)).replace("|", " ")
    return [unmarked(word) for word in plain.split() if "$" not in word and "\\" not in word and unmarked(word)]


def unmarked(text):
    """Return a text without the signs that some readers show and others do not."""
    return re.sub(r"[*`]", "", text)


def columns(line):
    """Return the columns that a line fills."""
    wide = sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in line)
    return wide - sum(unicodedata.category(character) in ("Mn", "Me", "Cf") for character in line)


def mistakes(output, wanted, width):
    """Return how many lines are too wide, words split and letters lost."""
    text = re.sub(r"\x1b\[[0-9;:]*[A-Za-z]|\x1b\][^\x1b\x07]*(\x1b\\|\x07)", "", output)
    lines = [unmarked(line.rstrip()) for line in text.split("\n")]
    over = sum(columns(line) > width for line in lines)
    page = "\n".join(lines)
    split = sum(word not in page for word in set(wanted))
    have = collections.Counter(filter(str.isalnum, page))
    lost = collections.Counter(filter(str.isalnum, "".join(wanted))) - have
    return f"{over}/{split}/{sum(lost.values())}"


def print_mistakes(readers, note):
    """Print the table of mistakes."""
    wanted = words(note)
    print("| reader | " + " | ".join(f"{width} columns: over/split/lost" for width in WIDTHS) + " |")
    print("|---|" + "--:|" * len(WIDTHS))
    for name, command in readers:
        if name.startswith("cmark"):
            continue
        cells = [name]
        for width in WIDTHS:
            run = subprocess.run(at(width, command) + [str(note)], capture_output=True, env=environment("/tmp"))
            output = run.stdout.decode(errors="replace")
            cells.append("failed" if run.returncode else mistakes(output, wanted, width))
        print("| " + " | ".join(cells) + " |")
    print()


def environment(cache):
    """Return the environment readers run in."""
    return dict(os.environ, TERM="xterm-256color", XDG_CACHE_HOME=cache)


def cpu_seconds(command, output):
    """Return the CPU time of one run; None where it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(output, "wb") as file:
        status = subprocess.run(
            command, stdout=file, stderr=subprocess.DEVNULL, env=environment(os.path.dirname(output))
        ).returncode
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
            seconds = cpu_seconds(at(80, command) + [str(file)], os.path.join(folder, "out"))
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

    readers = [("tamsaek", [os.path.abspath(options.tamsaek), "read", "--width", "WIDTH", "--color", "always"])]
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
        glamour = built_glamour(folder)
        if glamour:
            readers.insert(3, ("glamour", [glamour, "WIDTH"]))
        else:
            missing.append("glamour")
        if shutil.which("cmark"):
            print_mistakes(readers, options.note)
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
                commands = [" ".join(f"'{word}'" for word in at(80, command) + [str(file)]) for _, command in readers]
                subprocess.run(["hyperfine", "-N", "--ignore-failure", "--warmup", "1"] + commands, check=True)


main()
