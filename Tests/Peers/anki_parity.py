#!/usr/bin/env python3
"""Put what `tamsaek export anki` writes into the real Anki, and what the real Anki exports back into tamsaek.

    anki_parity.py .build/debug/tamsaek

Needs the package `anki`; no display. Exits 1 if something differs.

A card's next states in Anki are compared with those that the quiz previews. Anki rounds stabilities to four decimals,
difficulties to three, and computes in single precision.
"""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta

import anki.lang
from anki.collection import (
    Collection,
    ExportAnkiPackageOptions,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
    ImportCsvRequest,
)

NOTE = """---
title: "탐색: 기초 & 심화"
tags: ["HPO", "두 낱말"]
difficulty: "중"
---
## 예상 면접 질문

- **Q. #해시로 시작하는 <격자>란 "무엇"인가요?**
    - **A.** 탭\t과 `a < b`, $x^2 < y$

      | 방법 | 비용 |
      |---|--:|
      | 격자 | $$k^d$$ |

      ```python
      for x in grid:
          f(x)
      ```
      <!-- 핵심: 모든 조합|전수; 비용 -->
      <!-- 꼬리: 언제 쓰나요? -->
      <!-- id: grid -->
"""
ZONES = ["Asia/Seoul", "America/New_York", "UTC"]
GRADES = ["4", "3", "1", "2", "3", "4", "3", "3"]
failures = []


def check(name, found, expected):
    if found != expected:
        failures.append(name)
        print(f"{name}: expected {expected!r}, found {found!r}")


class Learner:
    """Notes and a record of their own, and the program that works with them."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        os.mkdir(os.path.join(folder, "content"))
        self.note = os.path.join(folder, "content", "search.md")
        self.write(8)

    def write(self, count, answer="답"):
        questions = [f"- **Q. {i}번째는 무엇인가요?**\n    - **A.** {i}번째 {answer}\n" for i in range(count)]
        with open(self.note, "w") as note:
            note.write(NOTE + "".join(questions))

    def run(self, *arguments, lines=()):
        result = subprocess.run(
            [self.program, *arguments, "--content", os.path.join(self.folder, "content"), "--store", self.path("r.sqlite")],
            input="".join(line + "\n" for line in lines), capture_output=True, text=True)
        if result.returncode != 0:
            sys.exit(f"{arguments}: {result.stderr}")
        return result.stdout

    def path(self, name):
        return os.path.join(self.folder, name)

    def answer(self, days_ago, grades, *options):
        now = datetime.now().astimezone() - timedelta(days=days_ago)
        self.run("quiz", *options, "--now", now.isoformat(timespec="seconds"), lines=grades)

    def days(self):
        """The days until a question that is learnt is due, by question; both the days of the learner's calendar."""
        start = (datetime.now().astimezone() - timedelta(hours=4)).date()
        with sqlite3.connect(self.path("r.sqlite")) as database:
            rows = database.execute("SELECT id, due FROM card WHERE state = 2").fetchall()
        return {id: (datetime.fromtimestamp(due / 1000).date() - start).days for id, due in rows}

    def preview(self):
        """The states to which each grade would lead now, by question."""
        events = [json.loads(line) for line in self.run(
            "quiz", "--all", "--format", "json", lines=["show", "s"] * 40).splitlines()]
        return {e["id"]: e["outlook"] for e in events if e["event"] == "answer"}


class Anki:
    """A fresh collection of the real Anki."""

    def __init__(self, folder, language):
        anki.lang.set_lang(language)
        self.collection = Collection(os.path.join(folder, f"{language}-{time.monotonic_ns()}.anki2"))
        self.collection.set_config("fsrs", True)

    def take(self, path):
        """Import a file and return how many notes were new, updated and left alone."""
        if path.endswith(".apkg"):
            options = ImportAnkiPackageOptions(
                merge_notetypes=False, update_notes=0, update_notetypes=0, with_scheduling=True, with_deck_configs=False)
            log = self.collection.import_anki_package(ImportAnkiPackageRequest(package_path=path, options=options)).log
        else:
            metadata = self.collection.get_csv_metadata(path=path, delimiter=None)
            log = self.collection.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log
        check(f"{path}: refused", len(log.conflicting) + len(log.missing_notetype) + len(log.empty_first_field), 0)
        return len(log.new), len(log.updated), len(log.duplicate)

    def cards(self):
        """The cards by the id of their question."""
        notes = [self.collection.get_note(id) for id in self.collection.find_notes("")]
        return {note.guid.removeprefix("mlq:"): note.cards()[0] for note in notes}

    def export(self, path, legacy):
        options = ExportAnkiPackageOptions(with_scheduling=True, with_media=True, with_deck_configs=True, legacy=legacy)
        self.collection.export_anki_package(out_path=path, options=options, limit=None)


def compare_states(name, card, collection, outlook):
    states = collection._backend.get_scheduling_states(card.id)
    for grade, state in zip(outlook, (states.again, states.hard, states.good, states.easy)):
        normal = state.normal
        kind = normal.WhichOneof("kind")
        part = getattr(normal, kind)
        memory = part.review.memory_state if kind == "relearning" else part.memory_state
        if kind == "relearning":
            memory = part.learning.memory_state
        where = f"{name}, grade {grade['grade']}"
        check(f"{where}: state", kind, grade["state"])
        for key, value, other in (("S", grade["stability"], memory.stability), ("D", grade["memoryDifficulty"], memory.difficulty)):
            if abs(other - value) > 2e-4 * max(1, abs(value)):
                check(f"{where}: {key}", other, value)
        if kind == "review":
            # Both spread intervals, each in its own way, over the same days.
            days = grade["days"]
            spread = 0 if days < 3 else 2 * (1 + 0.15 * min(days, 7) + 0.1 * max(0, min(days, 20) - 7) + 0.05 * max(0, days - 20))
            if abs(part.scheduled_days - days) > spread + 1:
                check(f"{where}: days", part.scheduled_days, days)


def run(program, zone):
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TZ"] = zone
        os.environ["XDG_CACHE_HOME"] = os.path.join(folder, "cache")
        time.tzset()
        learner = Learner(program, folder)
        learner.answer(30, GRADES)
        learner.answer(20, ["3", "1", "4", "2", "3"], "--due")
        learner.answer(0.01, ["3", "3"], "--due", "--count", "2")
        package, text = learner.path("a.apkg"), learner.path("a.txt")
        learner.run("export", "anki", package)
        learner.run("export", "anki", text)
        with open(package, "rb") as file:
            before = file.read()
        learner.run("export", "anki", package)
        with open(package, "rb") as file:
            check("the same package", file.read() == before, True)
        preview, days = learner.preview(), learner.days()

        for language in ("ko", "ja", "en"):
            ours = Anki(folder, language)
            check(f"{language}: first import", ours.take(package), (9, 0, 0))
            check(f"{language}: the same again", ours.take(package), (0, 0, 9))
            check(f"{language}: database", ours.collection.fix_integrity()[1], True)
            cards = ours.cards()
            # What was answered today and is not being learnt is not asked again, so there is no preview of it.
            check(f"{language}: preview", len(preview) >= 7 and preview.keys() <= cards.keys(), True)
            for id, card in cards.items():
                note = card.note()
                check(f"{language}: {id}: fields", [name for name, _ in note.items()], ["질문", "답", "핵심", "꼬리질문", "출처", "난이도", "ID"])
                check(f"{language}: {id}: deck", ours.collection.decks.name(card.did), "ML면접::탐색: 기초 & 심화")
                check(f"{language}: {id}: tags", sorted(note.tags), sorted(["HPO", "두_낱말", "난이도::중"]))
                if id in days:
                    check(f"{zone}, {language}: {id}: due", card.due - ours.collection.sched.today, days[id])
                if id in preview:
                    compare_states(f"{language}: {id}", card, ours.collection, preview[id])
            grid = cards["grid"]
            check(f"{language}: math", "\\(x^2 &lt; y\\)" in grid.answer() and "<td" in grid.answer(), True)
            ours.collection.close()

            plain = Anki(folder, language)
            check(f"{language}: text", plain.take(text), (9, 0, 0))
            front, back = plain.cards()["grid"].note().fields
            check(f"{language}: front", front, "#해시로 시작하는 &lt;격자&gt;란 &quot;무엇&quot;인가요?")
            check(f"{language}: back", "<pre><code>for x in grid:\n    f(x)\n</code></pre>" in back, True)
            plain.collection.close()

        ours, plain = Anki(folder, "ko"), Anki(folder, "ko")
        ours.take(package)
        plain.take(text)
        schedule = {id: (card.due, card.ivl, card.reps, card.queue) for id, card in ours.cards().items()}
        # The time of a change counts in seconds.
        time.sleep(1.1)
        learner.write(9, "고친 답")
        learner.run("export", "anki", package)
        learner.run("export", "anki", text)
        check("after an edit", ours.take(package), (1, 9, 0))
        check("after an edit: text", plain.take(text), (1, 8, 1))
        after = ours.cards()
        check("the edit", any("고친 답" in card.note().fields[1] for card in after.values()), True)
        for id, before in schedule.items():
            card = after[id]
            check(f"{id}: schedule after the edit", (card.due, card.ivl, card.reps, card.queue), before)

        # The learner goes on in Anki, and comes back.
        collection = ours.collection
        answers = 0
        for card in after.values():
            if card.queue in (0, 1, 2) and answers < 5:
                card.start_timer()
                collection.sched.answerCard(card, 3)
                answers += 1
        legacy, modern = learner.path("back.apkg"), learner.path("modern.apkg")
        ours.export(legacy, True)
        ours.export(modern, False)
        output = learner.run("import", "anki", legacy)
        check("what came back", f"새로 더한 것 {answers}번" in output, True)
        check("what came back twice", "새로 더한 것 0번" in learner.run("import", "anki", legacy), True)
        refused = subprocess.run([program, "import", "anki", modern], capture_output=True, text=True)
        check("the new format", (refused.returncode, "과거 Anki 버전도 지원" in refused.stderr), (1, True))
        ours.collection.close()
        plain.collection.close()


def main(program):
    for zone in ZONES:
        run(program, zone)
        print(f"{zone}: differences so far: {len(failures)}")
    sys.exit(1 if failures else 0)


main(os.path.abspath(sys.argv[1]))
