#!/usr/bin/env python3
"""Checks what `winnow run IN -o OUT` wrote: every document is there or rejected, and its edits lead to its text.

    check_run.py IN OUT
"""
import json
import os
import sys


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def main(folder, out):
    documents, rejects = lines(f"{out}/documents.jsonl"), lines(f"{out}/rejects.jsonl")
    known = (".txt", ".html", ".htm", ".jsonl", ".warc")
    inputs = [name for _, _, names in os.walk(folder) for name in names if name.removesuffix(".gz").endswith(known)]
    ids = [row["id"] for row in documents]
    assert len(set(ids)) == len(ids), "an id stands twice"
    assert not rejects, f"rejected: {rejects}"
    paths = {os.path.basename(row["origin"]["path"]) for row in documents}
    assert set(inputs) == paths, f"not in the output: {set(inputs) - paths}"
    for row in documents:
        length = len(row["text"].encode("utf-16-le", "surrogatepass")) // 2
        at = 0
        for edit in row.get("edits", []):
            assert at <= edit["start"] <= edit["end"], f"{row['id']}: edits out of order: {edit}"
            at = edit["end"]
        for start, end in row.get("sentences", []):
            assert 0 <= start < end <= length, f"{row['id']}: a sentence lies outside: {start}, {end}"
        for quote in row.get("quotes", []):
            assert 0 <= quote["start"] < quote["end"] <= length, f"{row['id']}: a quotation lies outside: {quote}"
        assert row["keep"] == (row["cluster"] == row["id"]), f"{row['id']}: kept, and not"
    kept = {row["id"] for row in documents if row["keep"]}
    for cluster in lines(f"{out}/clusters.jsonl"):
        assert cluster["keep"] in kept and not kept & {member["id"] for member in cluster["members"]}, cluster
    for pair in lines(f"{out}/related.jsonl"):
        assert {pair["a"], pair["b"]} <= kept, f"related, but not kept: {pair['a']}, {pair['b']}"
    assert os.path.getsize(f"{out}/report.html") > 10_000, "the report is empty"
    assert not os.path.exists(f"{out}/unfinished"), "the run left something behind"
    print(f"{len(documents)} documents of {len(inputs)} files, none rejected")


if __name__ == "__main__":
    main(*sys.argv[1:])
