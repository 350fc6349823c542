#!/usr/bin/env python3
"""How long the first question takes with 10,000 questions and 200,000 answers in the record, and how long
it takes to work out all cards anew.

    quiz_scale.py .build/release/tamsaek

Needs no packages. Writes 1,000 notes of ten questions and a log of twenty answers to each of them, as a learner might have
left it, has the cards worked out from it, and then starts the quiz for one question, again and again.
"""

import os
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

NOTES, QUESTIONS, ANSWERS, RUNS = 1000, 10, 20, 15
DAY = 86_400_000
NOW = 1_795_500_000_000
TOPICS = ["격자 탐색", "무작위 탐색", "베이지안 최적화", "트리 구조 파르젠 추정", "가지치기", "하이퍼밴드", "획득 함수", "대리 모델"]


def identifier(note, question):
    return f"q{note:04}-{question}"


def write_notes(folder):
    os.mkdir(folder)
    for note in range(NOTES):
        topic = TOPICS[note % len(TOPICS)]
        lines = [f'---\ntitle: "{topic} {note}"\ndate: "2026-11-24"\ntags: ["HPO", "{topic}"]\ndifficulty: "중"\n---\n# {topic}\n']
        lines.append(f"\n## 1. 핵심 개념\n\n{topic}은 **정해진 횟수** 안에 좋은 값을 찾는 방법이다. " * 3 + "\n\n## 2. 예상 면접 질문\n\n")
        for question in range(QUESTIONS):
            lines.append(
                f"*   **Q. {topic}의 {note}-{question}번째 성질은 무엇이며 왜 중요한가요?**\n"
                f"    *   **A.** {topic}은 `n = {question}`일 때 **비용**이 $O(k^{question})$로 늘어난다. 그래서 축이 많으면 쓰기 어렵다.\n"
                f"        <!-- 핵심: 비용|계산; 축|차원 -->\n        <!-- id: {identifier(note, question)} -->\n")
        with open(os.path.join(folder, f"note-{note:04}.md"), "w") as file:
            file.write("".join(lines))


def write_log(store):
    """Adds answers to a record that the program made, in the order of time."""
    chance = random.Random(1)
    rows = []
    for note in range(NOTES):
        for question in range(QUESTIONS):
            moment = NOW - chance.randrange(300, 700) * DAY
            for _ in range(ANSWERS):
                grade = chance.choices([1, 2, 3, 4], [10, 15, 60, 15])[0]
                rows.append((identifier(note, question), grade, moment, chance.randrange(2000, 60_000)))
                moment += chance.randrange(1, 20) * DAY + chance.randrange(DAY // 2)
    rows.sort(key=lambda row: row[2])
    with sqlite3.connect(store) as database:
        database.executemany("INSERT INTO review VALUES (NULL, ?, ?, ?, 32400, 1, ?, 'review')", rows)
    database.close()
    return len(rows)


def run(arguments, lines=""):
    """Returns what was printed, and the seconds of the wall and of the processor."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    result = subprocess.run(arguments, input=lines, capture_output=True, text=True)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if result.returncode != 0:
        sys.exit(result.stderr)
    return result.stdout, wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = os.path.join(folder, "cache")
        content, store = os.path.join(folder, "content"), os.path.join(folder, "reviews.sqlite")
        write_notes(content)
        where = ["--content", content, "--store", store]
        run([program, "quiz", *where], "q\n")
        print(f"{NOTES * QUESTIONS} questions, {write_log(store)} answers")
        _, wall, processor = run([program, "repair", "--store", store])
        print(f"repair: {wall:.2f} s, {processor:.2f} s of processor time")
        quiz = [program, "quiz", "--count", "1", "--now", "2026-11-24T09:00:00+09:00", *where]
        runs = [run(quiz, "show\nq\n")[1:] for _ in range(RUNS)]
        wall, processor = (statistics.median(times) * 1000 for times in zip(*runs))
        print(f"first question: {wall:.0f} ms, {processor:.0f} ms of processor time (medians of {RUNS})")


main(os.path.abspath(sys.argv[1]))
