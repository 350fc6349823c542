#!/usr/bin/env python3
"""Replay golden studies through `tamsaek study stdio` and compare every trial with what Optuna did.

    stdio_parity.py .build/debug/tamsaek Tests/HyperSearchTests/Golden/studies_*.json

A golden file describes each study (sampler, pruner, space and objective as small programs) beside the trials that the
real Optuna made of it. A trial is identical if its parameters are equal to the last bit, and its state, value and
reports are the same. Needs nothing but Python. Exits 1 if a trial differs.
"""

import argparse
import collections
import json
import math
import sys

from stdio import Study, number

FUNCTIONS = {"sqrt": math.sqrt, "exp": math.exp, "sin": math.sin, "cos": math.cos}
STATES = {"complete": "C", "pruned": "P", "fail": "F"}


def evaluate(expression, point, step=None):
    """Return the value of a golden formula; a categorical parameter counts as the index of its choice."""
    if isinstance(expression, (int, float)):
        return float(expression)
    if isinstance(expression, str):
        return float(step if expression == "$step" else point[expression])
    operator, *operands = expression
    if operator == "has":
        return evaluate(operands[1 if operands[0] in point else 2], point, step)
    if operator == "cat":
        return float(operands[1][point[operands[0]]])
    values = [evaluate(operand, point, step) for operand in operands]
    if operator in FUNCTIONS:
        return FUNCTIONS[operator](values[0])
    if operator == "-" and len(values) == 1:
        return -values[0]
    total = values[0]
    for value in values[1:]:
        total = {"+": total + value, "*": total * value, "-": total - value}[operator] if operator != "/" else total / value
    return total


def index(choices, value):
    """Return which choice was given back, true and 1 kept apart."""
    return next(i for i, choice in enumerate(choices) if type(choice) is type(value) and choice == value)


def suggest(trial, name, distribution, point):
    """Ask for a parameter and return its coordinate: the value, or the index of the choice."""
    kind = distribution["t"]
    if kind == "cat":
        return index(distribution["choices"], trial.suggest_categorical(name, distribution["choices"]))
    low, high = (evaluate(distribution[bound], point) for bound in ("low", "high"))
    options = {"log": distribution.get("log", False), "step": distribution.get("step")}
    if kind == "float":
        return trial.suggest_float(name, low, high, **options)
    return trial.suggest_int(name, int(low), int(high), **options)


def walk(program, trial, point):
    """Run a define-by-run program and collect the coordinates it was given."""
    for statement in program:
        if "suggest" in statement:
            name = statement["suggest"]
            point[name] = suggest(trial, name, statement["dist"], point)
        elif statement["when"] in point:
            value = point[statement["when"]]
            if "is" in statement:
                holds = value in statement["is"]
            else:
                holds = value >= statement["ge"] if "ge" in statement else value < statement["lt"]
            if holds:
                walk(statement["do"], trial, point)
    return point


def choices_by_name(program):
    """Return the choices of every categorical parameter."""
    found = {}
    for statement in program:
        if "do" in statement:
            found.update(choices_by_name(statement["do"]))
        elif statement["dist"]["t"] == "cat":
            found[statement["suggest"]] = statement["dist"]["choices"]
    return found


def finish(golden, study, trial, point):
    """Evaluate the objective, report, and tell; return what was reported."""
    reports = []
    objective = golden["objective"]
    if trial.number in golden.get("fail", []):
        study.tell(trial, state="fail")
        return reports
    for key, value in (("nan", math.nan), ("inf", math.inf), ("ninf", -math.inf)):
        if trial.number in golden.get(key, []):
            study.tell(trial, value)
            return reports
    if "expr" in objective:
        study.tell(trial, evaluate(objective["expr"], point))
        return reports
    for step in range(objective.get("first", 0), objective["steps"]):
        value = evaluate(objective["inter"], point, step)
        if "nanrep" in objective:
            modulus, rest = objective["nanrep"]
            value = math.nan if (trial.number + step) % modulus == rest else value
        reports.append(value)
        trial.report(value, step)
        if trial.should_prune():
            study.tell(trial, state="pruned")
            return reports
    study.tell(trial, reports[-1])
    return reports


def named(options, name_of):
    """Turn a golden description of a sampler or pruner into what a request carries."""
    options = dict(options)
    options["name"] = name_of.get(options["kind"], options.pop("kind"))
    options.pop("kind", None)
    if "grid" in options:
        options["space"] = options.pop("grid")
    if options.get("inner"):
        options["inner"] = named(options["inner"], name_of)
    return options


def replay(program, golden):
    """Run a golden study through the program and return its trials as golden rows."""
    options = {"name": golden["name"], "direction": golden["direction"], "sampler": named(golden["sampler"], {})}
    if golden.get("pruner"):
        options["pruner"] = named(golden["pruner"], {"sha": "successive_halving"})
    study = Study(program, **options)
    choices = choices_by_name(golden["space"])
    for values in golden.get("enqueue", []):
        study.send("enqueue", params={k: choices[k][v] if k in choices else v for k, v in values.items()})
    points, reports = {}, {}
    while len(points) < golden["n_trials"]:
        wanted = min(golden.get("batch", 1), golden["n_trials"] - len(points))
        trials = [trial for trial in (study.ask() for _ in range(wanted)) if trial]
        if not trials:
            break
        for trial in trials:
            points[trial.number] = walk(golden["space"], trial, {})
        for trial in trials:
            reports[trial.number] = finish(golden, study, trial, points[trial.number])
    rows = []
    for told in study.send("trials")["trials"]:
        n = told["trial"]
        row = {"s": STATES[told["state"]], "v": number(told["value"]), "p": [points[n].get(k) for k in golden["names"]]}
        if "steps" in golden["objective"]:
            row |= {"k": len(reports[n]), "i": reports[n][-1] if reports[n] else None}
        rows.append(row)
    if study.close() != 0:
        raise RuntimeError("the program did not end well")
    return rows


def same(left, right):
    """Compare rows, lists and numbers to the last bit; NaN equals itself."""
    if isinstance(left, list):
        return len(left) == len(right) and all(map(same, left, right))
    left, right = (number(x) if x in ("nan", "inf", "-inf") else x for x in (left, right))
    if isinstance(left, float) and isinstance(right, float):
        return left == right or (math.isnan(left) and math.isnan(right))
    return left == right


def difference(row, golden):
    """Return which fields of a trial differ."""
    return [key for key in golden if not same(row[key], golden[key])]


def main():
    """Replay all files and say how many studies and trials are identical."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="the tamsaek to run")
    parser.add_argument("files", nargs="+", help="golden files")
    parser.add_argument("--only", help="replay the studies of this name only")
    arguments = parser.parse_args()
    counts = collections.Counter()
    for file in arguments.files:
        with open(file, encoding="utf-8") as stream:
            studies = json.load(stream)["studies"]
        for golden in studies:
            if arguments.only and golden["name"] != arguments.only:
                continue
            try:
                rows = replay(arguments.program, golden)
            except RuntimeError as error:
                print(f"{golden['name']}: {error}")
                rows = []
            expected = golden["trials"]
            differing = [n for n, pair in enumerate(zip(rows, expected)) if difference(*pair)]
            counts["studies"] += 1
            counts["trials"] += len(expected)
            counts["identical trials"] += min(len(rows), len(expected)) - len(differing)
            if len(rows) == len(expected) and not differing:
                counts["identical studies"] += 1
                continue
            print(f"{golden['name']}: {len(rows)} of {len(expected)} trials, {len(differing)} differ")
            if differing:
                n = differing[0]
                print(f"  trial {n}: {difference(rows[n], expected[n])}\n    here   {rows[n]}\n    golden {expected[n]}")
    print(
        f"{counts['identical studies']} of {counts['studies']} studies, "
        f"{counts['identical trials']} of {counts['trials']} trials identical"
    )
    return counts["identical studies"] != counts["studies"]


if __name__ == "__main__":
    sys.exit(main())
