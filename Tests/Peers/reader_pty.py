#!/usr/bin/env python3
"""Use the home screen and the reader on a terminal of their own, the way a shell runs them, and check every key and every
way out.

    reader_pty.py .build/debug/tamsaek content/hyperparameter-search.md

Needs no packages. Waits for what is shown, never for a time; exits 1 if something is not shown within half a minute.
"""

import fcntl
import os
import re
import select
import shutil
import signal
import struct
import sys
import tempfile
import termios

SEQUENCE = re.compile(r"\x1b\[([?<!]?)([0-9;]*)([A-Za-z])|\x1b\[!p|\x1b\]8;[^\x1b]*\x1b\\|\x1b.")
EDITOR = "echo EDITOR$$ENDS; sleep 1000"


class Shell:
    """A terminal, and on it one program at a time in the foreground, as job control has it."""

    def __init__(self, columns, rows):
        self.master, self.slave = os.openpty()
        fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0)
        self.resize(columns, rows, None)
        self.before = termios.tcgetattr(self.slave)
        self.modes = {}
        self.rows = {}
        self.row = 1
        self.pending = ""

    def start(self, arguments, environment):
        self.program = os.fork()
        if self.program == 0:
            os.setpgid(0, 0)
            os.tcsetpgrp(self.slave, os.getpid())
            signal.signal(signal.SIGTTOU, signal.SIG_DFL)
            for descriptor in range(3):
                os.dup2(self.slave, descriptor)
            os.execve(arguments[0], arguments, environment)

    def resize(self, columns, rows, program):
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        if program:
            os.kill(program, signal.SIGWINCH)

    def read(self):
        """Read what is there and draw it, but for a frame or a sequence whose end is still to come."""
        self.pending += os.read(self.master, 65536).decode(errors="replace")
        opened = self.pending.rfind("\x1b[?2026h")
        if self.pending.find("\x1b[?2026l", max(opened, 0)) < 0 <= opened:
            end = opened
        else:
            end = re.search(r"(\x1b[^A-Za-z\\]*)?$", self.pending).start()
        position = 0
        for match in SEQUENCE.finditer(self.pending[:end]):
            self.put(self.pending[position : match.start()])
            position = match.end()
            kind, numbers, final = match.groups()
            if kind == "?":
                self.modes[numbers] = final == "h"
            elif final == "H":
                self.row = int(numbers.split(";")[0])
            elif final == "K":
                self.rows[self.row] = ""
            elif final == "J":
                self.rows = {}
        self.put(self.pending[position:end])
        self.pending = self.pending[end:]

    def put(self, text):
        self.rows[self.row] = self.rows.get(self.row, "") + text

    @property
    def screen(self):
        return "\n".join(self.rows[row] for row in sorted(self.rows))

    def wait(self, what, condition):
        while not condition():
            if not select.select([self.master], [], [], 30)[0]:
                sys.exit(f"not seen: {what}\n{self.screen}")
            self.read()

    def shows(self, text):
        self.wait(text, lambda: text in self.screen)

    def press(self, keys):
        os.write(self.master, keys.encode())

    def ends(self, test, what):
        """Wait until the program has ended or stopped; the terminal must then be as it was."""
        _, status = os.waitpid(self.program, os.WUNTRACED)
        if not test(status):
            sys.exit(f"{what}: status {status}")
        while select.select([self.master], [], [], 0)[0]:
            self.read()
        if termios.tcgetattr(self.slave) != self.before:
            sys.exit(f"{what}: the terminal is not as it was")
        left = {mode: self.modes.get(mode) for mode in ("1049", "1000", "1006", "2004", "25", "7")}
        if left != {"1049": False, "1000": False, "1006": False, "2004": False, "25": True, "7": True}:
            sys.exit(f"{what}: the screen is not given back: {left}")


class Program:
    """A command of the program in a window, with a folder of its own for notes and records."""

    def __init__(self, program, note, columns, command):
        self.shell = Shell(columns, 20)
        self.columns = columns
        self.folder = tempfile.mkdtemp()
        content = os.path.join(self.folder, "content")
        os.mkdir(content)
        self.note = os.path.join(content, "copy.md")
        shutil.copyfile(note, self.note)
        self.arguments = [program] + [word.replace("NOTE", self.note).replace("CONTENT", content) for word in command]
        self.environment = {**os.environ, "TERM": "xterm-256color", "SWIFT_BACKTRACE": "enable=no"}
        self.environment.update({f"XDG_{kind}_HOME": self.folder for kind in ("STATE", "DATA", "CACHE")})
        self.environment.update(VISUAL=f"sh -c '{EDITOR}'")
        for name in ("NO_COLOR", "TAMSAEK_STORE", "TAMSAEK_CONTENT"):
            self.environment.pop(name, None)

    def start(self):
        self.shell.modes, self.shell.rows = {}, {}
        self.shell.start(self.arguments, self.environment)
        self.shell.wait("a screen", lambda: 20 in self.shell.rows)

    def resize(self):
        """Make the window small, wide, and as it was."""
        shell = self.shell
        for width, rows in ((20, 5), (200, 20), (self.columns, 20)):
            shell.rows = {}
            shell.resize(width, rows, shell.program)
            shell.wait("a new screen", lambda: rows in shell.rows)

    def stop(self):
        """Stop at Ctrl-Z, and go on."""
        shell = self.shell
        shell.press("\x1a")
        shell.ends(os.WIFSTOPPED, "Ctrl-Z")
        shell.rows = {}
        os.tcsetpgrp(shell.slave, shell.program)
        os.kill(shell.program, signal.SIGCONT)
        shell.wait("a screen", lambda: 20 in shell.rows)

    def end(self, quit):
        """End with a key, with every signal, and with Ctrl-C."""
        shell = self.shell
        shell.press(quit)
        shell.ends(lambda status: status == 0, "q")
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGSEGV, signal.SIGABRT):
            self.start()
            os.kill(shell.program, number)
            shell.ends(lambda status: os.WIFSIGNALED(status) and os.WTERMSIG(status) == number, number.name)
        self.start()
        shell.press("\x03")
        shell.ends(os.WIFEXITED, "Ctrl-C")
        shutil.rmtree(self.folder)


def check_home(program, note, columns, keys):
    """Go through the home screen in a window of so many columns; `keys` turns Latin keys into what is typed."""
    home = Program(program, note, columns, ["home", "--content", "CONTENT"])
    shell = home.shell
    home.start()
    shell.shows("▶ 읽기")
    for key, back in ((keys("j"), keys("k")), ("\x1b[B", "\x1b[A"), ("\x1b[<65;1;1M", "\x1b[<64;1;1M"), (">", keys("g"))):
        shell.press(key)
        shell.wait(f"{key} moves", lambda: "▶ 읽기" not in shell.screen)
        shell.press(back)
        shell.shows("▶ 읽기")
    shell.press("\r")
    shell.shows("%")
    shell.press(keys("q"))
    shell.shows("▶ 읽기")
    shell.press("/ㅎㅇㅍ")
    shell.shows("찾은 곳")
    shell.press("\x1b[B\r")
    shell.shows("%")
    shell.press(keys("q"))
    shell.shows("찾은 곳")
    shell.press("\x1b")
    shell.shows("다음 걸음")
    shell.press(keys("s"))
    shell.shows("기억률")
    shell.press(keys("q"))
    shell.shows("다음 걸음")
    shell.press("?")
    shell.shows("글쇠")
    shell.press(keys("q"))
    shell.shows("다음 걸음")
    count = int(re.search(r"새 문제 (\d+)개", shell.screen)[1])
    shell.press(keys("j") + "\r")
    shell.shows("도움말")
    shell.press(" ")
    shell.shows("쉬움")
    shell.press("4" + keys("q"))
    shell.shows("첫 화면으로")
    shell.press("\r")
    shell.shows(f"새 문제 {count - 1}개")
    shell.press(keys("x"))
    shell.shows("연습을 고른")
    home.resize()
    home.stop()
    home.end(keys("q"))


def check_reader(program, note, columns, keys):
    """Go through all keys of the reader in a window of so many columns."""
    reader = Program(program, note, columns, ["read", "NOTE"])
    shell = reader.shell
    reader.start()
    top = shell.rows[1]
    pairs = ((keys("j"), keys("k")), (" ", keys("b")), (keys("d"), keys("u")), (">", keys("g")))
    for key, back in (*pairs, ("\x1b[<65;1;1M", "\x1b[<64;1;1M"), ("\x1b[B", "\x1b[A"), ("\x1b[6~", "\x1b[5~")):
        shell.press(key)
        shell.wait(f"{key} moves", lambda: shell.rows[1] != top)
        shell.press(back)
        shell.wait(f"{back} moves back", lambda: shell.rows[1] == top)
    shell.press("/ㅎㅇㅍ")
    shell.shows(" 1/")
    shell.press("\r" + keys("n"))
    shell.shows(" 2/")
    shell.press(keys("p"))
    shell.shows(" 1/")
    shell.press(keys("t"))
    shell.shows("차례")
    shell.press(keys("j") + "\r")
    shell.wait("the page", lambda: "차례" not in shell.screen)
    shell.press("?")
    shell.shows("글쇠")
    shell.press(keys("q"))
    shell.wait("the page", lambda: "글쇠" not in shell.screen)

    shell.press("3" + keys("j"))
    shell.wait("3j moves", lambda: shell.rows[1] != top)
    shell.press("1G")
    shell.wait("1G moves back", lambda: shell.rows[1] == top)
    reader.resize()

    with open(reader.note, "a", encoding="utf-8") as file:
        file.write("\n덧붙인 글\n")
    shell.shows("다시 읽었습니다"[: max(1, columns // 4)])

    shell.press(keys("e"))
    shell.wait("the editor", lambda: re.search(r"EDITOR\d+ENDS", shell.screen))
    os.kill(int(re.search(r"EDITOR(\d+)ENDS", shell.screen)[1]), signal.SIGKILL)
    shell.shows("신호 9")

    shell.press(keys("k"))
    shell.shows("%")
    reader.stop()
    shell.shows("%")
    reader.end(keys("q"))


def hangul(keys):
    """Return the letters of the two-set keyboard on the same keys."""
    return keys.translate(str.maketrans("qertyuopasdfghjklzxcvbnm", "ㅂㄷㄱㅅㅛㅕㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ"))


def main():
    program, note = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    for columns in (40, 60, 80, 120):
        for keys in (str, hangul):
            for check in (check_home, check_reader):
                # A session of its own for each, whose leader is the shell.
                pid = os.fork()
                if pid == 0:
                    os.setsid()
                    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
                    check(program, note, columns, keys)
                    os._exit(0)
                if os.waitpid(pid, 0)[1] != 0:
                    sys.exit(f"failed at {columns} columns: {check.__name__}")
            print(f"{columns} columns, {'Latin' if keys is str else 'Hangul'} letters: all keys and all ways out")


main()
