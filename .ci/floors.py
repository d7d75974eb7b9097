#!/usr/bin/env python3
"""Holds the figures of the evaluation to the ones recorded in floors.json, so that nothing gets worse unnoticed.

    floors.py areas             the areas that have floors
    floors.py check FIGURES     exit status 1 where a figure is worse than its floor
    floors.py record FIGURES    write the figures of the areas measured as the new floors

A floor is the value measured when it was recorded. Figures are deterministic; a name that tells of errors must not rise,
every other must not fall.
"""
import json
import os
import sys

FLOORS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "floors.json")
ERRORS = ("wrong", "changed", "do not give the text", "not covered", "error", "not similar", "both kept", "lost", "invented",
          "false", "unrelated", "below it", "elsewhere", "with a seam")
SLACK = 1e-9


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def worse(name, value, floor):
    error = any(word in name.rsplit("/", 1)[-1] for word in ERRORS)
    return value > floor + SLACK if error else value < floor - SLACK


def area(name):
    return name.split("/", 1)[0]


def check(figures, floors):
    bad = []
    for name, floor in floors.items():
        if name not in figures:
            bad.append(f"{name}: not measured, floor {floor}")
        elif worse(name, figures[name], floor):
            bad.append(f"{name}: {figures[name]}, floor {floor}")
    print(f"{len(floors) - len(bad)} figures hold, {len(bad)} fell")
    for line in bad:
        print("FELL", line)
    return 1 if bad else 0


def record(figures, floors):
    measured = {area(name) for name in figures}
    kept = {name: value for name, value in floors.items() if area(name) not in measured}
    with open(FLOORS, "w", encoding="utf-8") as file:
        json.dump(dict(sorted({**kept, **figures}.items())), file, indent=1)
        file.write("\n")
    return 0


def main(arguments):
    floors = read(FLOORS)
    if arguments == ["areas"]:
        print(" ".join(sorted({area(name) for name in floors})))
        return 0
    if len(arguments) == 2 and arguments[0] in ("check", "record"):
        return {"check": check, "record": record}[arguments[0]](read(arguments[1]), floors)
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
