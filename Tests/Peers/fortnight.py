#!/usr/bin/env python3
"""A learner's fortnight through the program itself, checked against py-fsrs; then the same with the program killed at random.

    fortnight.py .build/debug/tamsaek [--kills 200] [--golden Tests/TamsaekTests/Golden/fortnight.json]

Needs the package `fsrs`. Every evening the quiz is taken through pipes, at a stopped clock, some of them after midnight. A
second scheduler says what each answer must lead to: py-fsrs moves the memories, given days of the learner's calendar (which
begin at 04:00) for times; intervals are spread as Anki spreads them, by a hash of the question. In the second run the program
gets SIGKILL at random moments: what it said was recorded must be in the log, and nothing twice. Exits 1 if anything differs.
`--golden` writes down the first run, whose due dates are those of py-fsrs, for a test that needs no Python.
"""

import argparse
import collections
import json
import math
import os
import random
import select
import signal
import sqlite3
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta, timezone

import fsrs

SEOUL = timezone(timedelta(hours=9))
FIRST = datetime(2026, 11, 24, 21, 0, tzinfo=SEOUL)
DAYS, QUESTIONS = 14, 24
INTERVIEW = "2026-12-24"
DAY_START = timedelta(hours=4)
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
STEPS = {"learning": [60, 600], "relearning": [600]}
failures = []


def check(name, found, expected):
    same = math.isclose(found, expected, rel_tol=1e-9) if isinstance(expected, float) else found == expected
    if not same:
        failures.append(name)
        if len(failures) <= 20:
            print(f"{name}: expected {expected!r}, found {found!r}")


def day(moment):
    """The number of the day of the learner's calendar."""
    return (moment.astimezone(SEOUL).replace(tzinfo=None) - DAY_START - datetime(1970, 1, 1)).days


def evening(number):
    """When the learner sits down on a day: every third time it gets late."""
    return FIRST + timedelta(days=number, hours=4.5 if number % 3 == 2 else 0)


def spread(interval, id, reviews):
    """The interval after Anki's fuzz, at a position hashed of the question and how often it was answered."""
    if interval < 3:
        return interval
    mask = (1 << 64) - 1
    value = 0xCBF29CE484222325
    for byte in id.encode():
        value = (value ^ byte) * 0x100000001B3 & mask
    value = (value + reviews * 0x9E3779B97F4A7C15) & mask
    value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9 & mask
    value = (value ^ value >> 27) * 0x94D049BB133111EB & mask
    position = ((value ^ value >> 31) >> 11) / 2**53
    delta = 1 + sum(
        share * max(0, min(interval, end) - start) for start, end, share in ((2.5, 7, 0.15), (7, 20, 0.1), (20, math.inf, 0.05)))
    low, high = max(2, round(interval - delta)), round(interval + delta)
    low = min(low, high)
    return min(low + int(position * (high - low + 1)), high)


class Model:
    """Every card as py-fsrs has it, and when it is due."""

    def __init__(self):
        self.scheduler = fsrs.Scheduler(enable_fuzzing=False)
        self.cards, self.due, self.count = {}, {}, collections.Counter()
        self.delayed, self.last = [], {}

    def answer(self, id, grade, moment):
        card = self.cards.get(id) or fsrs.Card(card_id=1)
        if id in self.last and day(moment) > self.last[id]:
            self.delayed.append(grade > 1)
        # A day of the calendar is one of 24 hours to py-fsrs.
        stopped = EPOCH + timedelta(days=day(moment))
        reviewed, _ = self.scheduler.review_card(card, fsrs.Rating(grade), stopped)
        wait = reviewed.due - stopped
        if reviewed.state == fsrs.State.Review:
            self.due[id] = ("day", day(moment) + spread(wait.days, id, self.count[id]))
        else:
            self.due[id] = ("time", moment + wait)
        self.cards[id] = reviewed
        self.count[id] += 1
        self.last[id] = day(moment)

    def due_day(self, id):
        kind, value = self.due[id]
        return value if kind == "day" else day(value)

    def recall(self, id, number):
        """The probability of recall on a day."""
        return self.scheduler.get_card_retrievability(self.cards[id], EPOCH + timedelta(days=number))


class Quiz:
    """The program, taking a quiz line by line."""

    def __init__(self, program, where, moment):
        self.process = subprocess.Popen(
            [program, "quiz", "--format", "json", "--now", moment.isoformat(), *where],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.buffer = b""

    def send(self, line):
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()

    def events(self, wait=None):
        """The events until a question is asked or the quiz ends; with `wait`, only those of so many seconds."""
        descriptor = self.process.stdout.fileno()
        while True:
            while b"\n" in self.buffer:
                line, self.buffer = self.buffer.split(b"\n", 1)
                event = json.loads(line)
                yield event
                if event["event"] in ("question", "summary"):
                    return
            if wait is not None and not select.select([descriptor], [], [], wait)[0]:
                return
            data = os.read(descriptor, 65536)
            if not data:
                return
            self.buffer += data

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()


def grade(id, count):
    """How a learner does, fixed by the question and how often it was answered."""
    return random.Random(f"{id} {count}").choices([1, 2, 3, 4], [2, 2, 12, 3])[0]


def recorded(event, model, moment):
    """Compare an answer that the program says is in the log with the model, which gets it first."""
    id = event["id"]
    model.answer(id, event["grade"], moment)
    card = model.cards[id]
    name = f"{moment:%m-%d} {id}"
    check(f"{name}: state", event["state"], card.state.name.lower())
    check(f"{name}: stability", event["stability"], card.stability)
    check(f"{name}: difficulty", event["memoryDifficulty"], card.difficulty)
    due = datetime.fromisoformat(event["due"])
    kind, value = model.due[id]
    check(f"{name}: due", day(due) if kind == "day" else due, value)
    if kind == "day":
        check(f"{name}: due at 04:00", due.astimezone(SEOUL).strftime("%H:%M"), "04:00")


class Fortnight:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.store = os.path.join(folder, "reviews.sqlite")
        content = os.path.join(folder, "content")
        os.mkdir(content)
        self.where = ["--content", content, "--store", self.store]
        questions = "".join(
            f"- **Q. {n}번째 성질은 무엇인가요?**\n    - **A.** {n}번째 답\n      <!-- id: q{n} -->\n" for n in range(QUESTIONS))
        with open(os.path.join(content, "search.md"), "w") as note:
            note.write("---\ntitle: '탐색'\ntags: ['HPO']\n---\n## 예상 면접 질문\n\n" + questions)
        self.model = Model()
        self.evenings = []
        self.unsaid = 0

    def log(self):
        """The answers that are on the disk: SQLite recovers them for the first who may write."""
        if not os.path.exists(self.store):
            return []
        with sqlite3.connect(self.store) as database:
            if database.execute("PRAGMA user_version").fetchone() == (0,):
                return []
            return database.execute("SELECT card, grade, at FROM review ORDER BY id").fetchall()

    def take(self, moment):
        """A whole session."""
        quiz = Quiz(self.program, self.where, moment)
        self.evenings.append({"now": moment.isoformat(), "answers": []})
        while True:
            events = list(quiz.events())
            for event in events:
                if event["event"] == "recorded":
                    recorded(event, self.model, moment)
            if not events or events[-1]["event"] != "question":
                break
            id = events[-1]["id"]
            answer = grade(id, self.model.count[id])
            self.evenings[-1]["answers"].append({"id": id, "grade": answer})
            quiz.send(str(answer))
        quiz.kill()

    def take_killed(self, moment, chance, kills):
        """A session that is killed at so many random moments and started again, until it ends by itself."""
        is_over = False
        while True:
            quiz = Quiz(self.program, self.where, moment)
            before = self.log()
            said, sent, ended, dies = [], None, False, kills > 0
            # While it starts, while it writes an answer down, or while it waits.
            limit = 0 if is_over else chance.randrange(0, 4)
            pause = chance.random() * chance.choice([0.002, 0.005, 0.02, 0.2])
            while True:
                hurried = dies and limit == 0
                events = list(quiz.events(pause if hurried else None))
                for event in events:
                    if event["event"] == "recorded":
                        said.append((event["id"], event["grade"]))
                        recorded(event, self.model, moment)
                        sent = None
                if hurried:
                    break
                if not events or events[-1]["event"] != "question":
                    ended = True
                    break
                limit -= 1
                id = events[-1]["id"]
                sent = (id, grade(id, self.model.count[id]))
                quiz.send(str(sent[1]))
            quiz.kill()
            new = [(id, grade) for id, grade, _ in self.log()[len(before):]]
            if dies and sent and new == said + [sent]:
                # The answer was in the log, and the program dead before it said so.
                self.model.answer(*sent, moment)
                self.unsaid += 1
            else:
                check(f"{moment:%m-%d}: the log after a kill", new, said)
            is_over = ended
            if ended and not dies:
                return
            if not ended:
                kills -= 1

    def finish(self):
        """What the program says at the end, against the model."""
        model, today = self.model, evening(DAYS - 1) + timedelta(hours=12)
        answers = [(id, g) for id, g, _ in self.log()]
        check("answers in the log", len(answers), sum(model.count.values()))

        def ask(*arguments):
            result = subprocess.run(
                [self.program, *arguments, "--format", "json", "--now", today.isoformat(), *self.where],
                capture_output=True, text=True, check=True)
            return json.loads(result.stdout)

        stats = ask("stats")
        check("cards", stats["cards"]["total"], QUESTIONS)
        check("new", stats["cards"]["new"], QUESTIONS - len(model.cards))
        expected = [0] * 7
        for id in model.cards:
            ahead = max(0, model.due_day(id) - day(today))
            if ahead < 7:
                expected[ahead] += 1
        check("forecast", [entry["count"] for entry in stats["forecast"][:7]], expected)
        check("answers a day", sum(entry["count"] for entry in stats["days"]), len(answers))
        check("retention", (stats["retention"]["reviews"], stats["retention"]["recalled"]), (len(model.delayed), sum(model.delayed)))
        check("streak", stats["streak"]["longest"], DAYS)
        ready = ask("ready", "--date", INTERVIEW)
        interview = (datetime.fromisoformat(INTERVIEW) - datetime(1970, 1, 1)).days
        recalls = [model.recall(id, interview) for id in model.cards]
        check("days to the interview", ready["daysLeft"], interview - day(today))
        check("readiness", ready["overall"]["expected"], math.fsum(recalls) / QUESTIONS)
        check("readiness of the note", ready["notes"][0]["expected"], math.fsum(recalls) / QUESTIONS)
        low, high = ready["overall"]["low"], ready["overall"]["high"]
        check("its range", low <= ready["overall"]["expected"] <= high, True)
        with sqlite3.connect(self.store) as database:
            rows = {row[0]: row[1:] for row in database.execute("SELECT id, stability, difficulty, due, reviews FROM card")}
        check("cards in the record", sorted(rows), sorted(model.cards))
        for id, (stability, difficulty, due, reviews) in rows.items():
            check(f"{id}: stability", stability, model.cards[id].stability)
            check(f"{id}: due", day(EPOCH + timedelta(milliseconds=due)), model.due_day(id))
            check(f"{id}: reviews", reviews, model.count[id])
        return answers, rows


def main(program, kills, golden):
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CACHE", "DATA", "STATE"):
            os.environ[f"XDG_{name}_HOME"] = os.path.join(folder, name.lower())
        results = []
        for name, deaths in (("undisturbed", 0), ("killed", kills)):
            os.mkdir(os.path.join(folder, name))
            fortnight = Fortnight(program, os.path.join(folder, name))
            chance = random.Random(7)
            for number in range(DAYS):
                if deaths:
                    fortnight.take_killed(evening(number), chance, deaths * (number + 1) // DAYS - deaths * number // DAYS)
                else:
                    fortnight.take(evening(number))
            answers, cards = fortnight.finish()
            results.append((answers, cards))
            print(f"{name}: {len(answers)} answers to {len(cards)} questions in {DAYS} days, killed {deaths} times; "
                  f"{fortnight.unsaid} answers were in the log and the program dead before it said so")
            if golden and not deaths:
                due = {id: fortnight.model.due_day(id) for id in sorted(cards)}
                with open(golden, "w") as file:
                    json.dump({"evenings": fortnight.evenings, "due": due}, file, indent=1)
                    file.write("\n")
        check("both fortnights", results[1] == results[0], True)
    print("differences:", len(failures))
    sys.exit(1 if failures else 0)


parser = argparse.ArgumentParser()
parser.add_argument("program")
parser.add_argument("--kills", type=int, default=200)
parser.add_argument("--golden")
arguments = parser.parse_args()
main(os.path.abspath(arguments.program), arguments.kills, arguments.golden)
