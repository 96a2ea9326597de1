"""What a round trip through the standard columns keeps: kept.py BEFORE.csv AFTER.csv injects.lua scenario.lua

Every cell comes back as it was, but for the columns that speak the scenario language: what of them needs a thing that no sheet holds (a metric, a decision, an
action) stands in the notes and as a comment in the file."""
import csv, sys

LOGIC = {"After", "When", "Unless", "Effects", "Reveals", "Expected action (en)", "Expected action (ja)"}
before, after = ([row for row in csv.reader(open(path, encoding="utf-8-sig", newline=""))] for path in sys.argv[1:3])
files = "".join(open(path, encoding="utf-8").read() for path in sys.argv[3:])
wrong = 0


def say(text):
    global wrong
    wrong += 1
    if wrong < 6:
        print(text)


heads = before[0]
kind, name, notes = heads.index("Kind"), heads.index("ID"), heads.index("Notes (en)")
if after[0] != heads:
    say("other columns: %s" % after[0])
rows = {(row[kind], row[name]): row for row in after[1:]}
for row in before[1:]:
    other = rows.pop((row[kind], row[name]), None)
    if other is None:
        say("row %s %s is gone" % (row[kind], row[name]))
        continue
    for head, old, new in zip(heads, row, other):
        if old == new:
            continue
        if head.startswith("Notes"):
            if not new.startswith(old):
                say("%s: the notes are others: %s" % (row[name], new))
        elif head not in LOGIC:
            say("%s: %s was %r and is %r" % (row[name], head, old, new))
        else:
            if old[:2] in ("'=", "'+", "'-", "'@"):
                old = old[1:]  # stands before what a spreadsheet would take for a formula; no part of the text
            for line in old.splitlines():
                if line.strip("• ") and line not in new and line not in other[notes] and line not in other[notes + 1] and line not in files:
                    say("%s: %s is lost: %s" % (row[name], head, line))
for key in rows:
    say("row %s %s was not there" % key)
sys.exit(wrong > 0)
