"""Does with a Python library what a Winnow command does: JSON Lines in, JSON Lines out. Argument: the library."""

import json
import sys


def ftfy(records):
    import ftfy

    for record in records:
        yield {"id": record["id"], "text": ftfy.fix_text(record["text"])}


def trafilatura(records):
    import trafilatura

    for record in records:
        yield {"id": record["id"], "text": trafilatura.extract(record["html"])}


def pysbd(records):
    import pysbd

    segmenter = pysbd.Segmenter(language="en", clean=False)
    for record in records:
        yield {"id": record["id"], "sentences": segmenter.segment(record["text"])}


def shingles(text):
    words = text.lower().split()
    return {" ".join(words[i : i + 5]) for i in range(max(1, len(words) - 4))}


def datasketch(records):
    import datasketch

    index = datasketch.MinHashLSH(threshold=0.8, num_perm=128)
    for record in records:
        sketch = datasketch.MinHash(num_perm=128)
        sketch.update_batch([shingle.encode() for shingle in shingles(record["text"])])
        found = index.query(sketch)
        if not found:
            index.insert(record["id"], sketch)
        yield {"id": record["id"], "keep": not found}


def rensa(records):
    import rensa

    index = rensa.RMinHashLSH(threshold=0.8, num_perm=128, num_bands=16)
    for number, record in enumerate(records):
        sketch = rensa.RMinHash(num_perm=128, seed=1)
        sketch.update(list(shingles(record["text"])))
        found = index.query(sketch)
        if not found:
            index.insert(number, sketch)
        yield {"id": record["id"], "keep": not found}


def main():
    work = {f.__name__: f for f in (ftfy, trafilatura, pysbd, datasketch, rensa)}[sys.argv[1]]
    for result in work(json.loads(line) for line in sys.stdin):
        print(json.dumps(result, ensure_ascii=False))


main()
