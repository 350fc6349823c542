#!/usr/bin/env python3
"""Run one define-by-run objective with nested conditionals in Optuna and in `tamsaek study stdio`, and compare.

    stdio_live.py .build/debug/tamsaek

Needs the packages of requirements.txt. Exits 1 if a trial differs.
"""

import argparse
import math
import os
import sys
import warnings

# The order of equal observations depends on the processor; this is the one the golden files carry.
os.environ["NPY_DISABLE_CPU_FEATURES"] = "X86_V3"
warnings.filterwarnings("ignore")

import optuna  # noqa: E402

import stdio  # noqa: E402


def objective(trial):
    """Train nothing, but choose like someone who does: what is asked next depends on what was answered."""
    model = trial.suggest_categorical("model", ["mlp", "forest", None])
    if model == "mlp":
        loss = 0.3
        rate = trial.suggest_float("rate", 1e-5, 1e-1, log=True)
        for layer in range(trial.suggest_int("layers", 1, 4)):
            units = trial.suggest_int(f"units{layer}", 8, 256, log=True)
            loss += abs(math.log2(units) - 6) / 40
            if trial.suggest_categorical(f"dropout{layer}", [True, False]):
                loss += (trial.suggest_float(f"rate{layer}", 0.0, 0.5, step=0.05) - 0.2) ** 2
        loss += (math.log10(rate) + 3) ** 2 / 10
    elif model == "forest":
        loss = 0.4 + abs(trial.suggest_int("trees", 10, 300, step=10) - 120) / 500
        if trial.suggest_categorical("bootstrap", [1, 0]):
            loss -= 0.1 * trial.suggest_float("share", 0.1, 1.0)
    else:
        loss = 1.0
    for step in range(8):
        score = loss + math.exp(-step) + 0.05 * math.sin(trial.number + step)
        trial.report(score, step)
        if trial.should_prune():
            return None
    return score


def with_optuna(seed, trials, options):
    """Return the parameters and state of each trial that Optuna makes."""
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    study = optuna.create_study(
        study_name="live", sampler=optuna.samplers.TPESampler(seed=seed, **options), pruner=optuna.pruners.HyperbandPruner()
    )
    for _ in range(trials):
        trial = study.ask()
        value = objective(trial)
        if value is None:
            study.tell(trial, state=optuna.trial.TrialState.PRUNED)
        else:
            study.tell(trial, value)
    return [(trial.state.name.lower(), trial.value, trial.params) for trial in study.trials]


def with_tamsaek(program, seed, trials, options):
    """Return the same from the program."""
    study = stdio.Study(
        program, name="live", sampler={"name": "tpe", "seed": seed, **options}, pruner={"name": "hyperband"}
    )
    for _ in range(trials):
        trial = study.ask()
        value = objective(trial)
        study.tell(trial, value, "pruned" if value is None else None)
    told = study.send("trials")["trials"]
    study.close()
    return [(trial["state"], trial["value"], trial["params"]) for trial in told]


def main():
    """Compare trial by trial for several samplers."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="the tamsaek to run")
    parser.add_argument("--trials", type=int, default=100)
    parser.add_argument("--seeds", type=int, default=3)
    arguments = parser.parse_args()
    failed = False
    for options in ({}, {"multivariate": False}, {"group": True, "constant_liar": False}):
        for seed in range(arguments.seeds):
            theirs = with_optuna(seed, arguments.trials, options)
            ours = with_tamsaek(arguments.program, seed, arguments.trials, options)
            identical = sum(map(lambda left, right: left == right, ours, theirs))
            pruned = sum(state == "pruned" for state, _, _ in theirs)
            print(f"{options} seed {seed}: {identical} of {len(theirs)} trials identical, {pruned} pruned")
            failed |= identical != len(theirs) or len(ours) != len(theirs)
    return failed


if __name__ == "__main__":
    sys.exit(main())
