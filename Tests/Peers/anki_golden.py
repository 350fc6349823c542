#!/usr/bin/env python3
"""Make the package that the tests of `tamsaek import anki` read: a collection of the real Anki, exported for older versions.

    anki_golden.py Tests/TamsaekTests/Golden/anki-legacy.apkg

Needs the package `anki`. Its ids are those of the moment, so a new package differs in them; the tests do not look at them.
"""

import os
import sys
import tempfile

from anki.collection import Collection, ExportAnkiPackageOptions

BACK = (
    "<div><b>모든 조합</b>을 본다:&nbsp;</div><ul><li>하나 &lt; 둘</li><li><i>snake_case</i>와 <code>a*b</code></li></ul>"
    "<pre><code>for x in grid:\n    f(x)</code></pre><table><tr><th>방법</th><th>비용</th></tr>"
    "<tr><td>격자</td><td>\\(O(k^d)\\)</td></tr></table>1. 번호로 시작<br>Q. 질문처럼 시작<!-- 주석 -->"
)
DAY = 86_400_000
FIRST = 1_790_000_000_000


def main(path):
    with tempfile.TemporaryDirectory() as folder:
        collection = Collection(os.path.join(folder, "collection.anki2"))
        deck = collection.decks.id("면접::하이퍼 파라미터")

        def add(kind, guid, **fields):
            note = collection.new_note(collection.models.by_name(kind))
            for name, text in fields.items():
                note[name.replace("_", " ")] = text
            note.guid = guid
            note.tags = ["ml", "난이도::중"]
            collection.add_note(note, deck)
            return note.card_ids()

        basic, = add("Basic", "mlq:known", Front="격자 탐색이란?", Back="모든 조합")
        other, = add("Basic", "A-->b{c", Front="격자 탐색은<br><b>무엇</b>을 보나?", Back=BACK)
        both = add("Basic (and reversed card)", "reversed", Front="TPE", Back="트리 구조 파르젠 추정")
        gaps = add("Cloze", "cloze", Text="{{c1::서울}}은 {{c2::한국::나라}}의 수도", Back_Extra="지리")
        rows = [
            # Answers to one card, one of them in a filtered deck that reschedules.
            (FIRST, basic, 3, -600, 0, 500, 4000, 0), (FIRST + 600_000, basic, 3, 3, -600, 500, 3000, 0),
            (FIRST + 4 * DAY, basic, 1, -600, 3, 900, 9000, 1), (FIRST + 4 * DAY + 700_000, basic, 2, 1, -600, 900, 5000, 2),
            (FIRST + 5 * DAY, basic, 4, 9, 1, 800, 2000, 3),
            # Not answers: looked at without rescheduling, and rescheduled by hand.
            (FIRST + 6 * DAY, basic, 3, 9, 9, 0, 2000, 3), (FIRST + 7 * DAY, basic, 0, 20, 9, 0, 0, 4),
            (FIRST + DAY, other, 4, 8, 0, 300, 2500, 0), (FIRST + DAY + 1, both[1], 2, -360, 0, 700, 2500, 0),
            (FIRST + DAY + 2, gaps[0], 3, -600, 0, 500, 2500, 0),
        ]
        for row in rows:
            collection.db.execute("insert into revlog values (?, ?, -1, ?, ?, ?, ?, ?, ?)", *row)
        options = ExportAnkiPackageOptions(with_scheduling=True, with_media=True, with_deck_configs=True, legacy=True)
        collection.export_anki_package(out_path=os.path.abspath(path), options=options, limit=None)
        collection.close()


main(sys.argv[1])
