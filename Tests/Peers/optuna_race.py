#!/usr/bin/env python3
"""Run the same studies in Optuna and here, check that they are identical, and print how long each took.

    swift build -c release --product tamsaek-bench
    optuna_race.py .build/release/tamsaek-bench

Each case minimises the sphere function over floats in [-5, 5] once on either side, from the same seed. The time is the
CPU time of the study alone, from making the sampler to the last trial, in one thread; starting the process, importing
and a warm-up of Optuna do not count. Every parameter and value of every trial has to be equal to the last bit. GP is
compared by time only, because its models are fitted by different optimisers; it needs torch and is left out without.
Cases that take a minute or more are skipped unless --all. Needs the packages of requirements.txt. Exits 1
if a study differs.
"""

import argparse
import importlib.util
import json
import os
import subprocess
import sys
import time
import warnings

# With AVX-512 numpy's log and exp are not the C library's, and parameters differ in the last bits. Optuna is no slower
# without.
os.environ["NPY_DISABLE_CPU_FEATURES"] = "X86_V4"
for library in ("OMP", "OPENBLAS", "MKL"):
    os.environ[f"{library}_NUM_THREADS"] = "1"
warnings.filterwarnings("ignore")

import optuna  # noqa: E402

LOW, HIGH = -5.0, 5.0
DIMENSIONS = (1, 5, 20)
# Here alone: what Optuna would take hours for.
OURS_ALONE = 10_000
TRIALS = {name: (100, 1_000, 3_000, OURS_ALONE) for name in ("random", "grid", "tpe", "tpe-independent")} | {"gp": (50, 100)}
# A minute or more each.
SLOW = {
    ("grid", 1, 1_000),
    ("grid", 1, 3_000),
    ("grid", 5, 3_000),
    ("tpe", 20, 3_000),
    ("tpe-independent", 5, 3_000),
    ("tpe-independent", 20, 3_000),
    ("tpe-independent", 20, OURS_ALONE),
}


def names(dimensions):
    """Return the names of the parameters."""
    return [f"x{i}" for i in range(dimensions)]


def sphere(trial, dimensions):
    """Return the sum of squares, added from left to right."""
    total = 0.0
    for name in names(dimensions):
        x = trial.suggest_float(name, LOW, HIGH)
        total += x * x
    return total


def grid(dimensions, trials):
    """Return the coarsest even grid with a cell for each trial."""
    levels = 2
    while levels**dimensions < trials:
        levels += 1
    step = (HIGH - LOW) / (levels - 1)
    values = [HIGH if i == levels - 1 else i * step + LOW for i in range(levels)]
    return {name: values for name in names(dimensions)}


def sampler_of(name, dimensions, trials, seed):
    """Make Optuna's sampler of this name."""
    samplers = optuna.samplers
    if name == "grid":
        return samplers.GridSampler(grid(dimensions, trials), seed=seed)
    if name == "gp":
        return samplers.GPSampler(seed=seed)
    if name == "random":
        return samplers.RandomSampler(seed=seed)
    return samplers.TPESampler(seed=seed, multivariate=name == "tpe")


def with_optuna(name, dimensions, trials, seed):
    """Return the CPU seconds of a study in Optuna, and a row of value and parameters per trial."""
    start = time.process_time()
    study = optuna.create_study(sampler=sampler_of(name, dimensions, trials, seed))
    study.optimize(lambda trial: sphere(trial, dimensions), n_trials=trials)
    seconds = time.process_time() - start
    return seconds, [[trial.value, *trial.params.values()] for trial in study.get_trials(deepcopy=False)]


def with_tamsaek(program, name, dimensions, trials, seed):
    """Return the same from the program."""
    command = [program, name, str(dimensions), str(trials), str(seed)]
    lines = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    return float(lines[0]), [json.loads(line) for line in lines[1:]]


def shown(seconds):
    """Write a time with three digits."""
    return f"{seconds * 1000:.3g} ms" if seconds < 1 else f"{seconds:.3g} s"


def race(arguments, name, dimensions, trials):
    """Run one case, print its row, and return whether it is as it should be."""
    ours, rows = with_tamsaek(arguments.program, name, dimensions, trials, arguments.seed)
    start = f"| {name} | {dimensions} | {trials:,} |"
    if trials == OURS_ALONE:
        print(f"{start} | {shown(ours)} | | |", flush=True)
        return len(rows) == trials
    theirs, expected = with_optuna(name, dimensions, trials, arguments.seed)
    identical = sum(map(list.__eq__, rows, expected))
    verdict = "time only" if name == "gp" else f"{identical:,} of {len(expected):,}"
    print(f"{start} {shown(theirs)} | {shown(ours)} | {theirs / ours:,.0f}× | {verdict} |", flush=True)
    return len(rows) == len(expected) and (name == "gp" or identical == len(expected))


def main():
    """Race case by case."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="the tamsaek-bench to run, of a release build")
    parser.add_argument("--samplers", nargs="+", choices=TRIALS, default=list(TRIALS), metavar="NAME", help="only these")
    parser.add_argument("--floats", nargs="+", type=int, default=DIMENSIONS, metavar="N", help="only these dimensions")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--all", action="store_true", help="also the cases that take Optuna long")
    arguments = parser.parse_args()
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    print("| sampler | floats | trials | Optuna | tamsaek | ratio | identical trials |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    skipped = []
    passed = True
    for name in arguments.samplers:
        if name == "gp" and importlib.util.find_spec("torch") is None:
            skipped.append("gp (no torch)")
            continue
        with_optuna(name, 1, 15, arguments.seed)  # what Optuna imports at first use
        for dimensions in arguments.floats:
            if name == "grid" and dimensions == 20:
                skipped.append("grid 20 (two values an axis are already 1,048,576 cells)")
                continue
            for trials in TRIALS[name]:
                if (name, dimensions, trials) in SLOW and not arguments.all:
                    skipped.append(f"{name} {dimensions}×{trials:,}")
                else:
                    passed &= race(arguments, name, dimensions, trials)
    if skipped:
        print("\nskipped: " + ", ".join(skipped))
    return not passed


if __name__ == "__main__":
    sys.exit(main())
