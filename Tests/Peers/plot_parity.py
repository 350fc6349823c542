#!/usr/bin/env python3
"""Compare the data behind `tamsaek plot` with what the real Optuna computes for the same stored studies.

    plot_parity.py .build/debug/tamsaek [--seeds 12]

Each seed makes a random study with every kind of parameter, conditional and dynamic ranges, ties, infinite values,
pruned and failed trials, in a journal file or a database, to be minimised or maximised. Importances by PED-ANOVA must
agree to 1e-9, the other plots exactly; forests are grown anew by both, so fANOVA and MDI are only reported. Needs
scikit-learn and plotly beside requirements.txt. Exits 1 if something differs.
"""

import argparse
import json
import math
import random
import subprocess
import sys
import tempfile
import warnings

import numpy
import optuna
from optuna.importance import FanovaImportanceEvaluator, MeanDecreaseImpurityImportanceEvaluator
from optuna.visualization import _contour, _edf, _intermediate_values, _optimization_history, _rank, _slice

optuna.logging.set_verbosity(optuna.logging.ERROR)
warnings.simplefilter("ignore")


def objective(trial, rules):
    """One random space a seed: `rules` is a random stream that starts alike for every trial."""
    total = 0.0
    for index in range(rules.randint(2, 6)):
        name, weight = f"p{index}", rules.choice([0.0, 0.1, 1.0, 5.0])
        kind = rules.choice(["float", "log", "step", "int", "intlog", "intstep", "cat", "catnum", "single", "dynamic"])
        optional = rules.random() < 0.25
        if optional and trial.suggest_categorical(f"use{index}", [True, False]) is False:
            continue
        if kind == "float":
            unit = (trial.suggest_float(name, -3, 7) + 3) / 10
        elif kind == "log":
            unit = (math.log10(trial.suggest_float(name, 1e-6, 1e1, log=True)) + 6) / 7
        elif kind == "step":
            unit = trial.suggest_float(name, 0, 1, step=0.05)
        elif kind == "int":
            unit = trial.suggest_int(name, -5, 200) / 200
        elif kind == "intlog":
            unit = math.log2(trial.suggest_int(name, 1, 1000, log=True)) / 10
        elif kind == "intstep":
            unit = trial.suggest_int(name, 16, 256, step=16) / 256
        elif kind == "cat":
            unit = "abcde".index(trial.suggest_categorical(name, list("abcde"))) / 4
        elif kind == "catnum":
            unit = trial.suggest_categorical(name, [1, 2.5, 10]) / 10
        elif kind == "single":
            unit = trial.suggest_float(name, 2, 2)
        else:
            unit = trial.suggest_float(name, 0, 1 if trial.number % 3 else 2)
        total += weight * (unit - 0.3) ** 2
    if rules.random() < 0.3:
        total = round(total, 1)  # ties
    if rules.random() < 0.5:
        for step in range(4):
            trial.report(total + 1 / (step + 1) if trial.number % 11 else math.nan, step)
            if trial.should_prune():
                raise optuna.TrialPruned()
    if trial.number % 17 == 5:
        return math.inf
    if trial.number % 19 == 7:
        return None
    return total


def make(seed, folder):
    """Run a study into a file and return it with the file's path."""
    rules = random.Random(seed)
    path = f"{folder}/{seed}.{'db' if seed % 2 else 'log'}"
    storage = (
        optuna.storages.RDBStorage(f"sqlite:///{path}")
        if seed % 2
        else optuna.storages.JournalStorage(optuna.storages.journal.JournalFileBackend(path))
    )
    samplers = [optuna.samplers.RandomSampler(seed=seed), optuna.samplers.TPESampler(seed=seed)]
    study = optuna.create_study(
        study_name=f"연구 {seed}", storage=storage, sampler=rules.choice(samplers),
        direction=rules.choice(["minimize", "maximize"]),
    )
    study.optimize(lambda trial: objective(trial, random.Random(seed)), n_trials=rules.choice([2, 9, 30, 77, 150]))
    return study, path


def plot(program, kind, path, *options):
    """Return the data behind a plot, or None if there is nothing to plot."""
    result = subprocess.run(
        [program, "plot", kind, path, "--format", "json", *options], capture_output=True, text=True)
    return json.loads(result.stdout) if result.returncode == 0 else None


def check_importance(program, study, path, report):
    try:
        expected = optuna.importance.get_param_importances(study)
        raw = optuna.importance.get_param_importances(study, normalize=False)
    except (ValueError, RuntimeError):
        return
    data = plot(program, "importance", path)
    found = {i["parameter"]: i for i in data["importances"]} if data else {}
    worst = max(
        (max(abs(found[p]["share"] - expected[p]), abs(found[p]["value"] - raw[p])) if p in found else 1
         for p in expected), default=0)
    report("ped-anova", worst < 1e-9 and len(found) == len(expected), f"worst difference {worst:.1e}")


def check_forests(program, study, path):
    """Print how far forests of both lie apart."""
    for name, evaluator in [
        ("fanova", lambda seed: FanovaImportanceEvaluator(seed=seed)),
        ("mdi", lambda seed: MeanDecreaseImpurityImportanceEvaluator(seed=seed)),
    ]:
        try:
            runs = [
                optuna.importance.get_param_importances(study, evaluator=evaluator(seed), normalize=False)
                for seed in range(3)
            ]
        except (ValueError, RuntimeError, AssertionError):
            continue
        data = plot(program, "importance", path, "--evaluator", name)
        if not data:
            continue
        mean = {p: sum(run[p] for run in runs) / 3 for p in runs[0]}
        own = max(abs(i["value"] - mean[i["parameter"]]) for i in data["importances"])
        other = max(abs(run[p] - mean[p]) for run in runs for p in mean)
        print(f"    {name}: {own:.3f} from the mean of three of Optuna's, which lie up to {other:.3f} from it")


def number(value):
    return float(value) if not isinstance(value, dict) else value


def check_plots(program, study, path, report):
    names = sorted({p for t in study.trials if t.state.name == "COMPLETE" for p in t.params})
    history = plot(program, "history", path)
    info = _optimization_history._get_optimization_history_info_list(study, None, "value", False)
    if history and info:
        best = [b for b, t in zip(info[0].best_values_info.values, study.trials) if t.state.name == "COMPLETE"]
        values = [v for v in info[0].values_info.values if not math.isnan(v)]
        report("history", [number(t["value"]) for t in history["trials"]] == values
               and [number(t["best"]) for t in history["trials"]] == best)
    edf, info = plot(program, "edf", path), _edf._get_edf_info(study)
    if edf:
        report("edf", edf["values"] == list(info.x_values)
               and [s["shares"] for s in edf["studies"]] == [list(line.y_values) for line in info.lines])
    curves = plot(program, "intermediate", path)
    if curves:
        info = _intermediate_values._get_intermediate_plot_info(study).trial_infos
        expected = {t.trial_number: [(s, v) for s, v in t.sorted_intermediate_values] for t in info}
        found = {
            t["trial"]: [(r["step"], number(r["value"])) for r in t["reports"]]
            for t in curves["trials"] if t["state"] != "failed"}
        report("intermediate", repr(found) == repr(expected))
    slices = plot(program, "slice", path)
    if slices:
        info = _slice._get_slice_plot_info(study, None, None, "value")
        expected = {s.param_name: (list(s.x), list(s.y), list(s.trial_numbers)) for s in info.subplots}
        found = {
            s["parameter"]: tuple([p[k] for p in s["points"]] for k in ("x", "value", "trial"))
            for s in slices["parameters"]}
        report("slice", found == expected)
    if len(names) >= 2:
        pair = f"{names[0]},{names[1]}"
        ranks = plot(program, "rank", path, "--params", pair)
        if ranks:
            data = ranks["pairs"][0]
            info = _rank._get_rank_info(study, names[:2], None, "value").sub_plot_infos[0][0]
            everything = [t.value for t in study.trials if t.state.name == "COMPLETE"]
            order = _rank._get_order_with_same_order_averaging(numpy.array(everything))
            rank = {v: r / (len(everything) - 1) for v, r in zip(everything, order)}
            report("rank", [p["x"] for p in data["points"]] == info.xs and [p["y"] for p in data["points"]] == info.ys
                   and all(abs(p["rank"] - rank[number(p["value"])]) < 1e-12 for p in data["points"]))
        contour = plot(program, "contour", path, "--params", pair)
        if contour:
            data = contour["pairs"][0]
            expected = [
                (t.number, t.params[names[0]], t.params[names[1]], t.value) for t in study.trials
                if t.state.name == "COMPLETE" and math.isfinite(t.value) and names[0] in t.params and names[1] in t.params]
            report("contour", [(p["trial"], p["x"], p["y"], p["value"]) for p in data["points"]] == expected)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--seeds", type=int, default=12)
    arguments = parser.parse_args()
    failures, counts = 0, {}

    with tempfile.TemporaryDirectory() as folder:
        for seed in range(arguments.seeds):
            study, path = make(seed, folder)
            print(f"{study.study_name}: {len(study.trials)} trials, {study.direction.name}, {path.rsplit('.')[-1]}")

            def report(what, holds, detail=""):
                nonlocal failures
                counts[what] = counts.get(what, 0) + 1
                if not holds:
                    failures += 1
                    print(f"    DIFFERS: {what} {detail}")

            check_importance(arguments.program, study, path, report)
            check_plots(arguments.program, study, path, report)
            check_forests(arguments.program, study, path)
    print("compared: " + ", ".join(f"{what} {count}" for what, count in counts.items()), f"- {failures} differ")
    sys.exit(failures > 0)


if __name__ == "__main__":
    main()
