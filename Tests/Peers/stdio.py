"""A study in a running `tamsaek study stdio`, with the methods that Optuna's study and trial have."""

import json
import math
import subprocess

WORDS = {"nan": math.nan, "inf": math.inf, "-inf": -math.inf}


def number(value):
    """Read a number of a reply; the ones JSON lacks are written as strings."""
    return WORDS[value] if isinstance(value, str) else value


def written(value):
    """Write a float as the protocol wants it."""
    return value if math.isfinite(value) else str(value)


class Study:
    """One process of the program and the study in it."""

    def __init__(self, program, **options):
        self.process = subprocess.Popen(
            [program, "study", "stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        self.send("create", **options)

    def send(self, op, **fields):
        """Send one request and return the reply; an error reply is raised."""
        self.process.stdin.write(json.dumps({"op": op, **fields}, ensure_ascii=False) + "\n")
        self.process.stdin.flush()
        reply = json.loads(self.process.stdout.readline())
        if "error" in reply:
            raise RuntimeError(reply["error"])
        return reply

    def ask(self):
        """Start a trial; None when there is nothing left to try."""
        trial = self.send("ask")["trial"]
        return None if trial is None else Trial(self, trial)

    def tell(self, trial, value=None, state=None):
        """End a trial."""
        if state:
            self.send("tell", trial=trial.number, state=state)
        else:
            self.send("tell", trial=trial.number, value=written(value))

    def close(self):
        """End the process and return its exit code."""
        self.process.stdin.close()
        self.process.stdout.close()
        return self.process.wait()


class Trial:
    """A trial in flight."""

    def __init__(self, study, number):
        self.study = study
        self.number = number

    def suggest(self, name, **distribution):
        """Ask for a value."""
        return self.study.send("suggest", trial=self.number, name=name, distribution=distribution)["value"]

    def suggest_float(self, name, low, high, *, step=None, log=False):
        """Ask for a real number."""
        return number(self.suggest(name, type="float", low=low, high=high, log=log, step=step))

    def suggest_int(self, name, low, high, *, step=1, log=False):
        """Ask for an integer."""
        return self.suggest(name, type="int", low=low, high=high, log=log, step=step)

    def suggest_categorical(self, name, choices):
        """Ask for one of the choices."""
        return self.suggest(name, type="categorical", choices=choices)

    def report(self, value, step):
        """Report an intermediate value."""
        self.study.send("report", trial=self.number, step=step, value=written(value))

    def should_prune(self):
        """Ask whether to give the trial up."""
        return self.study.send("shouldPrune", trial=self.number)["prune"]
