"""Query focus: ``python -m bench.summaries.queries --data FOLDER``.

One sentence of the reference is held apart and its rarest content words are asked for. Reported
with and without the query: how much of the sentence held apart is in the summary, where its best
match stands, and ROUGE-2 against the rest of the reference, which the query must not cost much.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from statistics import fmean

from bench.summaries.data import Cluster, MissingDataError, data_folder, read_clusters, subset
from bench.summaries.material import articles_of
from bench.summaries.scoring import rouge, split_text
from bench.summaries.systems import weights
from bench.summaries.train import read_folds
from summarizer import summarize
from summarizer.text.words import stems

#: Words of a query: about what people type.
QUERY_WORDS = 4


def questions(cluster: Cluster) -> list[tuple[str, str, str]]:
    """Query, sentence held apart and rest, for the second sentence of each reference.

    The first one mostly tells the story itself, which needs no query.
    """
    use = Counter(w for a in cluster.articles for w in set(stems(a.text)))
    out = []
    for reference in cluster.references:
        sentences = split_text(re.sub(r"\s+", " ", reference))
        if len(sentences) < 3:
            continue
        apart, rest = sentences[1], " ".join([sentences[0], *sentences[2:]])
        words = [w for w in re.findall(r"[^\W_]+", apart) if stems(w) and use[stems(w)[0]]]
        words = sorted(dict.fromkeys(words), key=lambda w: (use[stems(w)[0]], apart.index(w)))
        if len(words) >= 2:
            out.append((" ".join(words[:QUERY_WORDS]), apart, rest))
    return out


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", help="folder of the data sets (or SUMMARIZER_DATA)")
    parser.add_argument("--subset", type=int, help="clusters a set")
    arguments = parser.parse_args()
    try:
        folder = data_folder(arguments.data)
        sets = {n: read_clusters(folder, n) for n in ("multinews", "allsides", "multiling")}
    except MissingDataError as error:
        print(error, file=sys.stderr)
        return 2
    folds = read_folds()
    print("| set | questions | | held apart R-1 recall | best match at | rest R-2 F1 |")
    print("|---|---|---|---|---|---|")
    for name, clusters in sets.items():
        rows: dict[bool, list[tuple[float, float, float]]] = {False: [], True: []}
        for cluster in subset(clusters, arguments.subset):
            with weights(folds[cluster.fold]):
                for query, apart, rest in questions(cluster):
                    for asked, found in rows.items():
                        found.append(_score(cluster, query if asked else None, apart, rest))
        for asked, found in rows.items():
            recall, at, rouge2 = (fmean(r[k] for r in found) for k in range(3))
            label = "with query" if asked else "without"
            print(f"| {name} | {len(found)} | {label} | {recall:.1f} | {at:.1f} | {rouge2:.1f} |")
    return 0


def _score(
    cluster: Cluster, query: str | None, apart: str, rest: str
) -> tuple[float, float, float]:
    """Recall of the sentence held apart by one sentence, that one's place, ROUGE-2 of the rest."""
    briefing = summarize(articles_of(cluster), max_words=cluster.budget, query=query)
    sentences = [re.sub(r"\s+", " ", s.text) for s in briefing.sentences]
    wanted = set(stems(apart))
    shares = [len(wanted & set(stems(s))) / max(len(wanted), 1) for s in sentences]
    best = max(range(len(shares)), key=lambda k: (shares[k], -k))
    return 100 * shares[best], best + 1, rouge(sentences, [rest])["rouge2"]


if __name__ == "__main__":
    sys.exit(main())
