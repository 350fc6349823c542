#!/usr/bin/env python3
"""Writes every Markdown text of the golden cases as a file of its own: the seeds of the fuzzer.

    seeds.py FOLDER FILE.json …
"""

import base64
import hashlib
import json
import pathlib
import sys


def texts(value):
    """All strings in a JSON value that look like Markdown, and the bytes of those kept as base64."""
    if isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, str) and key.endswith("b64"):
                yield base64.b64decode(item)
            else:
                yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, str) and len(value) > 3:
        yield value.encode("utf-8", "surrogatepass")


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[2:]:
        data = pathlib.Path(name).read_bytes()
        for text in texts(json.loads(data)) if name.endswith(".json") else [data]:
            (folder / hashlib.sha1(text).hexdigest()).write_bytes(text[:16384])
    print(len(list(folder.iterdir())), "seeds")


main()
